import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { localTime } from "../app/localTime";
import { run } from "./run";

const interruption = new AbortController();

/** The first signal leaves no half file; a second one ends the program at once, as the first does at any other time. */
async function whileWriting<T>(work: () => Promise<T>): Promise<T> {
  const abort = (): void => {
    interruption.abort();
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, abort);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.off(signal, abort);
  }
}

let outputFailure: string | null = null;
process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  outputFailure ??= code === "EPIPE" ? "closed" : message;
});
// Where errors can't be told, the status must do.
const errors = { areLost: false };
process.stderr.on("error", () => {
  errors.areLost = true;
  process.exitCode = 2;
});

/** What is written last has gone out behind all before it; the stream tells of an error a turn later. */
function flush(): Promise<string | null> {
  return new Promise((resolve) => {
    process.stdout.write("", () => {
      setImmediate(() => {
        resolve(outputFailure);
      });
    });
  });
}

/** What is typed goes nowhere. */
const nowhere = new Writable({
  write: (_chunk, _encoding, done) => {
    done();
  },
});

/** An interruption ends the program, as it does at any other time. */
async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  lines.on("SIGINT", () => {
    lines.close();
    process.kill(process.pid, "SIGINT");
  });
  const typed = await new Promise<string>((resolve) => {
    lines.once("line", resolve);
    lines.once("close", () => {
      resolve("");
    });
  });
  lines.close();
  process.stderr.write("\n");
  return typed.trim();
}

const { LC_ALL, LC_MESSAGES, LANG } = process.env;

const status = await run(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  printError: (text) => process.stderr.write(text),
  isInteractive: process.stderr.isTTY,
  // As everywhere, a variable that is empty counts as not set.
  locale: [LC_ALL, LC_MESSAGES, LANG].find((locale) => locale) ?? "",
  now: () => localTime(new Date()),
  ...(process.stdin.isTTY ? { askHidden } : {}),
  signal: interruption.signal,
  whileWriting,
  flush,
});
process.exitCode = errors.areLost ? 2 : status;
