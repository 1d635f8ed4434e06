import { canonicalValue } from "../model/canonicalValue";
import { LEDGERS, type FieldDefinition, type FieldKind, type LedgerKey } from "../model/ledgers";
import { ONE, rational } from "../model/rational";
import type { LedgerSet } from "../model/ledgerTable";
import type { MethodKey, RuleParameters, Tier } from "../model/ruleTerms";
import type { Measure } from "../measuring/measure";
import { RuleProblems } from "../diagnostics/ruleProblem";
import { exactDecimal, exactPercent } from "../rules/exactDecimal";
import { joinComparison } from "../rules/formatComparison";
import { valueText } from "../rules/formatParameters";
import { parseParameters } from "../rules/parseParameters";
import { EVENT_WORDS, METHOD_WORDS, parameterWord } from "../rules/ruleWords";
import { comparableFields, comparisonWords } from "./comparisonForm";
import type { ParameterPart, ParameterWords, TierWords } from "./ruleForm";

type ParameterName = keyof RuleParameters;
const NAMED = ["field", "numerator", "denominator", "headCount", "perYear", "range", "atMost", "perMissing", "step", "perStep"] as const; // prettier-ignore

/** What a rule's parameters depend on. */
export type ParameterPlace = Readonly<{ ledger: LedgerKey; measure: Measure; method: MethodKey }>;

export const NO_PARAMETERS: ParameterWords = { named: {}, matching: null, tiers: [], map: [], events: [] };

/** The parameters that measure and method know, in the order in which they are written. */
export function knownParameters({ measure, method }: Pick<ParameterPlace, "measure" | "method">): ParameterName[] {
  const { needs, takes } = METHOD_WORDS[method];
  return [...new Set([...measure.parameters, ...needs, ...takes])];
}

/** Reads 参数 into its words; null where something of it can't be understood. */
export function readParameters(text: string, { ledger, method }: ParameterPlace): ParameterWords | null {
  const problems = new RuleProblems();
  const parameters = parseParameters(text, { ledger, method, place: { record: null, column: null }, problems });
  // What is only open or out of order can be mended in the form.
  const MENDABLE = ["rule-tiers-open", "rule-tier-unreachable", "rule-tiers-mixed"];
  if (problems.all.some(({ code }) => !MENDABLE.includes(code))) return null;
  const named = NAMED.flatMap((name) => {
    const value = parameters[name] === undefined ? null : valueText(name, parameters, ledger);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    named: Object.fromEntries(named),
    matching: parameters.matching ? comparisonWords(parameters.matching, ledger) : null,
    tiers: (parameters.tiers ?? []).map(tierWords),
    map: [...(parameters.map ?? [])].map(([word, share]) => ({ word, share: exactPercent(share) })),
    events: [...(parameters.perEvent ?? [])].map(([word, points]) => ({ word, points: exactDecimal(points) })),
  };
}

function tierWords({ when, share }: Tier): TierWords {
  const words = { share: exactPercent(share) };
  if (when === "otherwise") return { ...words, operator: "", limit: "", months: false };
  return { ...words, operator: when.operator, limit: exactDecimal(when.limit), months: when.unit === "months" };
}

/** The inverse of readParameters. */
export function parametersText({ named, matching, tiers, map, events }: ParameterWords): string {
  const pieces = [
    ...NAMED.flatMap((name) => {
      const value = named[name] ?? "";
      return value === "" ? [] : [`${parameterWord(name)}=${value}`];
    }),
    ...(matching === null ? [] : [`${parameterWord("matching")}=${joinComparison(matching)}`]),
    ...tiers.map(({ operator, limit, months, share }) =>
      operator === "" ? `其余:${share}` : `${operator}${limit}${months ? "个月" : ""}:${share}`,
    ),
    ...map.map(({ word, share }) => `${word}:${share}`),
    ...events.map(({ word, points }) => `${word}=${points}`),
  ];
  return pieces.join("; ");
}

/** What can be entered for each parameter that measure and method know. */
export function parameterParts(place: ParameterPlace, ledgers: LedgerSet | null): readonly ParameterPart[] {
  return knownParameters(place).map((name) => partOf(name, place, ledgers));
}

function partOf(name: ParameterName, { ledger, measure }: ParameterPlace, ledgers: LedgerSet | null): ParameterPart {
  switch (name) {
    case "field":
      return { kind: "field", name, options: fieldsOf(ledger, measure.fieldKinds) };
    case "numerator":
    case "denominator":
      return { kind: "field", name, options: fieldsOf(ledger, ["number"]) };
    case "headCount":
      return { kind: "field", name, options: fieldsOf("roster", ["number"]) };
    case "matching":
      return { kind: "matching", fields: comparableFields(ledger, ledgers) };
    case "range":
      return { kind: "range" };
    case "atMost":
      return { kind: "direction" };
    case "tiers":
      return { kind: "tiers", inMonths: measure.fromDay === true, lessIsBetter: measure.lessIsBetter === true };
    case "map":
      return { kind: "map", words: measure.words ?? [] };
    case "perEvent":
      return { kind: "events", words: EVENT_WORDS };
    case "perYear":
    case "perMissing":
    case "step":
    case "perStep":
      return { kind: "number", name };
  }
}

function fieldsOf(ledger: LedgerKey, kinds: readonly FieldKind[] | undefined): readonly string[] {
  return (Object.values(LEDGERS[ledger].fields) as FieldDefinition[])
    .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    .map(({ label }) => label);
}

/** Grades that an office most likely has. */
const USUAL_GRADES = ["好", "较好", "一般", "差"];

/**
 * Parameters for another measure or method: those that it knows too stay; what it can't do without and is a list gets a
 * beginning that a person goes on from.
 */
export function parametersFor(place: ParameterPlace, before: ParameterWords): ParameterWords {
  const known = new Set<ParameterName>(knownParameters(place));
  const fields = new Set(fieldsOf(place.ledger, place.measure.fieldKinds));
  const named = Object.fromEntries(
    Object.entries(before.named).filter(
      ([name, value]) => known.has(name as ParameterName) && (name !== "field" || fields.has(value)),
    ),
  );
  const { measure } = place;
  const words = (measure.words ?? USUAL_GRADES).map((word) => canonicalValue("debriefings.grade", word));
  const begun = <T>(name: ParameterName, own: readonly T[], begin: () => readonly T[]): readonly T[] =>
    !known.has(name) ? [] : own.length > 0 ? own : begin();
  const starts = { perMissing: "1", step: "10%", perStep: "1" } as const;
  const missing = (Object.keys(starts) as (keyof typeof starts)[]).filter((name) => known.has(name));
  return {
    named: { ...Object.fromEntries(missing.map((name) => [name, starts[name]])), ...named },
    matching: known.has("matching") ? before.matching : null,
    tiers: begun("tiers", before.tiers, () => [
      { operator: measure.lessIsBetter ? "<=" : ">=", limit: measure.lessIsBetter ? "0" : "1", months: false, share: "100%" }, // prettier-ignore
      { operator: "", limit: "", months: false, share: "0%" },
    ]),
    map: begun("map", before.map, () => words.map((word, i) => ({ word, share: evenShare(i, words.length) }))),
    events: begun("perEvent", before.events, () => EVENT_WORDS.map((word) => ({ word, points: "1" }))),
  };
}

/** From all points for the best to none for the last. */
function evenShare(i: number, count: number): string {
  if (count < 2) return exactPercent(ONE);
  return exactPercent(rational(Math.round((100 * (count - 1 - i)) / (count - 1)), 100));
}
