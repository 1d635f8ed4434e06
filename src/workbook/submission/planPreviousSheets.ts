import type { PreviousResults } from "../../domain/facts/previousResults";
import { previousPeriod, type Period } from "../../domain/model/period";
import { formatHundredths } from "../../domain/model/rational";
import { planTableSheet, type TableColumn } from "../layout/tableSheet";
import type { PlannedSheet } from "../port/writePlan";
import type { SheetLabels } from "../resultSheets/sheetLabels";
import { sheetKey, tableName, type EntrySheetKind } from "../resultSheets/sheetKinds";
import { standardSheetName } from "../resultSheets/sheetNames";
import type { LedgerWords } from "./planLedgerSheet";

export type PreviousPlan = Readonly<{
  previous: PreviousResults;
  /** The period that is submitted. */
  period: Period;
  names: readonly string[];
  labels: SheetLabels;
  words: LedgerWords;
}>;

/** Plans what of the period before counts in this one: final totals, flags with what the office decided, reminder talks. */
export function planPreviousSheets({ previous, period, names, labels, words }: PreviousPlan): readonly PlannedSheet[] {
  const { finalTotals, flags, confirmedWeak, reminderTalks } = previous;
  const before = previousPeriod(period);
  const name: TableColumn<number> = {
    key: "organization",
    label: labels.resultColumns.organization,
    width: 24,
    style: "strong",
    cell: (organization) => names[organization] ?? "",
  };
  const sheet = (
    kind: EntrySheetKind,
    rows: Iterable<number>,
    columns: readonly TableColumn<number>[],
  ): PlannedSheet => {
    const listed = [...new Set(rows)].sort((a, b) => a - b);
    return planTableSheet<number>({
      key: sheetKey(before, kind),
      name: standardSheetName(labels, before, kind),
      tableName: tableName(before, kind),
      markedColumns: [],
      title: labels.titleLine(labels.titles[kind], before),
      subtitle: words.subtitle,
      lines: [],
      columns,
      rowCount: listed.length,
      rows: () => listed,
      nothing: { text: "", column: "organization" },
      leftOut: words.leftOut,
      textCut: words.textCut,
      frozenColumns: 1,
      orientation: "portrait",
      footer: words.footer,
      tabColor: "7C8A99",
    });
  };
  const { total } = labels.resultColumns;
  const { codes, decision } = labels.flagColumns;
  return [
    sheet("results", finalTotals.keys(), [
      name,
      {
        ...{ key: "total", label: total, width: 12, style: "points" as const },
        cell: (organization) => Number(formatHundredths(finalTotals.get(organization)!)),
      },
    ]),
    sheet(
      "flags",
      [...flags.keys(), ...confirmedWeak],
      [
        { ...name, label: labels.flagColumns.organization },
        {
          ...{ key: "codes", label: codes, width: 20, style: "text" as const },
          cell: (organization) => flags.get(organization)?.join(labels.listSeparator) ?? null,
        },
        {
          ...{ key: "decision", label: decision, width: 12, style: "center" as const },
          cell: (organization) => (confirmedWeak.has(organization) ? labels.decisions.confirmed : null),
        },
      ],
    ),
    sheet("reminders", reminderTalks, [
      { ...name, label: labels.reminderColumns.organization },
      {
        ...{ key: "kind", label: labels.reminderColumns.kind, width: 16, style: "text" as const },
        cell: () => labels.reminderNames.R3,
      },
    ]),
  ];
}
