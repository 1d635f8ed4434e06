import { compare, ONE, parseDecimal, ZERO, type Rational } from "../model/rational";
import type { LedgerKey } from "../model/ledgers";
import { isRuleNumber, isYearlyAmount, parseShare } from "../model/ruleNumber";
import { normalizeText } from "../model/text";
import { canonicalValue } from "../model/canonicalValue";
import { parseComparison, requireField } from "./parseComparison";
import type { RulePlace, RuleProblems } from "../diagnostics/ruleProblem";
import type { MethodKey, RuleParameters, Tier } from "../model/ruleTerms";
import { EVENT_WORDS, PARAMETER_WORDS } from "./ruleWords";

type Draft = { -readonly [K in keyof RuleParameters]: RuleParameters[K] };
type Where = Readonly<{ ledger: LedgerKey; method: MethodKey; place: RulePlace; problems: RuleProblems }>;

const TIER = /^(<=|>=|<|>|=|≤|≥)(.+)$/;
const SIGNS: Readonly<Record<string, "<=" | ">=">> = { "≤": "<=", "≥": ">=" };

/**
 * Reads the pieces of 参数: one with `:` is a tier or a map entry, any other `name=value`. Problems are reported and their
 * pieces left out.
 */
export function parseParameters(text: string, where: Where): RuleParameters {
  const draft: Draft = {};
  const pieces = text.normalize("NFKC").split(";");
  for (const piece of pieces.map((p) => p.trim())) {
    if (piece === "" || /^[-—]+$/.test(piece)) continue;
    const ok = piece.includes(":") ? readEntry(piece, draft, where) : readNamed(piece, draft, where);
    if (!ok)
      where.problems.add("rule-parameter-unreadable", { place: where.place, value: piece, params: { text: piece } });
  }
  if (draft.tiers) checkTiers(draft.tiers, where);
  return draft;
}

function readEntry(piece: string, draft: Draft, where: Where): boolean {
  const split = piece.lastIndexOf(":");
  const left = piece.slice(0, split).trim();
  const share = parseShare(piece.slice(split + 1));
  if (share === null || compare(share, ZERO) < 0 || compare(share, ONE) > 0 || left === "") return false;
  if (where.method === "map") {
    const key = canonicalValue("debriefings.grade", left);
    if (draft.map?.has(key)) return false;
    draft.map = new Map([...(draft.map ?? []), [key, share]]);
    return true;
  }
  const tier = readTier(left, share);
  if (tier) draft.tiers = [...(draft.tiers ?? []), tier];
  return tier !== null;
}

function readTier(left: string, share: Rational): Tier | null {
  if (left === "其余") return { when: "otherwise", share };
  const match = TIER.exec(left);
  if (!match) return null;
  const months = /个?月$/.test(match[2]!);
  const limit = parseShare(match[2]!.replace(/个?月$|天$/, ""));
  const operator = SIGNS[match[1]!] ?? (match[1] as "<=");
  return limit && { when: { operator, limit, unit: months ? "months" : "number" }, share };
}

/** A tier list ends with 其余; its limits go one way, so that each tier leaves something to the next. */
function checkTiers(tiers: readonly Tier[], { place, problems }: Where): void {
  const last = tiers.at(-1);
  if (last?.when !== "otherwise") problems.add("rule-tiers-open", { place, params: {} });
  let before: Bound | null = null;
  const beforeOfUnit: Partial<Record<Bound["unit"], Bound>> = {};
  tiers.forEach(({ when }, i) => {
    if (when === "otherwise") {
      if (i < tiers.length - 1)
        problems.add("rule-tier-unreachable", { place, params: { text: tierText(tiers[i + 1]!) } });
      return;
    }
    if (before) {
      if (before.operator[0] !== when.operator[0])
        problems.add("rule-tiers-mixed", { place, params: { text: tierText({ when, share: ZERO }) } });
      else if (!leavesRoom(beforeOfUnit[when.unit], when))
        problems.add("rule-tier-unreachable", { place, params: { text: tierText({ when, share: ZERO }) } });
    }
    before = when;
    beforeOfUnit[when.unit] = when;
  });
}

type Bound = Exclude<Tier["when"], "otherwise">;

/** Whether a tier leaves something to the next of its unit. Days and months can't be compared without a date. */
function leavesRoom(before: Bound | undefined, next: Bound): boolean {
  if (before === undefined) return true;
  const order = compare(next.limit, before.limit);
  const wider = next.operator.length > before.operator.length;
  if (next.operator === "=") return order !== 0;
  return next.operator.startsWith("<") ? order > 0 || (order === 0 && wider) : order < 0 || (order === 0 && wider);
}

/** A tier as the sheet writes it, without its share. */
export function tierText({ when }: Tier): string {
  if (when === "otherwise") return "其余";
  const { numerator, denominator } = when.limit;
  const number = denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
  return `${when.operator}${number}${when.unit === "months" ? "个月" : ""}`;
}

function readNamed(piece: string, draft: Draft, where: Where): boolean {
  const split = piece.indexOf("=");
  if (split <= 0) return false;
  const name = piece.slice(0, split).trim();
  const value = piece.slice(split + 1).trim();
  if (where.method === "deductEvents") return readEvent(name, value, draft, where);
  const key = Object.hasOwn(PARAMETER_WORDS, name) ? PARAMETER_WORDS[name] : undefined;
  if (key === undefined) {
    where.problems.add("rule-parameter-unknown", { place: where.place, value: piece, params: { name } });
    return true;
  }
  // Which of two values is meant is not for us to guess.
  if (key in draft) return false;
  switch (key) {
    case "field":
    case "numerator":
    case "denominator":
    case "headCount": {
      const field = requireField(value, { ...where, ledger: key === "headCount" ? "roster" : where.ledger });
      if (field !== null) draft[key] = field;
      return true;
    }
    case "matching": {
      const comparison = parseComparison(value, where);
      if (comparison) draft.matching = comparison;
      return true;
    }
    case "range":
      return readRange(value, draft);
    case "atMost":
      return readDirection(value, draft);
    case "perYear":
    case "perMissing":
    case "step":
    case "perStep":
      return readPositive(key, value, draft);
    default:
      return false;
  }
}

function readDirection(value: string, draft: Draft): boolean {
  if (normalizeText(value) !== "不超过") return false;
  draft.atMost = true;
  return true;
}

function readPositive(key: "perYear" | "perMissing" | "step" | "perStep", value: string, draft: Draft): boolean {
  const number = parseShare(value);
  if (number === null || compare(number, ZERO) <= 0) return false;
  if (key === "perYear" && !isYearlyAmount(number)) return false;
  draft[key] = number;
  return true;
}

function readEvent(name: string, value: string, draft: Draft, { place, problems }: Where): boolean {
  if (!(EVENT_WORDS as readonly string[]).includes(name)) {
    problems.add("rule-parameter-unknown", { place, value: name, params: { name } });
    return true;
  }
  const points = parseDecimal(value);
  if (points === null || !isRuleNumber(points) || compare(points, ZERO) < 0 || draft.perEvent?.has(name)) return false;
  draft.perEvent = new Map([...(draft.perEvent ?? []), [name, points]]);
  return true;
}

function readRange(value: string, draft: Draft): boolean {
  const match = /^(\d{1,9})\s*[-~—]\s*(\d{0,9})$/.exec(value);
  if (!match) return false;
  const from = Number(match[1]);
  const to = match[2] === "" ? null : Number(match[2]);
  if (to !== null && to < from) return false;
  draft.range = { from, to };
  return true;
}
