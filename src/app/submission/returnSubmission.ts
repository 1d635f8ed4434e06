import { placeOfKeyedSheet, findKeyedSheet } from "../../workbook/port/keyedSheet";
import { parseRangeAddress } from "../../workbook/port/address";
import { gridText, readGrid } from "../../workbook/port/grid";
import type { WorkbookHost, WorkbookInfo } from "../../workbook/port/workbookHost";
import type { WritePlan } from "../../workbook/port/writePlan";
import { SHEET_STYLES } from "../../workbook/layout/sheetStyles";
import { planReturnList, type ReturnWords } from "../../workbook/submission/planReturnList";
import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import { readReturnList } from "../../workbook/submission/readReturnList";
import { NO_ITEM, RETURN_SHEET, STATE_WORDS, type ReturnItem } from "../../workbook/submission/returnList";
import { anchoredItems } from "./anchorItems";

/** Words of the list, and how sheets of results name their columns in every language. */
export type ReturnOptions = Readonly<{ words: ReturnWords; labelSets: readonly SheetLabels[] }>;

/** A row that is to be marked. */
export type ReturnMark = Pick<ReturnItem, "sheet" | "cell" | "problem" | "demand" | "due">;

/** A mark whose sheet or cell is not there. */
export type WrongMark = Readonly<{ mark: ReturnMark; wrong: "sheet" | "cell" }>;

export type PlannedReturn =
  | Readonly<{ status: "ready"; items: readonly ReturnItem[]; plan: WritePlan }>
  | Readonly<{ status: "refused"; wrong: readonly WrongMark[] }>;

/**
 * Plans 退回清单 in a submission: the rows that somebody has typed into it and those that are marked now, numbered, each with
 * what its cell says. No other cell is touched.
 *
 * @throws HostError
 */
export async function planReturn(
  host: WorkbookHost,
  marks: readonly ReturnMark[],
  { words, labelSets }: ReturnOptions,
): Promise<PlannedReturn> {
  const info = await host.describe();
  const typed = (await readReturnList(host, info)) ?? [];
  const given = [...typed, ...marks.map((mark) => ({ ...NO_ITEM, ...mark }))];
  const wanted = await anchoredItems(given, { host, info }, labelSets);
  const wrong: WrongMark[] = [];
  const items: ReturnItem[] = [];
  let last = Math.max(0, ...typed.map(({ number }) => Number(number) || 0));
  for (const item of wanted) {
    const value = await valueAt(host, info, item);
    if (typeof value === "object") wrong.push({ mark: item, wrong: value.wrong });
    else {
      const number = item.number || String(++last);
      items.push({ ...item, number, value: item.value || value, state: item.state || STATE_WORDS.open });
    }
  }
  if (wrong.length > 0) return { status: "refused", wrong };
  return { status: "ready", items, plan: listPlan(info, items, words) };
}

/**
 * Plans the list of a returned submission in the unit's own workbook; what the unit has answered there already stays.
 *
 * @returns null when nothing was returned.
 * @throws HostError
 */
export async function planReceivedReturn(
  workbook: WorkbookHost,
  returned: WorkbookHost,
  { words, labelSets }: ReturnOptions,
): Promise<Readonly<{ items: readonly ReturnItem[]; plan: WritePlan }> | null> {
  const sent = await returned.describe();
  const listed = await readReturnList(returned, sent);
  if (listed === null || listed.length === 0) return null;
  const items = await anchoredItems(listed, { host: returned, info: sent }, labelSets);
  const info = await workbook.describe();
  const own = new Map(((await readReturnList(workbook, info)) ?? []).map((item) => [questionOf(item), item]));
  const answered = items.map((item) => {
    const { answer = "", corrected = "" } = own.get(questionOf(item)) ?? {};
    return { ...item, answer: answer || item.answer, corrected: corrected || item.corrected };
  });
  return { items: answered, plan: listPlan(info, answered, words) };
}

/** What an item asks, by which it is known again. */
function questionOf({ number, sheet, cell, about, problem }: ReturnItem): string {
  return JSON.stringify([number, sheet, about || cell, problem]);
}

/** What the unit answers to an item. */
export type ReturnAnswer = Pick<ReturnItem, "number" | "answer">;

/** Plans answers in the unit's own list; null when one of them is to an item that is not there. @throws HostError */
export async function planAnswers(
  workbook: WorkbookHost,
  answers: readonly ReturnAnswer[],
  words: ReturnWords,
): Promise<Readonly<{ items: readonly ReturnItem[]; plan: WritePlan }> | null> {
  const info = await workbook.describe();
  const listed = (await readReturnList(workbook, info)) ?? [];
  const given = new Map(answers.map(({ number, answer }) => [number, answer]));
  if ([...given.keys()].some((number) => !listed.some((item) => item.number === number))) return null;
  const items = listed.map((item) => ({ ...item, answer: given.get(item.number) ?? item.answer }));
  return { items, plan: listPlan(info, items, words) };
}

function listPlan(info: WorkbookInfo, items: readonly ReturnItem[], words: ReturnWords): WritePlan {
  const { name, removeSheetIds } = placeOfKeyedSheet(info, RETURN_SHEET, findKeyedSheet(info, RETURN_SHEET));
  return { styles: SHEET_STYLES, sheets: [planReturnList(items, words, name)], removeSheetIds };
}

async function valueAt(
  host: WorkbookHost,
  { sheets }: WorkbookInfo,
  { sheet, cell }: ReturnMark,
): Promise<string | Readonly<{ wrong: WrongMark["wrong"] }>> {
  const found = sheets.find(({ name }) => name === sheet);
  if (found === undefined) return { wrong: "sheet" };
  const range = parseRangeAddress(cell);
  if (range === null) return { wrong: "cell" };
  return gridText((await readGrid(host, found.id)).cell(range.firstRow, range.firstColumn));
}
