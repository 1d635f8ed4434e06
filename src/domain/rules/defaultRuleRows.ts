import { secretaryRules } from "./defaults/secretaryRules";
import { organizationRules } from "./defaults/organizationRules";
import { activityRules } from "./defaults/activityRules";
import { memberRules } from "./defaults/memberRules";
import { committeeRules } from "./defaults/committeeRules";
import { fourStrongRules } from "./defaults/fourStrongRules";
import { staffRules } from "./defaults/staffRules";
import type { RuleColumn } from "./ruleWords";

/** The rows of the default rule set v1 exactly as the rule sheet shows them; what is not named is empty. */
export const DEFAULT_RULE_ROWS: readonly Readonly<Partial<Record<RuleColumn, string>>>[] = [
  ...secretaryRules,
  ...organizationRules,
  ...activityRules,
  ...memberRules,
  ...committeeRules,
  ...fourStrongRules,
  ...staffRules,
];

/** Version of the default rule set. */
export const DEFAULT_VERSION = "v1";
