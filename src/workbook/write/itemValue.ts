import { formatRational, type Rational } from "../../domain/model/rational";
import { fieldDefinition } from "../../domain/model/ledgers";
import type { ItemResult } from "../../domain/result";
import type { MeasureKey, Rule } from "../../domain/rules/ruleSet";
import type { PlannedCell } from "../writePlan";
import type { SheetLabels } from "./sheetLabels";

/** Measures whose number is a share of something: shown in percent. */
const SHARES: ReadonlySet<MeasureKey> = new Set([
  "ratioOfSums",
  "share",
  "pacePerHead",
  "coverage",
  "taskCompletion",
  "secretaryHoursPace",
  "groupMonths",
  "memberDuties",
  "memberParticipation",
  "weakBranchContact",
  "adviceCarriedOut",
  "fourStrong",
  "fullTimeShare",
]);

/** Measures that say yes (1) or no (0). */
const JUDGEMENTS: ReadonlySet<MeasureKey> = new Set(["committeeSize", "setupInOrder", "secretaryConcentratedTraining"]);

/** From this many days on a vacancy means that nobody knows since when (rules.md §4, 书记空缺). */
const UNKNOWN_VACANCY_DAYS = 100_000;

/** Decimals of a value that is neither share nor judgement, and of a share (0.0001 is 0.01 %). */
const VALUE_DECIMALS = 4;

/** The value of an item as a cell: a number in its unit, or words. */
export function valueCell({ value, rule }: ItemResult, labels: SheetLabels): PlannedCell {
  if (value === null) return null;
  switch (value.kind) {
    case "text":
      return words(value.text);
    case "events": {
      const happened = [...value.counts].filter(([, count]) => count !== 0);
      if (happened.length === 0) return words(labels.noEvents);
      return words(happened.map(([kind, count]) => labels.event(kind, count)).join(labels.listSeparator));
    }
    case "number":
      return numberCell(value.value, rule, labels);
  }
}

/** The target as a cell, in the unit of the value. */
export function targetCell({ target, rule }: ItemResult, labels: SheetLabels): PlannedCell {
  return target === null ? null : numberCell(target, rule, labels);
}

function words(value: string): PlannedCell {
  return { value, style: "center" };
}

function numberCell(value: Rational, rule: Rule, labels: SheetLabels): PlannedCell {
  const number = Number(formatRational(value, VALUE_DECIMALS));
  if (isJudgement(rule)) return words(number >= 1 ? labels.inOrder : labels.notInOrder);
  if (rule.measure === "secretaryVacancy" && number >= UNKNOWN_VACANCY_DAYS) return words(labels.unknownDays);
  return { value: number, style: SHARES.has(rule.measure) ? "percent" : "measured" };
}

/** What a cell of valueCell or targetCell shows in its sheet: shares in percent, "" for none. */
export function shownText(cell: PlannedCell): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  if (typeof cell.value === "number" && cell.style === "percent") return `${(cell.value * 100).toFixed(2)}%`;
  return String(cell.value ?? "");
}

/** 名册取值 of a name or text says whether it is filled in. */
function isJudgement({ measure, parameters }: Rule): boolean {
  if (measure !== "rosterValue") return JUDGEMENTS.has(measure);
  const kind = parameters.field === undefined ? undefined : fieldDefinition("roster", parameters.field)?.kind;
  return kind !== "number";
}
