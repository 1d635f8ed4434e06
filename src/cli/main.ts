import { run } from "./run";

/** Local time, `YYYY-MM-DDTHH:MM`. */
function localTime(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}`;
}

const { LC_ALL, LC_MESSAGES, LANG } = process.env;

process.exitCode = await run(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  printError: (text) => process.stderr.write(text),
  isInteractive: process.stderr.isTTY,
  locale: LC_ALL ?? LC_MESSAGES ?? LANG ?? "",
  now: localTime,
});
