import type { ItemResult, OrganizationResult } from "../../domain/results/result";
import { cellAddress } from "../port/address";
import type { PlannedConditionalFormat, PlannedSheet } from "../port/writePlan";
import { targetCell, valueCell } from "./itemValue";
import { basisCell, missingText, scoreValue, secretaryText, type PlanContext } from "./planContext";
import { quote } from "./resultFormulas";
import { COLORS, type StyleKey } from "../layout/sheetStyles";
import { commonParts } from "./sheetFrame";
import type { ItemColumn } from "./sheetLabels";
import { planTableSheet, type TableArea, type TableColumn } from "../layout/tableSheet";
import { fitWidth } from "../layout/textFit";

/** Links the sheet makes at most: Excel takes 65,530 in a sheet (Excel specifications and limits). */
const MOST_LINKS = 65_000;

/** A number that is wider than its column shows as ####: “距届满 1826 天”, “12 个季度”. */
const VALUE_WIDTH = 15;
const TARGET_WIDTH = 11;

type ItemRow = Readonly<{ organization: OrganizationResult; item: ItemResult }>;

/** Plans 得分明细: an organization × an indicator, rows made when they are walked. */
export function planItemsSheet(context: PlanContext): PlannedSheet {
  const { assessment, labels } = context;
  return planTableSheet<ItemRow>({
    ...commonParts(context, "items"),
    lines: [{ text: labels.guides.items, style: "guide" }],
    columns: columns(context),
    rowCount: assessment.organizations.reduce((sum, { items }) => sum + items.length, 0),
    rows: () => itemRows(context),
    nothing: { text: labels.nothing.items, column: "reasons" },
    frozenColumns: 1,
    orientation: "landscape",
    tabColor: COLORS.chart[2],
    conditionalFormats: (area) => formats(context, area),
  });
}

function* itemRows({ assessment }: PlanContext): Iterable<ItemRow> {
  for (const organization of assessment.organizations) {
    for (const item of organization.items) yield { organization, item };
  }
}

function columns(context: PlanContext): readonly TableColumn<ItemRow>[] {
  const { labels, names, ruleSet, assessment } = context;
  const column = (key: ItemColumn, width: number, style: StyleKey) => ({
    key,
    label: labels.itemColumns[key],
    width,
    style,
  });
  const linked = linkedRows(context);
  const fit = (texts: readonly string[], minimum: number, maximum: number) => fitWidth(texts, minimum, maximum);
  return [
    {
      ...column("organization", fit(names, 12, 24), "strong"),
      cell: ({ organization }) => names[organization.organization] ?? "",
    },
    {
      ...column("level", fit(Object.values(labels.levels), 7, 16), "center"),
      cell: ({ organization }) => labels.levels[organization.level],
    },
    {
      ...column(
        "secretary",
        fit(
          assessment.organizations.map(({ secretary }) => secretary),
          7.5,
          12,
        ),
        "center",
      ),
      cell: ({ organization }) => secretaryText(context, organization),
    },
    { ...column("category", fit(ruleSet.categories, 10, 15), "text"), cell: ({ item }) => item.rule.category },
    { ...column("code", 6, "center"), cell: ({ item }) => item.rule.code },
    {
      ...column(
        "indicator",
        fit(
          ruleSet.rules.map(({ name }) => name),
          12,
          20,
        ),
        "text",
      ),
      cell: ({ item }) => item.rule.name,
    },
    {
      ...column("status", fit(Object.values(labels.statuses), 7, 13), "center"),
      cell: ({ item }) => labels.statuses[item.status],
    },
    { ...column("value", VALUE_WIDTH, "measured"), cell: ({ item }) => valueCell(item, labels) },
    { ...column("target", TARGET_WIDTH, "measured"), cell: ({ item }) => targetCell(item, labels) },
    { ...column("points", 6.5, "points"), cell: ({ item }) => scoreValue(item.points) },
    { ...column("adjustment", 6.5, "signed"), cell: ({ item }) => scoreValue(item.adjustment ?? null) },
    { ...column("score", 6.5, "points"), cell: ({ item }) => scoreValue(item.score) },
    { ...column("reasons", 46, "text"), sentences: true, cell: ({ item }) => reasonsText(context, item) },
    { ...column("basis", 24, "text"), cell: ({ item }, index) => basisCell(context, item, linked(item, index)) },
  ];
}

function reasonsText(context: PlanContext, { reasons, missing }: ItemResult): string {
  const { texts, labels } = context;
  const words = reasons.map((reason) => texts.reason(reason));
  if (words.length === 0 && missing !== null) words.push(missingText(context, missing));
  return words.join(labels.sentenceSeparator);
}

function hasLostPoints({ score, points }: ItemResult): boolean {
  return score !== null && score < points;
}

/**
 * Which rows get a link, if they have a source: every scored one when there is room, else those that lost points, up to
 * the limit. Sources are counted only where that may decide.
 */
function linkedRows(context: PlanContext): (item: ItemResult, index: number) => boolean {
  const isScored = ({ status }: ItemResult) => status === "scored";
  const mayLink = (item: ItemResult) => isScored(item) && item.sourceCount > 0;
  let scored = 0;
  for (const { item } of itemRows(context)) {
    if (mayLink(item) && ++scored > MOST_LINKS) break;
  }
  if (scored <= MOST_LINKS) return isScored;
  let lost = 0;
  let lastLinked = 0;
  for (const { item } of itemRows(context)) {
    if (hasLostPoints(item) && mayLink(item) && ++lost === MOST_LINKS) break;
    lastLinked++;
  }
  return (item, at) => isScored(item) && hasLostPoints(item) && at <= lastLinked;
}

function formats({ labels }: PlanContext, area: TableArea): readonly PlannedConditionalFormat[] {
  const first = (key: ItemColumn) => `$${cellAddress(area.firstRow, area.columnIndex(key))}`;
  const status = (word: string) => `${first("status")}=${quote(word)}`;
  const lost = `AND(${status(labels.statuses.scored)},N(${first("score")})<N(${first("points")}))`;
  const range = area.column("status");
  return [
    {
      kind: "formula",
      range,
      formula: status(labels.statuses.notAssessed),
      style: { color: COLORS.warningText, fill: COLORS.warningFill },
    },
    { kind: "formula", range, formula: status(labels.statuses.notApplicable), style: { color: COLORS.muted } },
    { kind: "formula", range: area.column("score"), formula: lost, style: { color: COLORS.badText, bold: true } },
  ];
}
