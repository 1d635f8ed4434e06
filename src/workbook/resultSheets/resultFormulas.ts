import { WHITE_SPACE } from "../../domain/model/whiteSpace";
import { formatHundredths } from "../../domain/model/rational";
import { cappedGradeIndex } from "../../domain/scoring/grades";
import type { Settings } from "../../domain/settings/settings";

/** What the live columns of 考核结果 are computed from; labels are column labels free of `[ ] # ' @`. */
export type FormulaOptions = Readonly<{
  table: string;
  label: (column: FormulaColumn) => string;
  /** Labels of the category columns. */
  categories: readonly string[];
  settings: Pick<Settings, "grades" | "notApplicable" | "annualBestShare" | "decimals">;
  /** The period is 全年: the share of the best grade is limited. */
  annual: boolean;
  yes: string;
}>;

type FormulaColumn =
  | "level"
  | "earned"
  | "applicable"
  | "notApplicablePoints"
  | "base"
  | "bonus"
  | "deduction"
  | "adjustment"
  | "adjustmentReason"
  | "decidedGrade"
  | "decidedGradeReason"
  | "total"
  | "rank"
  | "previous"
  | "ranked"
  | "vetoed";

export type ResultFormulas = Readonly<Record<"earned" | "base" | "total" | "grade" | "rank" | "change", string>>;

/** The white space that TRIM takes away; what comes before it are control characters. */
const SPACE = 0x20;

/** Above this many categories the sum names the first and last one only: a formula holds 8,192 characters. */
const MOST_NAMED_CATEGORIES = 40;

/**
 * The formulas of one row, the same text in each row: structured references, functions that Excel 2021 and LibreOffice
 * both have. Each gives the engine's result to the last digit (rules.md §6); "" stands for no result.
 */
export function resultFormulas(options: FormulaOptions): ResultFormulas {
  const { label, table, settings, yes } = options;
  const { decimals } = settings;
  const row = (column: string) => `${table}[[#This Row],[${column}]]`;
  const at = (column: FormulaColumn) => row(label(column));
  const all = (column: FormulaColumn) => `${table}[${label(column)}]`;
  const sameLevelRanked = `${all("level")},${at("level")},${all("ranked")},${quote(yes)}`;
  const noReason = isBlank(at("adjustmentReason"));
  const adjustment = `IF(ISNUMBER(${at("adjustment")}),IF(${noReason},0,ROUND(${at("adjustment")},2)),0)`;
  const sum = `${at("base")}+${at("bonus")}-${at("deduction")}+${adjustment}`;
  return {
    earned: `ROUND(SUM(${earnedCells(options, row)}),2)`,
    base: `IF(${at("applicable")}=0,"",ROUND(${baseRatio(options, at)},${decimals}))`,
    total: `IF(${at("base")}="","",ROUND(MAX(0,MIN(100,${sum})),${decimals}))`,
    grade: gradeFormula(options, { at, sameLevelRanked }),
    rank:
      `IF(OR(${at("ranked")}<>${quote(yes)},${at("total")}=""),"",` +
      `COUNTIFS(${sameLevelRanked},${all("total")},">"&${at("total")})+1)`,
    change: `IF(OR(${at("previous")}="",${at("total")}=""),"",ROUND(${at("total")}-${at("previous")},2))`,
  };
}

function earnedCells({ categories, table }: FormulaOptions, row: (column: string) => string): string {
  if (categories.length <= MOST_NAMED_CATEGORIES) return categories.map(row).join(",");
  return `${table}[[#This Row],[${categories[0]!}]:[${categories.at(-1)!}]]`;
}

function baseRatio({ settings }: FormulaOptions, at: (column: FormulaColumn) => string): string {
  if (settings.notApplicable === "scale") return `${at("earned")}*100/${at("applicable")}`;
  const full = at("notApplicablePoints");
  return `(${at("earned")}+${full})*100/(${at("applicable")}+${full})`;
}

/** The place of the grade among all of them, the lower of what is computed and what is decided with a reason; then its name. */
function gradeFormula(
  { settings, annual, yes }: FormulaOptions,
  { at, sameLevelRanked }: Readonly<{ at: (column: FormulaColumn) => string; sameLevelRanked: string }>,
): string {
  const { grades, annualBestShare } = settings;
  const total = at("total");
  // Whole numbers only: 0.29 × 100 is below 29 in binary.
  const places = `MAX(1,INT(${annualBestShare.numerator}*COUNTIFS(${sameLevelRanked})/${annualBestShare.denominator}))`;
  const limited = `IF(OR(${at("ranked")}<>${quote(yes)},${at("rank")}<=${places}),1,2)`;
  const chain = (from: number, first: string): string =>
    grades.slice(from).reduceRight((otherwise, { cut }, i, rest) => {
      if (i === rest.length - 1) return String(from + i + 1);
      return `IF(${total}>=${decimalText(cut)},${i === 0 ? first : String(from + i + 1)},${otherwise})`;
    }, "");
  const capped = cappedGradeIndex(grades);
  const computed = `IF(${at("vetoed")}=${quote(yes)},${chain(capped, String(capped + 1))},${chain(0, annual ? limited : "1")})`;
  const decided = at("decidedGrade");
  const named = grades.reduceRight((rest, { label }, i) => `IF(${decided}=${quote(label)},${i + 1},${rest})`, "1");
  const lowest = `IF(${decided}="",1,IF(${isBlank(at("decidedGradeReason"))},1,${named}))`;
  return `IF(${total}="","",CHOOSE(MAX(${computed},${lowest}),${grades.map(({ label }) => quote(label)).join(",")}))`;
}

function isBlank(text: string): string {
  return `TRIM(${withoutWhiteSpace(text)})=""`;
}

/** A text without the white space that TRIM leaves in it, so that a blank reason is one to the sheet and to the engine. */
function withoutWhiteSpace(text: string): string {
  return WHITE_SPACE.filter((code) => code !== SPACE).reduce((inner, code) => {
    const character = code < SPACE ? `CHAR(${code})` : quote(String.fromCharCode(code));
    return `SUBSTITUTE(${inner},${character},"")`;
  }, text);
}

/** A text as a formula writes it. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A condition of COUNTIFS that holds for exactly this text, whatever characters it has. */
export function exactCriterion(text: string): string {
  return quote(`=${text.replace(/[~*?]/g, "~$&")}`);
}

function decimalText(hundredths: number): string {
  return formatHundredths(hundredths).replace(/\.?0+$/, "");
}
