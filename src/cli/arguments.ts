import { parseIsoDay, type Day } from "../domain/model/day";
import { parsePeriod, type Period } from "../domain/model/period";
import type { CommandLineTexts } from "../i18n/commandLineTexts";
import { textsOf, type ProductTexts } from "../i18n/textsOf";
import type { Language } from "../workbook/texts";
import { COMMANDS, optionTokens, unheededOption, type CommandName, type OptionValues } from "./optionTokens";

/** What the user asked for. */
export type Command =
  | Readonly<{ kind: "help"; texts: ProductTexts }>
  | Readonly<{ kind: "wrong"; texts: ProductTexts; message: string }>
  | (CommandOptions & Readonly<{ kind: CommandName }>);

export type CommandOptions = Readonly<{
  texts: ProductTexts;
  file: string;
  period: Period | null;
  cutoff: Day | null;
  out: string | null;
  inPlace: boolean;
  /** "-" is standard output. */
  json: string | null;
  quiet: boolean;
  writeDefault: boolean;
  /** The time to stamp, `YYYY-MM-DDTHH:MM`; null: the clock's. */
  now: string | null;
}>;

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
  if (values.help || name === "help" || (name === undefined && problem === null)) return { kind: "help", texts };
  if (problem !== null) return wrong(words[problem.kind](problem.option));
  const kind = COMMANDS.find((command) => command === name);
  if (!kind) return wrong(words.unknownCommand(name ?? ""));
  if (file === undefined || file === "") return wrong(words.missingFile);
  if (others.length > 0) return wrong(words.tooManyFiles);
  const message = contradiction(kind, values, words) ?? unreadableValue(values, words);
  return message === null ? { kind, texts, file, ...optionsOf(values) } : wrong(message);
}

function optionsOf(values: OptionValues): Omit<CommandOptions, "texts" | "file"> {
  return {
    period: values.period === undefined ? null : parsePeriod(values.period),
    cutoff: values.cutoff === undefined ? null : parseIsoDay(values.cutoff),
    out: values.out ?? null,
    inPlace: values["in-place"] ?? false,
    json: values.json ?? null,
    quiet: values.quiet ?? false,
    writeDefault: values["write-default"] ?? false,
    now: values.now ?? null,
  };
}

/** What can't be done together: nothing that was asked for is left undone in silence. */
function contradiction(kind: CommandName, values: OptionValues, words: CommandLineTexts): string | null {
  const unheeded = unheededOption(kind, values);
  if (unheeded !== null) return words.unheededOption(unheeded, kind);
  const writesTo = values.out !== undefined || values["in-place"] !== undefined;
  if (values.out !== undefined && values["in-place"]) return words.outAndInPlace;
  return kind === "rules" && writesTo && !values["write-default"] ? words.onlyWithWriteDefault : null;
}

function unreadableValue({ lang, period, cutoff, now }: OptionValues, words: CommandLineTexts): string | null {
  if (lang !== undefined && languageNamed(lang) === null) return words.badLanguage(lang);
  if (period !== undefined && parsePeriod(period) === null) return words.badPeriod(period);
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
