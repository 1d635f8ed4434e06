import { parseIsoDay } from "../domain/model/day";
import { parsePeriod, parseYear } from "../domain/model/period";
import type { CommandLineTexts, CommandName } from "../i18n/commandLineTexts";
import { textsOf, type ProductTexts } from "../i18n/textsOf";
import type { Language } from "../workbook/resultSheets/texts";
import { optionsOf, type CommandOptions } from "./commandOptions";
import { COMMAND_NAMES, COMMANDS } from "./commands/commandRegistry";
import { GENERAL_OPTIONS, optionTokens, type OptionName, type OptionValues } from "./optionTokens";
import { usage } from "./usage";

/** What the user asked for. */
export type Command =
  | Readonly<{ kind: "help"; texts: ProductTexts; usage: string }>
  | Readonly<{ kind: "wrong"; texts: ProductTexts; message: string }>
  | (CommandOptions & Readonly<{ kind: CommandName }>);

/**
 * Reads the arguments. The language is that of --lang, else of the environment (LC_ALL, LC_MESSAGES, LANG), else Chinese.
 *
 * @param locale - the environment's language, "" when it names none.
 */
export function parseArguments(args: readonly string[], locale: string): Command {
  const { values, positionals, problem } = optionTokens(args);
  const texts = textsOf(languageNamed(values.lang ?? "") ?? languageNamed(locale) ?? "zh-CN");
  const words = texts.catalogue.commandLine;
  const wrong = (message: string): Command => ({ kind: "wrong", texts, message });
  const [name, file, ...others] = positionals;
  const kind = COMMAND_NAMES.find((command) => command === name);
  if (values.help || name === "help" || (name === undefined && problem === null)) {
    return { kind: "help", texts, usage: usage(words, kind ?? COMMAND_NAMES.find((command) => command === file)) };
  }
  if (problem !== null) return wrong(words[problem.kind](problem.option));
  if (!kind) return wrong(words.unknownCommand(name ?? ""));
  if (file === undefined || file === "") return wrong(words.missingFile(words.usage.commands[kind].argument));
  if (others.length > 0) return wrong(words.tooManyFiles(words.usage.commands[kind].argument));
  const message = contradiction(kind, values, words) ?? unreadableValue(values, words);
  return message === null ? { kind, texts, file, ...optionsOf(values) } : wrong(message);
}

/** What can't be done together: nothing that was asked for is left undone in silence. */
function contradiction(kind: CommandName, values: OptionValues, words: CommandLineTexts): string | null {
  const command = COMMANDS[kind];
  const heeded: readonly OptionName[] = [...GENERAL_OPTIONS, ...command.options];
  const unheeded = (Object.keys(values) as OptionName[]).find((name) => !heeded.includes(name));
  if (unheeded !== undefined) return words.unheededOption(`--${unheeded}`, kind);
  if (values.out !== undefined && values["in-place"]) return words.outAndInPlace;
  const { writesOnlyWith: writing, needs = [] } = command;
  const missing = needs.find((name) => String(values[name] ?? "").trim() === "");
  if (missing !== undefined) return words.neededOption(spelled(missing));
  const asked = (names: readonly OptionName[]) => names.filter((name) => values[name] !== undefined).map(spelled);
  const together = asked(command.oneOf ?? []);
  if (together.length > 1) return words.oneOfOptions(together);
  const writesTo = values.out !== undefined || values["in-place"] !== undefined;
  return writing && writesTo && asked(writing).length === 0 ? words.writesOnlyWith(kind, writing.map(spelled)) : null;
}

function spelled(name: OptionName): string {
  return `--${name}`;
}

function unreadableValue({ lang, period, year, cutoff, now }: OptionValues, words: CommandLineTexts): string | null {
  if (lang !== undefined && languageNamed(lang) === null) return words.badLanguage(lang);
  if (period !== undefined && parsePeriod(period) === null) return words.badPeriod(period);
  if (year !== undefined && parseYear(year) === null) return words.badYear(year);
  if (cutoff !== undefined && parseIsoDay(cutoff) === null) return words.badCutoff(cutoff);
  if (now !== undefined && !isTime(now)) return words.badNow(now);
  return null;
}

function isTime(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && parseIsoDay(text.slice(0, 10)) !== null;
}

function languageNamed(name: string): Language | null {
  if (/^zh\b|^zh[_-]/i.test(name)) return "zh-CN";
  return /^en\b|^en[_-]/i.test(name) ? "en" : null;
}
