import { localTime } from "../app/localTime";
import { run } from "./run";

// Ctrl-C stops at the next block and leaves no half file; a second one ends the program at once.
const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    interruption.abort();
  });
}

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const { LC_ALL, LC_MESSAGES, LANG } = process.env;

process.exitCode = await run(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  printError: (text) => process.stderr.write(text),
  isInteractive: process.stderr.isTTY,
  // As everywhere, a variable that is empty counts as not set.
  locale: [LC_ALL, LC_MESSAGES, LANG].find((locale) => locale) ?? "",
  now: () => localTime(new Date()),
  signal: interruption.signal,
});
