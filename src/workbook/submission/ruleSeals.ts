import { digestOf } from "../../domain/digest/digest";
import type { RuleRowSeal } from "../../domain/consolidating/receivedFile";
import { RULE_COLUMNS } from "../../domain/model/ruleRow";
import { formatRule } from "../../domain/rules/formatRule";
import type { RuleSet } from "../../domain/rules/ruleSet";
import { lettersOf } from "./sheetSeal";

const LETTERS = 8;
const LOCKED = "!";

/** The rows of a rule set in one text, so that rules can be told apart row by row where the rules are not sent. */
export function sealRules({ rules }: RuleSet): string {
  return ruleSealsText(
    rules.map((rule) => {
      // What a rule rests on, whether it is locked, and since when it holds, changes no figure.
      const cells = { ...formatRule(rule), basis: "", locked: "" };
      const counting = Object.fromEntries(RULE_COLUMNS.map(({ key }) => [key, cells[key]]));
      const seal = lettersOf(digestOf(JSON.stringify(counting))).slice(0, LETTERS);
      return { code: rule.code, levels: rule.levels.join(""), locked: rule.locked, seal };
    }),
  );
}

/** The text of such rows. */
export function ruleSealsText(rows: readonly RuleRowSeal[]): string {
  return rows.map(({ code, levels, locked, seal }) => `${code}${levels}${locked ? LOCKED : ""}:${seal}`).join(" ");
}

/** Reads such a text; what is no row is left out. */
export function readRuleSeals(text: string): readonly RuleRowSeal[] {
  return text.split(" ").flatMap((word) => {
    const match = /^(.+?)([CGB]+)(!?):([a-p]{8})$/.exec(word);
    return match ? [{ code: match[1]!, levels: match[2]!, locked: match[3] === LOCKED, seal: match[4]! }] : [];
  });
}
