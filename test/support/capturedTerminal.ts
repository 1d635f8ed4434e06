import type { Status } from "../../src/cli/commands/command";
import type { Terminal } from "../../src/cli/terminal";
import { run } from "../../src/cli/run";

/** What a command printed and how it ended. */
export type CommandRun = Readonly<{ status: Status; printed: readonly string[]; errors: string }>;

export type TerminalOptions = Readonly<{ locale?: string; isInteractive?: boolean; now?: string }> &
  Pick<Terminal, "askHidden">;

/** Runs the command line with a terminal that keeps what is written to it. Its clock stands still. */
export async function runCommand(args: readonly string[], options: TerminalOptions = {}): Promise<CommandRun> {
  const printed: string[] = [];
  let errors = "";
  const status = await run(args, {
    print: (line) => printed.push(line),
    printError: (text) => {
      errors += text;
    },
    isInteractive: options.isInteractive ?? false,
    locale: options.locale ?? "zh_CN.UTF-8",
    ...(options.askHidden && { askHidden: options.askHidden }),
    now: () => options.now ?? "2026-10-08T09:00",
  });
  return { status, printed, errors };
}
