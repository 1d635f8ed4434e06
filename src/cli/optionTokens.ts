import { parseArgs } from "node:util";

/** Every option of any command. */
const OPTIONS = {
  period: { type: "string" },
  year: { type: "string" },
  cutoff: { type: "string" },
  out: { type: "string" },
  "in-place": { type: "boolean" },
  json: { type: "string" },
  lang: { type: "string" },
  quiet: { type: "boolean" },
  "write-default": { type: "boolean" },
  fix: { type: "string", multiple: true },
  try: { type: "string", multiple: true },
  test: { type: "boolean" },
  now: { type: "string" },
  accept: { type: "boolean" },
  by: { type: "string" },
  document: { type: "string" },
  reason: { type: "string" },
  "mapping-from": { type: "string" },
  with: { type: "string" },
  unit: { type: "string" },
  code: { type: "string" },
  mask: { type: "boolean" },
  "hide-totals": { type: "boolean" },
  "passphrase-from": { type: "string" },
  mark: { type: "string", multiple: true },
  from: { type: "string" },
  against: { type: "string" },
  units: { type: "string" },
  recompute: { type: "string" },
  seed: { type: "string" },
  previous: { type: "string" },
  take: { type: "string", multiple: true },
  parquet: { type: "string" },
  submit: { type: "string" },
  follows: { type: "string" },
  "rank-together": { type: "boolean" },
  kind: { type: "string" },
  organization: { type: "string" },
  level: { type: "string" },
  step: { type: "string" },
  conclusion: { type: "string" },
  date: { type: "string" },
  due: { type: "string" },
  sheet: { type: "boolean" },
  remark: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;
export type OptionName = keyof typeof OPTIONS;

/** Options that go with every command. */
export const GENERAL_OPTIONS = ["lang", "quiet", "help"] as const satisfies readonly OptionName[];

/** Options as they were written: a text for one with a value, texts for one that may be given several, true for others. */
export type OptionValues = {
  readonly [K in OptionName]?: (typeof OPTIONS)[K] extends { multiple: true }
    ? readonly string[]
    : (typeof OPTIONS)[K]["type"] extends "string"
      ? string
      : true;
};

/** Why the options can't be understood; `option` as it was written. */
export type OptionProblem = Readonly<{ kind: "unknownOption" | "missingValue" | "needlessValue"; option: string }>;

/** Arguments taken apart. `problem`: the first thing wrong, null when nothing is. */
export type OptionTokens = Readonly<{
  values: OptionValues;
  positionals: readonly string[];
  problem: OptionProblem | null;
}>;

/** Command and workbook: words behind them belong to the option before. */
const NAMED_FIRST = 2;

/** Takes arguments apart; that a value makes sense is not looked at. */
export function optionTokens(args: readonly string[]): OptionTokens {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    // Strict parsing throws English sentences; here each problem gets its words in the user's language.
    strict: false,
    tokens: true,
  });
  const values: Partial<Record<OptionName, string | string[] | true>> = {};
  const positionals: string[] = [];
  let problem: OptionProblem | null = null;
  /** The texts of an option that takes several, while words follow it. */
  let several: string[] | null = null;
  for (const token of tokens) {
    if (token.kind === "positional" && several !== null && positionals.length >= NAMED_FIRST) several.push(token.value);
    else if (token.kind === "positional") positionals.push(token.value);
    else several = null;
    if (token.kind !== "option") continue;
    const { name, rawName: option } = token;
    const value = givenValue(token);
    if (!isOptionName(name)) problem ??= { kind: "unknownOption", option };
    else if (OPTIONS[name].type === "boolean") {
      if (value !== undefined) problem ??= { kind: "needlessValue", option };
      values[name] = true;
    } else if (value === undefined || value === "" || (!token.inlineValue && /^-./.test(value))) {
      problem ??= { kind: "missingValue", option };
    } else if ("multiple" in OPTIONS[name]) {
      const before = values[name];
      several = [...(Array.isArray(before) ? before : []), value];
      values[name] = several;
    } else values[name] = value;
  }
  return { values: values as OptionValues, positionals, problem };
}

/** --json at the end, without a file, means standard output. */
function givenValue({ name, value }: Readonly<{ name: string; value?: string | undefined }>): string | undefined {
  return name === "json" ? (value ?? "-") : value;
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}
