import { normalizeText } from "../model/text";
import { DEFAULT_RULE_ROWS, DEFAULT_VERSION } from "./defaultRuleRows";
import { parseRuleSet } from "./parseRuleSet";
import type { RuleRow } from "./ruleRow";
import type { RuleSet } from "./ruleSet";
import { RULE_COLUMNS } from "./ruleWords";

/** Text that is the same for two rule sheets that mean the same, whatever their spaces and widths. */
function contentOf(rows: readonly Readonly<{ cells: RuleRow["cells"] }>[]): string {
  return rows
    .map(({ cells }) =>
      RULE_COLUMNS.filter(({ key }) => key !== "basis" && key !== "locked")
        .map(({ key }) => normalizeText(cells[key] ?? "").replace(/^[-—]+$/, ""))
        .join("\t"),
    )
    .join("\n");
}

const DEFAULT_CONTENT = contentOf(DEFAULT_RULE_ROWS.map((cells) => ({ cells })));

/** FNV-1a over UTF-16 units: enough to tell two rule sets apart on paper. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** Names a rule set: `v1` for the default one, `v1+xxxxxxxx` with a fingerprint for one the office has changed. */
export function ruleSetVersion(rows: readonly RuleRow[]): string {
  const content = contentOf(rows);
  return content === DEFAULT_CONTENT ? DEFAULT_VERSION : `${DEFAULT_VERSION}+${fingerprint(content)}`;
}

/** The rows of the default rule set, numbered from 1. */
export const defaultRuleRows: readonly RuleRow[] = DEFAULT_RULE_ROWS.map((cells, i) => ({ rowNumber: i + 1, cells }));

/** The default rule set v1 (rules.md §5). */
export const defaultRuleSet: RuleSet = mustParse();

function mustParse(): RuleSet {
  const { ruleSet, problems } = parseRuleSet(defaultRuleRows, ruleSetVersion);
  if (!ruleSet || problems.length > 0)
    throw new Error(`the default rule set has problems: ${JSON.stringify(problems)}`);
  return ruleSet;
}
