import { BLANK_DAY, formatDay } from "../../../domain/model/day";
import type { Level } from "../../../domain/model/level";
import { columnOf, type LedgerTable, type RosterTable } from "../../../domain/model/ledgerTable";
import type { FieldKey } from "../../../domain/model/ledgers";
import { normalizeText } from "../../../domain/model/text";
import type { SheetAddress } from "../../port/address";
import { isBlankWord, levelOfCategory } from "../vocabulary/words";
import type { DayColumn, DictionaryColumn } from "./columnBuilders";
import { OrganizationIndex } from "../values/organizationIndex";
import type { ProblemList } from "../../diagnostics/problemList";
import type { OrganizationAlias } from "../recognising/sheetMapping";
import type { TableDraft } from "./tableDraft";

/** Where a field of a record stands. */
export type CellLocator = (sheetIndex: number, rowNumber: number, field: FieldKey) => SheetAddress;

/**
 * Turns the roster's records into organizations: refuses the second row of a name and unreadable levels, finds superiors.
 * Record index = organization index from here on.
 */
export function finishRoster(
  draft: TableDraft,
  aliases: readonly OrganizationAlias[],
  { problems, locate }: { problems: ProblemList; locate: CellLocator },
): { roster: RosterTable; index: OrganizationIndex } {
  // Without a column of categories the names tell: 机关党委, 第一党支部.
  const hasCategory = draft.existing("category") !== undefined;
  const name = draft.column("organization") as DictionaryColumn<"text">;
  const category = draft.column("category") as DictionaryColumn<"text">;
  const textOf = (column: DictionaryColumn<"text">, record: number): string =>
    column.dictionary.pool[column.ids.get(record)]!;
  const at = (record: number, field: FieldKey): SheetAddress =>
    locate(draft.sheetIndexes.get(record), draft.rowNumbers.get(record), field);
  const levelAt = (record: number): Level | null =>
    levelOfCategory(hasCategory ? textOf(category, record) : textOf(name, record));
  const firstRows = new Map<string, number>();
  for (let record = 0; record < draft.rowCount; record++) {
    if (draft.keep.get(record) === 0) continue;
    const written = textOf(name, record);
    const key = normalizeText(written);
    const firstRow = firstRows.get(key);
    if (key === "") {
      problems.add("organization-blank", "error", { at: at(record, "organization"), params: {} });
      draft.drop(record);
    } else if (firstRow !== undefined) {
      const params = { name: written, rowNumber: firstRow };
      problems.add("organization-twice", "error", { at: at(record, "organization"), value: written, params });
      draft.drop(record);
    } else if (levelAt(record) === null) {
      problems.add("level-unreadable", "error", {
        at: at(record, hasCategory ? "category" : "organization"),
        value: textOf(hasCategory ? category : name, record),
        params: {},
      });
      draft.drop(record);
    } else firstRows.set(key, draft.rowNumbers.get(record));
  }
  reportVacanciesBesideNames(draft, at, problems);
  const table = draft.finish();
  const texts = (field: FieldKey): readonly string[] => {
    const column = columnOf(table, field, "text");
    return Array.from({ length: table.rowCount }, (_, o) => (column ? column.pool[column.ids[o]!]! : ""));
  };
  const names = texts("organization");
  const levels = texts(hasCategory ? "category" : "organization").map((text) => levelOfCategory(text) as Level);
  const confirmed = aliases.filter((alias) => alias.confirmed);
  const index = new OrganizationIndex(names, confirmed);
  const known = new OrganizationIndex(names, []);
  for (const { written, organization, at: place = { sheet: "" } } of confirmed) {
    if (known.find(organization) >= 0) continue;
    problems.add("mapping-alias-unknown", "warning", { at: place, value: organization, params: { written } });
  }
  const superiors = superiorsOf(table, texts("superior"), { names, index, problems, locate });
  return { roster: { ...table, ledger: "roster", names, levels, superiors }, index };
}

/** A day of vacancy beside a name: whether the post is filled, only the office knows; the name holds (rules.md §11). */
function reportVacanciesBesideNames(
  draft: TableDraft,
  at: (record: number, field: FieldKey) => SheetAddress,
  problems: ProblemList,
): void {
  const secretary = draft.existing("secretary") as DictionaryColumn<"names"> | undefined;
  const vacantSince = draft.existing("vacantSince") as DayColumn | undefined;
  if (!secretary || !vacantSince) return;
  for (let record = 0; record < draft.rowCount; record++) {
    const name = secretary.dictionary.values[secretary.ids.get(record)]!.join("、");
    const day = vacantSince.days.get(record);
    if (name === "" || day === BLANK_DAY || draft.keep.get(record) === 0) continue;
    problems.add("vacancy-beside-name", "warning", {
      at: at(record, "vacantSince"),
      value: formatDay(day),
      params: { name },
    });
  }
}

type SuperiorOptions = Readonly<{
  names: readonly string[];
  index: OrganizationIndex;
  problems: ProblemList;
  locate: CellLocator;
}>;

function superiorsOf(table: LedgerTable, written: readonly string[], options: SuperiorOptions): Int32Array {
  const { names, index, problems, locate } = options;
  const at = (o: number): SheetAddress => locate(table.sheetIndexes[o]!, table.rowNumbers[o]!, "superior");
  const superiors = Int32Array.from(written, (text, o) => {
    if (isBlankWord(text)) return -1;
    const superior = index.find(text);
    if (superior < 0 || superior === o) {
      problems.add(superior === o ? "superior-in-circle" : "superior-unknown", "warning", {
        at: at(o),
        value: text,
        params: { name: superior === o ? names[o]! : text },
      });
      return -1;
    }
    return superior;
  });
  for (const o of inCircles(superiors)) {
    problems.add("superior-in-circle", "warning", { at: at(o), value: written[o]!, params: { name: names[o]! } });
    superiors[o] = -1;
  }
  return superiors;
}

/** Organizations whose way up leads back to themselves: all of a circle, since none of its members is the wrong one. */
function inCircles(superiors: Int32Array): readonly number[] {
  const circles: number[] = [];
  // Each way up is walked once: 1 on the way, 2 walked.
  const state = new Uint8Array(superiors.length);
  for (let start = 0; start < superiors.length; start++) {
    const way: number[] = [];
    let o = start;
    while (o >= 0 && state[o] === 0) {
      state[o] = 1;
      way.push(o);
      o = superiors[o]!;
    }
    if (o >= 0 && state[o] === 1) circles.push(...way.slice(way.indexOf(o)));
    for (const passed of way) state[passed] = 2;
  }
  return circles;
}
