import { parseArgs } from "node:util";

/** Commands of the product. */
export const COMMANDS = ["assess", "inspect", "rules"] as const;
export type CommandName = (typeof COMMANDS)[number];

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
type OptionName = keyof typeof OPTIONS;

/** Options that only some commands heed; the others go with every command. */
const HEEDED_BY: Partial<Record<OptionName, readonly CommandName[]>> = {
  period: ["assess"],
  cutoff: ["assess"],
  out: ["assess", "rules"],
  "in-place": ["assess", "rules"],
  json: ["assess", "inspect"],
  "write-default": ["rules"],
  now: ["assess", "rules"],
};

/** Options as they were written: a text for one with a value, true for one without. */
export type OptionValues = {
  readonly [K in OptionName]?: (typeof OPTIONS)[K]["type"] extends "string" ? string : true;
};

/** Why the options can't be understood; `option` as it was written. */
export type OptionProblem = Readonly<{ kind: "unknownOption" | "missingValue" | "needlessValue"; option: string }>;

/** Arguments taken apart. `problem`: the first thing wrong, null when nothing is. */
export type OptionTokens = Readonly<{
  values: OptionValues;
  positionals: readonly string[];
  problem: OptionProblem | null;
}>;

/** Takes arguments apart; that a value makes sense is not looked at. */
export function optionTokens(args: readonly string[]): OptionTokens {
  const { positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    // Strict parsing throws English sentences; here each problem gets its words in the user's language.
    strict: false,
    tokens: true,
  });
  const values: Partial<Record<OptionName, string | true>> = {};
  let problem: OptionProblem | null = null;
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName: option, value } = token;
    if (!isOptionName(name)) problem ??= { kind: "unknownOption", option };
    else if (OPTIONS[name].type === "boolean") {
      if (value !== undefined) problem ??= { kind: "needlessValue", option };
      values[name] = true;
    } else if (value === undefined || value === "" || (!token.inlineValue && /^-./.test(value))) {
      problem ??= { kind: "missingValue", option };
    } else values[name] = value;
  }
  return { values: values as OptionValues, positionals, problem };
}

/** The first option that a command would ignore, as it is written; null when there is none. */
export function unheededOption(command: CommandName, values: OptionValues): string | null {
  const names = Object.keys(values).filter(isOptionName);
  const unheeded = names.find((name) => HEEDED_BY[name]?.includes(command) === false);
  return unheeded === undefined ? null : `--${unheeded}`;
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}
