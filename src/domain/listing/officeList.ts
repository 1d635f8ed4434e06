import type { Context } from "../facts/context";
import type { Day } from "../model/day";
import type { FieldKey, LedgerKey } from "../model/ledgers";
import { missingOf, type MissingLedger } from "../reminding/missingOf";
import type { NeededColumn } from "../reminding/reminderList";
import type { Grounds } from "../results/grounds";
import type { RuleSet } from "../rules/ruleSet";

/** The lists the norms ask for: 委员联系建议, 党务经历清单, 党务工作量清单, 新任书记培训名单, 任职谈话安排. */
export type ListKey =
  "contactAdvice" | "staffExperience" | "staffWorkload" | "newSecretaryTraining" | "appointmentTalks";

/** Words of the product's own in the lists; the catalogues have them. */
export type ListWord =
  | "yes"
  | "no"
  | "inPost"
  | "done"
  | "doneLate"
  | "open"
  | "overdue"
  | "noMember"
  | "withoutContact"
  | "fewestContacts"
  | "sameDepartment"
  | "lacksPost"
  | "lacksTime"
  | "lacksStart"
  | "lacksResume"
  | "lacksCredit"
  | "nothingRecorded";

/** `organization`: by index of the roster; `text`: the workbook's own words; null: nothing, or nothing that is known. */
export type ListCell =
  | null
  | Readonly<{ kind: "organization"; organization: number }>
  | Readonly<{ kind: "text"; text: string }>
  | Readonly<{ kind: "day"; day: Day }>
  | Readonly<{ kind: "number"; number: number }>
  | Readonly<{ kind: "words"; words: readonly ListWord[] }>;

/** Columns that lists have; each list some of them, in its own order. */
export type ListColumn =
  | "branch"
  | "organization"
  | "committee"
  | "superior"
  | "secretary"
  | "member"
  | "department"
  | "contacted"
  | "advice"
  | "person"
  | "post"
  | "fullOrPartTime"
  | "from"
  | "to"
  | "months"
  | "inResume"
  | "hosted"
  | "lectured"
  | "tasks"
  | "inWorkload"
  | "lacking"
  | "since"
  | "due"
  | "daysLeft"
  | "course"
  | "trained"
  | "talked"
  | "state";

/** A line of a list, and the rows it rests on. */
export type ListRow = Readonly<{ cells: Readonly<Partial<Record<ListColumn, ListCell>>>; grounds: Grounds }>;

export type ListInput = Readonly<{
  context: Context;
  ruleSet: RuleSet;
  /** Indexes of the organizations that are there at the cutoff, in the order of the roster. */
  organizations: readonly number[];
}>;

/**
 * One list. Without one of `needs` it would claim what nobody can know and is not made; without one of `wants` the cells
 * that would come from it stay empty, and the list says so.
 */
export type OfficeList = Readonly<{
  key: ListKey;
  columns: readonly ListColumn[];
  needs: readonly NeededColumn[];
  wants?: readonly NeededColumn[];
  make: (input: ListInput) => readonly ListRow[];
}>;

/** A list as it came out. `notMade`: for want of these; `lacking`: made without these. */
export type MadeList = Readonly<{
  key: ListKey;
  columns: readonly ListColumn[];
  rows: readonly ListRow[];
  notMade: readonly MissingLedger[];
  lacking: readonly MissingLedger[];
}>;

/** Makes a list as far as the workbook has what it needs. */
export function makeList(list: OfficeList, input: ListInput): MadeList {
  const { key, columns } = list;
  const notMade = lackingOf(input.context, list.needs);
  const lacking = lackingOf(input.context, list.wants ?? []);
  return { key, columns, rows: notMade.length > 0 ? [] : list.make(input), notMade, lacking };
}

/** A ledger that is missing whole is named once. */
function lackingOf(context: Context, columns: readonly NeededColumn[]): readonly MissingLedger[] {
  const found = columns.flatMap((column) => missingOf(context, { columns: [column] }, column.ledger) ?? []);
  return [...new Map(found.map((missing) => [`${missing.ledger} ${missing.field ?? ""}`, missing])).values()];
}

/** A column that a list can't do without, or one of several. */
export function column(ledger: LedgerKey, ...anyOf: readonly [FieldKey, ...FieldKey[]]): NeededColumn {
  return { ledger, anyOf };
}

export const textCell = (text: string): ListCell => (text === "" ? null : { kind: "text", text });
export const dayCell = (day: Day | null): ListCell => (day === null ? null : { kind: "day", day });
export const numberCell = (number: number): ListCell => ({ kind: "number", number });
export const wordCell = (...words: readonly ListWord[]): ListCell =>
  words.length === 0 ? null : { kind: "words", words };
export const organizationCell = (organization: number): ListCell =>
  organization < 0 ? null : { kind: "organization", organization };
