import type { CommandLineTexts } from "../i18n/commandLineTexts";
import { COMMAND_NAMES } from "./commands/commandRegistry";
import { displayWidth } from "./displayWidth";

/** How the command line is used: a line a command, then the options of each. */
export function usage({ usage: words }: CommandLineTexts): string {
  const lines = COMMAND_NAMES.map((name) => {
    const { argument, does } = words.commands[name];
    return { call: `  kaohe ${name} ${argument} ${words.options}`, does };
  });
  const width = Math.max(...lines.map(({ call }) => displayWidth(call)));
  return [
    words.heading,
    ...lines.map(({ call, does }) => `${call}${" ".repeat(width - displayWidth(call))}   ${does}`),
    "",
    ...COMMAND_NAMES.flatMap((name) => [
      words.optionsOf(name),
      ...words.commands[name].options.map((option) => `  ${option}`),
    ]),
    words.general,
  ].join("\n");
}
