import { HostError } from "../workbook/port/hostError";
import { parseArguments, type Command } from "./arguments";
import type { Status } from "./commands/command";
import { CommandProblem } from "./commandProblem";
import { COMMANDS } from "./commands/commandRegistry";
import { outputProblem } from "./outputs";
import { progressLine } from "./progressLine";
import type { Terminal } from "./terminal";

/** Runs one command. Never throws: what goes wrong is told in words. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Status> {
  const command = parseArguments(args, terminal.locale);
  const words = command.texts.catalogue.commandLine;
  const tell = (message: string, hint: string): void => {
    terminal.printError(`${words.errorLine(message, hint)}\n`);
  };
  const status = await carryOut(command, terminal, tell);
  const failure = (await terminal.flush?.()) ?? null;
  if (failure === null) return status;
  // A reader that went away, such as `head`, has seen what it wanted.
  if (failure !== "closed") tell(words.printedInPart, words.printedInPartHint);
  return 2;
}

async function carryOut(
  command: Command,
  terminal: Terminal,
  tell: (message: string, hint: string) => void,
): Promise<Status> {
  const words = command.texts.catalogue.commandLine;
  if (command.kind === "help") {
    terminal.print(command.usage);
    return 0;
  }
  if (command.kind === "wrong") {
    tell(command.message, words.seeUsage);
    return 2;
  }
  const progress = progressLine(terminal, command);
  try {
    const { run: work, extension, outIsFolder } = COMMANDS[command.kind];
    const problem = outIsFolder?.(command) ? null : await outputProblem(command, extension);
    if (problem === null) return await work({ command, terminal, progress });
    tell(problem, words.seeUsage);
  } catch (error) {
    progress.clear();
    if (error instanceof CommandProblem) tell(error.message, words.seeUsage);
    else if (error instanceof HostError) {
      const { message, hint } = command.texts.hostError(error);
      tell(message, hint);
    } else {
      terminal.printError(`${words.internalError(error instanceof Error ? error.message : String(error))}\n`);
      if (process.env["KAOHE_DEBUG"] && error instanceof Error) terminal.printError(`${error.stack ?? ""}\n`);
    }
  }
  return 2;
}
