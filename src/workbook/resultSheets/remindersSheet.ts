import type { Day } from "../../domain/model/day";
import { reminderKey } from "../../domain/results/reminderKey";
import type { Assessment, Reminder, Urgency } from "../../domain/results/result";
import { cellAddress } from "../port/address";
import type { PlannedConditionalFormat, PlannedSheet, PlannedValidation } from "../port/writePlan";
import { basisCell, lookUpEntries, missingText, type EntryLookup, type PlanContext } from "./planContext";
import { quote } from "./resultFormulas";
import { COLORS, type StyleKey } from "../layout/sheetStyles";
import { commonParts } from "./sheetFrame";
import type { ReminderColumn } from "./sheetLabels";
import { planTableSheet, type TableArea, type TableColumn } from "../layout/tableSheet";
import { fitWidth } from "../layout/textFit";
import { belowTable } from "./goneSection";

/** Serial number of 1970-01-01 in workbooks that count from 1900, and from 1904. */
const EPOCH_SERIAL = { from1900: 25_569, from1904: 24_107 } as const;

type ReminderRow = Readonly<{ reminder: Reminder; organization: string; key: string }>;

/** Plans 提醒名单 with the columns of rules.md §8. */
export function planRemindersSheet(context: PlanContext): PlannedSheet {
  const { labels } = context;
  const rows = reminderRows(context);
  const entries = lookUpEntries(context, "reminders", new Set(rows.map(({ key }) => key)));
  return planTableSheet<ReminderRow>({
    ...commonParts(context, "reminders"),
    lines: [...notMadeLines(context), { text: labels.guides.reminders, style: "guide" }],
    columns: columns(context, rows, entries),
    rowCount: rows.length,
    rows: () => rows,
    nothing: { text: labels.nothing.reminders, column: "explanation" },
    ...belowTable(entries.gone, labels),
    frozenColumns: 3,
    orientation: "landscape",
    tabColor: COLORS.chart[1],
    conditionalFormats: (area) => formats(context, area),
    validations: (area) => validations(context, area),
  });
}

function reminderRows({ assessment, names }: PlanContext): readonly ReminderRow[] {
  const keys = reminderKeys(assessment, names);
  return assessment.reminders.map((reminder, i) => {
    const organization = reminder.organization === null ? "" : (names[reminder.organization] ?? "");
    return { reminder, organization, key: keys[i]! };
  });
}

/** Keys of the reminders, as the sheet has them; equal ones are told apart by number, in the order of the list. */
export function reminderKeys(
  { reminders }: Pick<Assessment, "reminders">,
  names: readonly string[],
): readonly string[] {
  const seen = new Map<string, number>();
  return reminders.map((reminder) => {
    const key = reminderKey(reminder, names);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

function notMadeLines(context: PlanContext): readonly Readonly<{ text: string; style: StyleKey }>[] {
  const { assessment, labels } = context;
  if (assessment.remindersNotMade.length === 0) return [];
  const lists = assessment.remindersNotMade.map(({ code, ...missing }) =>
    labels.notes.reminderNotMade(labels.reminderNames[code], missingText(context, missing)),
  );
  return [{ text: labels.listsNotMadeLine(lists), style: "warning" }];
}

function columns(
  context: PlanContext,
  rows: readonly ReminderRow[],
  entries: EntryLookup,
): readonly TableColumn<ReminderRow>[] {
  const { labels, texts, info } = context;
  const column = (key: ReminderColumn, width: number, style: StyleKey) => ({
    key,
    label: labels.reminderColumns[key],
    width,
    style,
  });
  const office = (key: "remindedAt" | "handling" | "remark", width: number, style: StyleKey) => ({
    ...column(key, width, style),
    office: true as const,
    cell: (row: ReminderRow) => entries.value(row.key, key),
  });
  const organizations = rows.map(({ organization }) => organization);
  const persons = rows.map(({ reminder }) => reminder.person);
  return [
    { ...column("number", 5, "integer"), cell: (_, i) => i + 1 },
    {
      ...column("kind", fitWidth(Object.values(labels.reminderNames), 10, 16), "text"),
      cell: ({ reminder }) => labels.reminderNames[reminder.code],
    },
    { ...column("organization", fitWidth(organizations, 12, 24), "strong"), cell: (row) => row.organization },
    { ...column("person", fitWidth(persons, 9, 14), "center"), cell: ({ reminder }) => reminder.person },
    { ...column("matter", 24, "text"), cell: ({ reminder }) => labels.subject(reminder.subject) },
    {
      ...column("explanation", 36, "text"),
      sentences: true,
      cell: ({ reminder }) => reminder.reasons.map((reason) => texts.reason(reason)).join(labels.sentenceSeparator),
    },
    { ...column("basis", 22, "text"), cell: ({ reminder }) => basisCell(context, reminder, true) },
    { ...column("due", 11, "date"), cell: ({ reminder }) => daySerial(reminder.due, info.date1904) },
    { ...column("daysLeft", 7, "integer"), cell: ({ reminder }) => reminder.daysLeft },
    {
      ...column("urgency", fitWidth(Object.values(labels.urgencies), 7, 10), "center"),
      cell: ({ reminder }) => labels.urgencies[reminder.urgency],
    },
    office("remindedAt", 11, "officeDate"),
    office("handling", 18, "officeText"),
    office("remark", 14, "officeText"),
    { ...column("key", 20, "key"), hidden: true, cell: ({ key }) => key },
  ];
}

/** The workbook's serial number of a day. */
export function daySerial(day: Day | null, date1904: boolean): number | null {
  return day === null ? null : day + (date1904 ? EPOCH_SERIAL.from1904 : EPOCH_SERIAL.from1900);
}

function formats({ labels }: PlanContext, area: TableArea): readonly PlannedConditionalFormat[] {
  const urgency = `$${cellAddress(area.firstRow, area.columnIndex("urgency"))}`;
  const when = (word: Urgency, color: string, fill: string): PlannedConditionalFormat => ({
    kind: "formula",
    range: area.column("urgency"),
    formula: `${urgency}=${quote(labels.urgencies[word])}`,
    style: { color, fill },
  });
  return [
    when("overdue", COLORS.badText, COLORS.badFill),
    when("urgent", COLORS.warningText, COLORS.warningFill),
    {
      kind: "formula",
      range: area.column("daysLeft"),
      formula: `N($${cellAddress(area.firstRow, area.columnIndex("daysLeft"))})<0`,
      style: { color: COLORS.badText },
    },
  ];
}

function validations({ labels }: PlanContext, area: TableArea): readonly PlannedValidation[] {
  const { title, text, errorTitle, errorText } = labels.prompts.remindedAt;
  return [
    {
      range: area.column("remindedAt"),
      rule: { kind: "date" },
      prompt: { title, text },
      error: { title: errorTitle, text: errorText },
      strict: false,
    },
  ];
}
