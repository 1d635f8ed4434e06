import type { CommandLineTexts, CommandName } from "../i18n/commandLineTexts";
import { COMMAND_NAMES, COMMANDS } from "./commands/commandRegistry";
import { displayWidth } from "./displayWidth";

/** The command whose options the usage tells in full; others that share them only name them. */
const FIRST = "assess";

/** How the command line is used: a line a command, then the options of each; of `only` one command, that one with all its options. */
export function usage({ usage: words }: CommandLineTexts, only?: CommandName): string {
  const names = only === undefined ? COMMAND_NAMES : [only];
  const lines = names.map((name) => {
    const { argument, does } = words.commands[name];
    return { call: `  kaohe ${name} ${argument} ${words.options}`, does };
  });
  const width = Math.max(...lines.map(({ call }) => displayWidth(call)));
  return [
    words.heading,
    ...lines.map(({ call, does }) => `${call}${" ".repeat(width - displayWidth(call))}   ${does}`),
    "",
    ...names.flatMap((name) => [
      words.optionsOf(name),
      ...optionLines(words, name, only !== undefined).map((line) => `  ${line}`),
    ]),
    words.general,
  ].join("\n");
}

/** The options of a command, a line each; those without words of their own mean what they mean for assess. */
function optionLines(words: CommandLineTexts["usage"], name: CommandName, inFull: boolean): readonly string[] {
  const own = words.commands[name].options;
  const told = new Set(own.flatMap(namedIn));
  const shared = COMMANDS[name].options.map((option) => `--${option}`).filter((option) => !told.has(option));
  if (name === FIRST || shared.length === 0) return own;
  if (!inFull) return [...own, words.asOf(FIRST, shared)];
  return [...own, ...words.commands[FIRST].options.filter((line) => namedIn(line).some((o) => shared.includes(o)))];
}

/** The options that a line of the usage is about: those before its explanation. */
function namedIn(line: string): readonly string[] {
  return line.split(/ {2,}/)[0]?.match(/--[a-z-]+/g) ?? [];
}
