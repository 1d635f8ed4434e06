import { parseIsoDay, type Day } from "../domain/model/day";
import { parsePeriod, parseYear, type Period } from "../domain/model/period";
import type { ProductTexts } from "../i18n/textsOf";
import type { OptionValues } from "./optionTokens";

/** What every command is told. Options that only some commands heed are in `values`, as they were written. */
export type CommandOptions = Readonly<{
  texts: ProductTexts;
  /** The workbook; of a command over many, the folder. */
  file: string;
  values: OptionValues;
  period: Period | null;
  year: number | null;
  cutoff: Day | null;
  out: string | null;
  inPlace: boolean;
  /** "-" is standard output. */
  json: string | null;
  quiet: boolean;
  /** The time to stamp, `YYYY-MM-DDTHH:MM`; null: the clock's. */
  now: string | null;
}>;

/** Options that were found readable, as what they mean. */
export function optionsOf(values: OptionValues): Omit<CommandOptions, "texts" | "file"> {
  return {
    values,
    period: values.period === undefined ? null : parsePeriod(values.period),
    year: values.year === undefined ? null : parseYear(values.year),
    cutoff: values.cutoff === undefined ? null : parseIsoDay(values.cutoff),
    out: values.out ?? null,
    inPlace: values["in-place"] ?? false,
    json: values.json ?? null,
    quiet: values.quiet ?? false,
    now: values.now ?? null,
  };
}
