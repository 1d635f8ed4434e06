import { compare, ZERO } from "../model/rational";
import { parseShare } from "../model/ruleNumber";
import type { Target } from "../model/ruleTerms";

/** The units that a target can be for each of, by their words. */
export const TARGET_UNITS = { 季: "quarter", 月: "month", 年: "year" } as const;

export type TargetUnitWord = keyof typeof TARGET_UNITS;

const EACH = /^每(季|月|年)(?:度)?(.+)$/;

/** A target as written: what it is for each of ("" for none), and its number. */
export function splitTarget(text: string): Readonly<{ each: TargetUnitWord | ""; number: string }> {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const [, each = "", number = plain] = EACH.exec(plain) ?? [];
  return { each: each as TargetUnitWord | "", number };
}

/** Reads 目标, such as `0.8`, `80%` or `每季1`; null for what is none. */
export function parseTarget(text: string): Target | null {
  const { each, number } = splitTarget(text);
  const value = parseShare(number);
  if (value === null || compare(value, ZERO) < 0) return null;
  return each === "" ? { kind: "number", value } : { kind: "per", unit: TARGET_UNITS[each], value };
}
