import type { LedgerKey } from "../model/ledgers";
import { compare, ONE, type Rational } from "../model/rational";
import { exactDecimal, exactPercent } from "./exactDecimal";
import { fieldLabel, formatComparison } from "./formatComparison";
import type { RuleParameters, Tier } from "../model/ruleTerms";
import { parameterWord } from "./ruleWords";

/** Parameters as the rule sheet writes them, the inverse of parseParameters: `字段=学时; 人数=党员总数; 每年=32`. */
export function formatParameters(parameters: RuleParameters, ledger: LedgerKey): string {
  const names = Object.keys(parameters) as (keyof RuleParameters)[];
  return names.flatMap((name) => piecesOf(name, parameters, ledger)).join("; ");
}

function piecesOf(name: keyof RuleParameters, parameters: RuleParameters, ledger: LedgerKey): readonly string[] {
  switch (name) {
    case "tiers":
      return (parameters.tiers ?? []).map(tierPiece);
    case "map":
      return [...(parameters.map ?? [])].map(([word, share]) => `${word}:${exactPercent(share)}`);
    case "perEvent":
      return [...(parameters.perEvent ?? [])].map(([event, points]) => `${event}=${exactDecimal(points)}`);
    default: {
      const value = valueText(name, parameters, ledger);
      return value === null ? [] : [`${parameterWord(name)}=${value}`];
    }
  }
}

/** A parameter written as `name=value`. */
export type NamedParameter = Exclude<keyof RuleParameters, "tiers" | "map" | "perEvent">;

/** The value of a parameter as the rule sheet writes it behind the `=`; null where it is not there. */
export function valueText(name: NamedParameter, parameters: RuleParameters, ledger: LedgerKey): string | null {
  switch (name) {
    case "field":
    case "numerator":
    case "denominator":
    case "headCount": {
      const field = parameters[name];
      return field === undefined ? null : fieldLabel(name === "headCount" ? "roster" : ledger, field);
    }
    case "matching":
      return parameters.matching ? formatComparison(parameters.matching, ledger) : null;
    case "range":
      return parameters.range ? `${parameters.range.from}-${parameters.range.to ?? ""}` : null;
    case "atMost":
      return "不超过";
    case "step":
      return parameters.step ? stepText(parameters.step) : null;
    case "perYear":
    case "perMissing":
    case "perStep": {
      const number = parameters[name];
      return number ? exactDecimal(number) : null;
    }
  }
}

/** A step below one is a share of something, and read as such: 每级=10%. */
function stepText(step: Rational): string {
  return compare(step, ONE) < 0 ? exactPercent(step) : exactDecimal(step);
}

function tierPiece({ when, share }: Tier): string {
  const limit = when === "otherwise" ? "其余" : `${when.operator}${exactDecimal(when.limit)}`;
  const unit = when !== "otherwise" && when.unit === "months" ? "个月" : "";
  return `${limit}${unit}:${exactPercent(share)}`;
}
