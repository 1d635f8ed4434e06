import { secretaryRules } from "./secretaryRules";
import { organizationRules } from "./organizationRules";
import { activityRules } from "./activityRules";
import { memberRules } from "./memberRules";
import { committeeRules } from "./committeeRules";
import { fourStrongRules } from "./fourStrongRules";
import { staffRules } from "./staffRules";
import type { RuleColumn } from "../model/ruleRow";

type RuleCells = Readonly<Partial<Record<RuleColumn, string>>>;

/** A default rule set: its version, and its rows exactly as the rule sheet shows them; what is not named is empty. */
export type DefaultRules = Readonly<{ version: string; rows: readonly RuleCells[] }>;

/** The rule set for workbooks that have none (rules.md §5 with §11). */
export const LATEST_RULES: DefaultRules = {
  version: "v2",
  rows: [
    ...secretaryRules,
    ...organizationRules,
    ...activityRules,
    ...memberRules,
    ...committeeRules,
    ...fourStrongRules,
    ...staffRules,
  ],
};

/** One row a quarter, counted together: four lectures in December were those of four quarters. */
const ONE_A_QUARTER: RuleCells = { measure: "次数", target: "每季1" };

/** What v1 had where v2 has something else, by code and levels. */
const BEFORE_V2: Readonly<Record<string, RuleCells>> = {
  "L1 党支部": ONE_A_QUARTER,
  "L2 党委、党总支": ONE_A_QUARTER,
  "L4.1 全部": ONE_A_QUARTER,
  "M4.1 全部": ONE_A_QUARTER,
  "C1 全部": ONE_A_QUARTER,
  "C2.1 党委": { due: "" },
  "C2.2 党委": { due: "" },
  "C3 党委": { due: "" },
};

/** The first rule set, for workbooks that were assessed with it. */
export const FIRST_RULES: DefaultRules = {
  version: "v1",
  rows: LATEST_RULES.rows.map((row) => ({ ...row, ...BEFORE_V2[`${row.code} ${row.levels}`] })),
};

/** Every default rule set, the latest first. */
export const DEFAULT_RULES: readonly DefaultRules[] = [LATEST_RULES, FIRST_RULES];
