import { readFile } from "node:fs/promises";
import { CommandProblem } from "./commandProblem";
import type { CommandRun } from "./commands/command";

/** Asks the person before the terminal instead of reading a file. */
const ASK = "ask";

/**
 * The passphrase that was asked for: the first line of a file, or what a person types unseen.
 *
 * @param twice - it is made for the first time: a slip would be found out by nobody else.
 * @returns null where none was asked for.
 * @throws CommandProblem where there is none.
 */
export async function passphraseOf(
  { command, terminal }: CommandRun,
  { twice }: Readonly<{ twice: boolean }>,
): Promise<string | null> {
  const from = command.values["passphrase-from"];
  if (from === undefined) return null;
  const words = command.texts.catalogue.submission.passphrase;
  const ask = async (question: string): Promise<string> => {
    if (terminal.askHidden === undefined) throw new CommandProblem(words.cannotAsk);
    return terminal.askHidden(question);
  };
  const given = from === ASK ? await ask(words.ask) : await firstLine(from, words.notReadable(from));
  if (given === "") throw new CommandProblem(words.empty);
  if (from === ASK && twice && (await ask(words.askAgain)) !== given) throw new CommandProblem(words.notTheSame);
  return given;
}

async function firstLine(path: string, problem: string): Promise<string> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new CommandProblem(problem);
  });
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/, 1)[0]!
    .trim();
}
