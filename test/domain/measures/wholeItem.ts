import { expect } from "vitest";
import type { FieldKey, LedgerKey } from "../../../src/domain/model/ledgers";
import type { Rational } from "../../../src/domain/model/rational";
import type { Reason } from "../../../src/domain/reasons/reason";
import type { Rule } from "../../../src/domain/rules/ruleSet";
import type { PlainLedgers } from "../../support/ledgerBuilder";
import { scoreItem, type ScoreOptions } from "./scoreItem";

/** `scored`: score, value, target; `none`: not applicable; `lacks`: not assessed, for want of a column or a cell. */
export type Expected = Readonly<
  | { score: number; value: Rational | null; target?: Rational; why: readonly Reason[]; where: readonly string[] }
  | { none: Reason }
  | { lacks: FieldKey; ledger?: LedgerKey; cell?: true }
>;
export type WholeItem = Readonly<{
  case: string;
  rule: Rule;
  plain: PlainLedgers;
  options?: ScoreOptions;
  is: Expected;
}>;

/** Holds an item to all that is expected of it. */
export function expectWhole({ rule, plain, options, is }: WholeItem): void {
  const item = scoreItem(rule, plain, options);
  const { status, score, missing, reasons, sources, sourceCount } = item;
  if ("none" in is) {
    expect({ status, score, reasons }).toEqual({ status: "notApplicable", score: null, reasons: [is.none] });
    return;
  }
  if ("lacks" in is) {
    const { lacks: field, ledger = "roster", cell } = is;
    expect({ status, score, missing }).toEqual({
      ...{ status: "notAssessed", score: null },
      missing: { ledger, field, ...(cell && { cell }) },
    });
    return;
  }
  const value = item.value?.kind === "number" ? item.value.value : null;
  const where = sources.map(({ ledger, recordIndex }) => `${ledger} ${recordIndex}`);
  expect({ status, score, value, target: item.target, reasons, where, sourceCount }).toEqual({
    ...{ status: "scored", score: is.score, value: is.value, target: is.target ?? null },
    ...{ reasons: is.why, where: is.where, sourceCount: is.where.length },
  });
}
