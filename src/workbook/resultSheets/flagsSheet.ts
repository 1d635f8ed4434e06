import type { Flag, OrganizationResult } from "../../domain/results/result";
import { cellAddress } from "../port/address";
import { organizationKey } from "./officeEntries";
import type { PlannedConditionalFormat, PlannedSheet, PlannedValidation } from "../port/writePlan";
import { basisCell, lookUpEntries, scoreValue, secretaryText, type EntryLookup, type PlanContext } from "./planContext";
import { quote } from "./resultFormulas";
import { COLORS, type StyleKey } from "../layout/sheetStyles";
import { commonParts } from "./sheetFrame";
import { DECISIONS, type FlagColumn } from "./sheetLabels";
import { planTableSheet, type TableArea, type TableColumn } from "../layout/tableSheet";
import { fitWidth } from "../layout/textFit";
import { belowTable } from "./goneSection";

/** Kinds of flags, the strongest first: an organization's row names its strongest. */
const KINDS: readonly Flag["kind"][] = ["escalate", "direct", "suggest", "notice"];

/** Plans 预警名单: an organization with flags a row, those with notices alone (FB9) at the end. */
export function planFlagsSheet(context: PlanContext): PlannedSheet {
  const { labels, names } = context;
  const flagged = flaggedOrganizations(context);
  const keys = new Set(flagged.map(({ organization }) => organizationKey(names[organization] ?? "")));
  const entries = lookUpEntries(context, "flags", keys);
  return planTableSheet<OrganizationResult>({
    ...commonParts(context, "flags"),
    lines: [{ text: labels.guides.flags, style: "guide" }],
    columns: columns(context, entries),
    rowCount: flagged.length,
    rows: () => flagged,
    nothing: { text: labels.nothing.flags, column: "reasons" },
    ...belowTable(entries.gone, labels),
    frozenColumns: 2,
    orientation: "landscape",
    tabColor: COLORS.chart[1],
    conditionalFormats: (area) => formats(context, area),
    validations: (area) => validations(context, area),
  });
}

function flaggedOrganizations({ assessment }: PlanContext): readonly OrganizationResult[] {
  const withFlags = assessment.organizations.filter(({ flags }) => flags.length > 0);
  const noticeOnly = ({ flags }: OrganizationResult) => flags.every(({ kind }) => kind === "notice");
  return [...withFlags.filter((row) => !noticeOnly(row)), ...withFlags.filter(noticeOnly)];
}

function columns(context: PlanContext, entries: EntryLookup): readonly TableColumn<OrganizationResult>[] {
  const { labels, names, settings, texts, assessment } = context;
  const column = (key: FlagColumn, width: number, style: StyleKey) => ({
    key,
    label: labels.flagColumns[key],
    width,
    style,
  });
  const nameOf = ({ organization }: OrganizationResult) => names[organization] ?? "";
  const secretaries = assessment.organizations.map(({ secretary }) => secretary);
  return [
    { ...column("number", 5, "integer"), cell: (_, i) => i + 1 },
    { ...column("organization", fitWidth(names, 12, 24), "strong"), cell: nameOf },
    {
      ...column("level", fitWidth(Object.values(labels.levels), 7, 16), "center"),
      cell: ({ level }) => labels.levels[level],
    },
    {
      ...column("secretary", fitWidth([labels.vacant, ...secretaries], 7.5, 12), "center"),
      cell: (row) => secretaryText(context, row),
    },
    {
      ...column("total", 8, settings.decimals === 1 ? "score1" : "score2"),
      cell: ({ total }) => scoreValue(total) ?? labels.none,
    },
    { ...column("grade", 7, "center"), cell: ({ grade }) => (grade === null ? labels.none : labels.grade(grade)) },
    {
      ...column("state", fitWidth(Object.values(labels.flagKinds), 9, 12), "center"),
      cell: ({ flags }) => labels.flagKinds[KINDS.find((kind) => flags.some((flag) => flag.kind === kind)) ?? "notice"],
    },
    {
      ...column("codes", 20, "text"),
      cell: ({ flags }) => flags.map(({ code }) => `${code} ${labels.flagNames[code]}`).join(labels.sentenceSeparator),
    },
    {
      ...column("reasons", 48, "text"),
      sentences: true,
      cell: ({ flags }) =>
        flags.flatMap(({ reasons }) => reasons.map((reason) => texts.reason(reason))).join(labels.sentenceSeparator),
    },
    { ...column("basis", 24, "text"), cell: ({ flags }) => basisCell(context, allSources(flags), true) },
    {
      ...column("decision", fitWidth(Object.values(labels.decisions), 10, 16), "officeChoice"),
      office: true,
      cell: (row) => entries.value(organizationKey(nameOf(row)), "decision"),
    },
    {
      ...column("decisionReason", 24, "officeText"),
      office: true,
      cell: (row) => entries.value(organizationKey(nameOf(row)), "decisionReason"),
    },
  ];
}

function allSources(flags: readonly Flag[]): Pick<Flag, "sources" | "sourceCount"> {
  return {
    sources: flags.flatMap(({ sources }) => sources),
    sourceCount: flags.reduce((sum, { sourceCount }) => sum + sourceCount, 0),
  };
}

function formats({ labels }: PlanContext, area: TableArea): readonly PlannedConditionalFormat[] {
  const first = (key: FlagColumn) => `$${cellAddress(area.firstRow, area.columnIndex(key))}`;
  const state = (kind: Flag["kind"], color: string, fill: string): PlannedConditionalFormat => ({
    kind: "formula",
    range: area.column("state"),
    formula: `${first("state")}=${quote(labels.flagKinds[kind])}`,
    style: { color, fill },
  });
  return [
    state("escalate", COLORS.badText, COLORS.badFill),
    state("direct", COLORS.badText, COLORS.badFill),
    state("suggest", COLORS.warningText, COLORS.warningFill),
    {
      kind: "formula",
      range: area.column("decision"),
      formula: `${first("decision")}=${quote(labels.decisions.confirmed)}`,
      style: { color: COLORS.badText, bold: true },
    },
  ];
}

function validations({ labels }: PlanContext, area: TableArea): readonly PlannedValidation[] {
  const { title, text, errorTitle, errorText } = labels.prompts.decision;
  return [
    {
      range: area.column("decision"),
      rule: { kind: "list", values: DECISIONS.map((decision) => labels.decisions[decision]) },
      prompt: { title, text },
      error: { title: errorTitle, text: errorText },
      strict: true,
    },
  ];
}
