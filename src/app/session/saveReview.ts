import { isWhiteSpace } from "../../domain/model/whiteSpace";
import { findKeyedSheet } from "../../workbook/port/keyedSheet";
import { HostError } from "../../workbook/port/hostError";
import type { CellEntry, WorkbookInfo } from "../../workbook/port/workbookHost";
import { readRecordSheet } from "../../workbook/recordSheets/readRecordSheet";
import { ADJUSTMENT_RECORD, type RecordSheet } from "../../workbook/recordSheets/recordSheet";
import { organizationKey, type OfficeEntries } from "../../workbook/resultSheets/officeEntries";
import { readOfficeEntries } from "../../workbook/resultSheets/readOfficeEntries";
import { ENTRY_COLUMNS } from "../../workbook/resultSheets/sheetKinds";
import {
  NO_READING,
  readReviewSheet,
  reviewEntryOf,
  type ReviewReading,
} from "../../workbook/reviewSheet/readReviewSheet";
import { reviewSheetOf, type ReviewEntry, type ReviewRow } from "../../workbook/reviewSheet/reviewSheet";
import { itemName, lastRecords } from "../records/adjustmentRecords";
import type { RefusedAssessment } from "../assessWorkbook";
import type { RunOptions } from "../readInputs";
import { isTakenBack, sheetOf, type EnteredDecision, type EnteredReview } from "../review/enteredReview";
import type { Reviewed } from "../review/readyReview";
import { beginAnewWhenOvertaken } from "./beginAnew";
import { carryOut } from "./carryOut";
import { reviewSession } from "./reviewSession";
import { haveSameGrounds } from "./sameGrounds";
import type { WorkbookSession } from "./workbookSession";

/**
 * What a person has decided on one organization (by its index; null: matters of none). `matters`: what is entered, by the
 * key of the matter; `decisions`: see EnteredReview.
 */
export type ReviewInput = Readonly<{
  organization: number | null;
  matters: ReadonlyMap<string, ReviewEntry>;
  decisions: readonly Omit<EnteredDecision, "organization">[];
}>;

/**
 * How saving ended. `changed`: nothing was written, since the workbook no longer says what the person has seen; it was
 * reviewed as it is now. `unknown`: nothing was reviewed, or it has no such matter or organization. `incomplete`: a
 * decision lacks its reason or who proposed it, or an explanation who gives it.
 */
export type SavedReview =
  | Readonly<{ status: "saved"; reviewed: Reviewed }>
  | Readonly<{ status: "changed"; reviewed: Reviewed | RefusedAssessment }>
  | Readonly<{ status: "unknown" }>
  | Readonly<{ status: "incomplete" }>;

/**
 * Writes what is entered at the review where the office would type it: 会审清单, 预警名单 and 考核结果. Explanations go into
 * their cells. A decision moves totals, grades, ranks and 调整记录: with it, and where a matter has no row yet, everything is
 * planned late and written as a whole (docs/decisions/0019-plan-late.md).
 *
 * @throws HostError, and then nothing was written.
 */
export function saveReview(session: WorkbookSession, input: ReviewInput, options: RunOptions): Promise<SavedReview> {
  return beginAnewWhenOvertaken(() => saveOnce(session, input, options));
}

async function saveOnce(session: WorkbookSession, input: ReviewInput, options: RunOptions): Promise<SavedReview> {
  const { reviewed, assessed } = session.state;
  if (reviewed === null || assessed === null) return { status: "unknown" };
  const entered = enteredOf(input, reviewed);
  if (entered === null) return { status: "unknown" };
  if (!isComplete(entered)) return { status: "incomplete" };
  const info = await session.workbook.describe();
  const reading = await readList(session, reviewed, info);
  if (await isTypedMeanwhile(session, { reviewed, entered, reading, info })) {
    return { status: "changed", reviewed: await reviewSession(session, assessed.wishes, options) };
  }
  const cells = entered.decisions.length === 0 ? cellsOf({ reviewed, entered, reading, info }) : null;
  if (cells === null) return saveWhole(session, { reviewed, entered }, options);
  await session.workbook.enter(cells);
  session.state = { ...session.state, reviewed: withEntered(reviewed, entered), readBack: null };
  return { status: "saved", reviewed: withEntered(reviewed, entered) };
}

function enteredOf({ organization: index, matters, decisions }: ReviewInput, reviewed: Reviewed): EnteredReview | null {
  const { assessed, rows } = reviewed;
  const isAssessed = assessed.assessment.organizations.some(({ organization }) => organization === index);
  const organization = isAssessed && index !== null ? (assessed.ledgers.roster.names[index] ?? null) : null;
  if (organization === null && decisions.length > 0) return null;
  const changed = rows.filter(({ key }) => matters.has(key)).map((row) => ({ ...row, entry: matters.get(row.key)! }));
  if (changed.length < matters.size) return null;
  return { rows: changed, decisions: decisions.map((decision) => ({ ...decision, organization: organization! })) };
}

function isComplete({ rows, decisions }: EnteredReview): boolean {
  const lacksPerson = rows.some(({ entry }) => !isWhiteSpace(entry.explanation) && isWhiteSpace(entry.by));
  const lacksGrounds = decisions.some(
    (decision) => isWhiteSpace(decision.proposedBy) || (!isTakenBack(decision) && isWhiteSpace(decision.reason)),
  );
  return !lacksPerson && !lacksGrounds;
}

type Sheets = Readonly<{ reviewed: Reviewed; entered: EnteredReview; reading: ReviewReading; info: WorkbookInfo }>;

async function readList(
  { workbook }: WorkbookSession,
  { assessed }: Reviewed,
  info: WorkbookInfo,
): Promise<ReviewReading> {
  const found = findKeyedSheet(info, reviewSheetOf(assessed.chosen.period));
  return found === null ? NO_READING : readReviewSheet(workbook, found);
}

/** Whether somebody has typed into the very cells meanwhile, so that entering would take it away. */
async function isTypedMeanwhile(
  { workbook, words }: WorkbookSession,
  { reviewed, entered, reading, info }: Sheets,
): Promise<boolean> {
  const before = new Map(reviewed.rows.map(({ key, entry }) => [key, entry]));
  const isOther = ({ key }: ReviewRow): boolean =>
    JSON.stringify(reviewEntryOf(reading.kept.get(key))) !== JSON.stringify(before.get(key));
  if (entered.rows.some(isOther)) return true;
  if (entered.decisions.length === 0) return false;
  const recordIn = (record: RecordSheet | null) => {
    const last = lastRecords(record, reviewed.assessed.chosen.period);
    return entered.decisions.map((one) => last.of(one.organization, itemName(one))?.number ?? null).join();
  };
  const record = await readRecordSheet(workbook, info, ADJUSTMENT_RECORD);
  if (recordIn(record) !== recordIn(reviewed.assessed.records.adjustments)) return true;
  const touched = entered.decisions.flatMap((decision) => {
    const sheet = sheetOf(decision);
    return sheet === null ? [] : [[sheet, decision.organization] as const];
  });
  if (touched.length === 0) return false;
  const { assessed } = reviewed;
  const now = await readOfficeEntries(workbook, info, assessed.chosen.period, words.labelSets);
  const cells = ({ rows }: OfficeEntries, [kind, organization]: (typeof touched)[number]) => {
    const row = rows[kind].get(organizationKey(organization))?.cells;
    return JSON.stringify(ENTRY_COLUMNS[kind].office.map((column) => row?.get(column) ?? null));
  };
  return touched.some((place) => cells(now, place) !== cells(assessed.entries, place));
}

/** The cells of explanations to enter; null where something has no cell yet. */
function cellsOf({ reviewed, entered, reading, info }: Sheets): readonly CellEntry[] | null {
  const sheetId = findKeyedSheet(info, reviewSheetOf(reviewed.assessed.chosen.period))?.id;
  const cells: CellEntry[] = [];
  for (const { key, entry } of entered.rows) {
    const rowIndex = reading.rowOf.get(key);
    if (sheetId === undefined || rowIndex === undefined) return null;
    for (const column of ["explanation", "by", "handling"] as const) {
      const columnIndex = reading.columnOf.get(column);
      if (columnIndex === undefined) return null;
      cells.push({ sheetId, rowIndex, columnIndex, value: entry[column] === "" ? null : entry[column] });
    }
  }
  return cells;
}

async function saveWhole(
  session: WorkbookSession,
  { reviewed: before, entered }: Pick<Sheets, "reviewed" | "entered">,
  options: RunOptions,
): Promise<SavedReview> {
  const { assessed: seen, planned } = session.state;
  const { wishes } = seen!;
  const now = await reviewSession(session, wishes, { ...options, entered });
  if (now.status === "refused" || !haveSameGrounds(before.assessed, now.assessed)) {
    const seen = now.status === "refused" ? now : await reviewSession(session, wishes, options);
    return { status: "changed", reviewed: seen };
  }
  // Until it is written, what is entered stands nowhere.
  session.state = { ...session.state, assessed: seen, reviewed: before, planned };
  await carryOut(session, now.plan, options);
  // With who proposed and who agreed, as it was just written.
  const { assessed, rows } = now;
  const adjustments = await adjustmentsWritten(session, assessed.records.adjustments);
  const reviewed = { assessed: { ...assessed, records: { ...assessed.records, adjustments } }, rows };
  const sheets = now.plan.sheets.map(({ name }) => name);
  const ready = { ready: reviewed.assessed, wishes };
  session.state = { ...session.state, assessed: ready, reviewed, written: { sheets, undone: false } };
  return { status: "saved", reviewed };
}

/** 调整记录 as it was just written; as it was before where that can't be read: what is written stays so. */
async function adjustmentsWritten<T>({ workbook }: WorkbookSession, before: T) {
  try {
    return await readRecordSheet(workbook, await workbook.describe(), ADJUSTMENT_RECORD);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return before;
  }
}

function withEntered({ assessed, rows }: Reviewed, entered: EnteredReview): Reviewed {
  const given = new Map(entered.rows.map((row) => [row.key, row]));
  return { assessed, rows: rows.map((row) => given.get(row.key) ?? row) };
}
