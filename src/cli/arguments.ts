import { parseArgs } from "node:util";
import { parseIsoDay, type Day } from "../domain/model/day";
import { parsePeriod, type Period } from "../domain/model/period";
import type { CommandLineTexts } from "../i18n/commandLineTexts";
import { textsOf, type ProductTexts } from "../i18n/textsOf";
import type { Language } from "../workbook/texts";

/** What the user asked for. */
export type Command =
  | Readonly<{ kind: "help"; texts: ProductTexts }>
  | Readonly<{ kind: "wrong"; texts: ProductTexts; message: string }>
  | (CommandOptions & Readonly<{ kind: "assess" | "inspect" | "rules" }>);

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

const OPTIONS = {
  period: { type: "string" },
  cutoff: { type: "string" },
  out: { type: "string" },
  "in-place": { type: "boolean" },
  json: { type: "string" },
  lang: { type: "string" },
  quiet: { type: "boolean" },
  "write-default": { type: "boolean" },
  now: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;
const COMMANDS = ["assess", "inspect", "rules"] as const;

/**
 * Reads the arguments. The language is that of --lang, else of the environment (LC_ALL, LC_MESSAGES, LANG), else Chinese.
 *
 * @param locale - the environment's language, "" when it names none.
 */
export function parseArguments(args: readonly string[], locale: string): Command {
  const texts = textsOf(languageOf(args, locale));
  const words = texts.catalogue.commandLine;
  const wrong = (message: string): Command => ({ kind: "wrong", texts, message });
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // parseArgs throws TypeError with a plain sentence for options it doesn't know.
    return wrong(words.unknownOption(error instanceof Error ? error.message : ""));
  }
  const { values, positionals } = parsed;
  const [name, file, ...others] = positionals;
  if (values.help || name === undefined || name === "help") return { kind: "help", texts };
  const kind = COMMANDS.find((command) => command === name);
  if (!kind) return wrong(words.unknownCommand(name));
  if (file === undefined) return wrong(words.missingFile);
  if (others.length > 0) return wrong(words.tooManyFiles);
  if (values.lang !== undefined && languageNamed(values.lang) === null) return wrong(words.badLanguage(values.lang));
  const problem = valueProblem(values, words);
  if (problem !== null) return wrong(problem);
  return {
    kind,
    texts,
    file,
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

function valueProblem(
  { period, cutoff, now }: Readonly<{ period?: string; cutoff?: string; now?: string }>,
  words: CommandLineTexts,
): string | null {
  if (period !== undefined && parsePeriod(period) === null) return words.badPeriod(period);
  if (cutoff !== undefined && parseIsoDay(cutoff) === null) return words.badCutoff(cutoff);
  if (now !== undefined && !isTime(now)) return words.badNow(now);
  return null;
}

function isTime(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && parseIsoDay(text.slice(0, 10)) !== null;
}

function languageOf(args: readonly string[], locale: string): Language {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const asked = at < 0 ? undefined : args[at] === "--lang" ? args[at + 1] : args[at]?.slice("--lang=".length);
  return languageNamed(asked ?? "") ?? languageNamed(locale) ?? "zh-CN";
}

function languageNamed(name: string): Language | null {
  if (/^zh\b|^zh[_-]/i.test(name)) return "zh-CN";
  return /^en\b|^en[_-]/i.test(name) ? "en" : null;
}
