import { fieldDefinition, LEDGERS, type LedgerKey } from "../../../domain/model/ledgers";
import type { SheetInfo, WorkbookHost, WorkbookInfo } from "../../port/workbookHost";
import { typeOfSheetName } from "../vocabulary/sheetAliases";
import { headerOf } from "./candidateHeader";
import { HEADER_ROWS, type Header } from "./detectHeader";
import { placeOfHeader } from "./headerPlace";
import type { HeaderPlace } from "./headerRows";
import { gridText, readGrid, type Grid } from "../../port/grid";
import type { ProblemList } from "../../diagnostics/problemList";
import { candidateAt, type LedgerCandidate } from "./ledgerCandidate";
import { lookByMapping, type DecidedLook, type MappingLook } from "./lookByMapping";
import { readRosterNames } from "./rosterNames";
import { rosterSheets } from "./rosterSheets";
import { MAPPING_TABLES, type SavedMapping } from "./sheetMapping";
import { typeOfTitles, yearsIn } from "./titles";
import { sceneOf, withKnown, type SheetScene } from "./sheetScene";
import { understandSheet, type SheetStatus, type SheetUnderstanding } from "./understandSheet";

/** What the head of a sheet tells. `header` null: the sheet is not read. */
export type SheetLook = Readonly<{
  sheet: SheetInfo;
  scene: SheetScene;
  status: SheetStatus;
  header: Header | null;
  /** Ledgers the sheet may be, best first; what it is read as first. Empty for a sheet that the office confirmed. */
  candidates: readonly LedgerCandidate[];
  /** Where the header of its layout stands; null without one. */
  place: HeaderPlace | null;
  /** The decision is the office's own. */
  confirmed: boolean;
  /** Confirmed for another sheet, of the same layout. */
  rememberedFrom: string | null;
  fillDown: boolean;
  titleYears: readonly number[];
  suppliedType: string | null;
}>;

/** Rows of a sheet's head: header rows and some records by whose cells its columns are known. */
export const HEAD_ROWS = HEADER_ROWS + 28;

export type LookOptions = Readonly<{
  mapping: SavedMapping | null;
  skipSheetIds: ReadonlySet<string>;
  /** Sheets that are only proposed are read as if the office had confirmed them. */
  acceptProposals?: boolean;
  signal?: AbortSignal;
}>;

/** Looks at the head of every sheet that is not the product's own and decides what it is. @throws HostError */
export async function lookAtSheets(
  host: WorkbookHost,
  info: WorkbookInfo,
  options: LookOptions,
  problems: ProblemList,
): Promise<readonly SheetLook[]> {
  const { date1904 } = info;
  const scenes: Readonly<{ sheet: SheetInfo; scene: SheetScene }>[] = [];
  const signal = options.signal ? { signal: options.signal } : {};
  for (const sheet of info.sheets) {
    if (options.skipSheetIds.has(sheet.id)) continue;
    const head = await readGrid(host, sheet.id, { rowLimit: HEAD_ROWS, ...signal });
    scenes.push({ sheet, scene: sceneOf({ sheetName: sheet.name, head, date1904 }) });
  }
  const rosters = rosterSheets(
    scenes.map(({ sheet, scene }) => ({ sheetId: sheet.id, scene })),
    options.mapping,
  );
  const aliases = options.mapping?.aliases ?? [];
  const known = await readRosterNames(host, rosters, { aliases, ...signal });
  const looks = scenes.map(({ sheet, scene }) => lookAt(sheet, withKnown(scene, known, date1904), options));
  for (const seen of looks) seen.tell(problems);
  reportMapping(options.mapping, info, looks, problems);
  return looks;
}

/** A look with the problems that go with it, told once it is the last. */
type ToldLook = SheetLook & Readonly<{ tell: (problems: ProblemList) => void }>;

function lookAt(sheet: SheetInfo, scene: SheetScene, { mapping, acceptProposals = false }: LookOptions): ToldLook {
  const saved = mapping && lookByMapping(sheet.name, scene, mapping);
  const setAside = saved?.decided === true && isSetAsideElsewhere(saved);
  if (saved?.decided && !setAside) return decidedLook({ sheet, scene }, saved);
  const understanding = understandSheet(scene);
  // What is plainly a ledger is not left out because a sheet like it was.
  const leavesOutLedger = setAside && understanding.status === "read";
  if (saved?.decided && !leavesOutLedger) return decidedLook({ sheet, scene }, saved);
  const candidates = candidatesOf(scene, understanding, saved?.decided === false ? saved.asksAgain : null);
  const asks = leavesOutLedger || understanding.status === "proposed" || candidates !== understanding.candidates;
  return openLook({ sheet, scene, candidates, asks, saved, accepts: acceptProposals });
}

/** A sheet on which the office has not decided. */
function openLook({ sheet, scene, candidates, asks, saved, accepts }: OpenSheet): ToldLook {
  const [best] = candidates;
  const accepted = asks && accepts;
  const status = best === undefined ? "none" : asks && !accepted ? "proposed" : "read";
  const header = status === "read" && best ? headerOf(best) : null;
  return {
    ...{ sheet, scene, status, header, candidates, confirmed: accepted, rememberedFrom: null },
    fillDown: saved?.fillDown ?? false,
    place: best?.place ?? null,
    ...nameOf(sheet, scene.grid, header),
    tell: (problems) => {
      saved?.tell(problems);
      if (status === "proposed") tellProposal(sheet.name, candidates, problems);
      if (status === "read" && best) tellUnread(sheet.name, best, problems);
    },
  };
}

type OpenSheet = Readonly<{
  sheet: SheetInfo;
  scene: SheetScene;
  candidates: readonly LedgerCandidate[];
  asks: boolean;
  saved: MappingLook | null;
  /** Proposals are taken as confirmed. */
  accepts: boolean;
}>;

function isSetAsideElsewhere({ header, rememberedFrom }: DecidedLook): boolean {
  return header === null && rememberedFrom !== null;
}

/** A sheet as the office decided, here or on one of the same layout. */
function decidedLook({ sheet, scene }: Pick<SheetLook, "sheet" | "scene">, saved: DecidedLook): ToldLook {
  const { header, place, rememberedFrom, fillDown, tell } = saved;
  const status = header ? "read" : "none";
  return {
    ...{ sheet, scene, status, header, place, candidates: [], confirmed: true, rememberedFrom, fillDown, tell },
    ...nameOf(sheet, scene.grid, header),
  };
}

/** What the office confirmed and is no longer there is asked again, first of all it may be. */
function candidatesOf(
  scene: SheetScene,
  { candidates }: SheetUnderstanding,
  confirmed: LedgerKey | null,
): readonly LedgerCandidate[] {
  if (confirmed === null) return candidates;
  const place = placeOfHeader(scene.grid, confirmed) ?? { row: 0, depth: 1 };
  const known = candidates.find(({ ledger }) => ledger === confirmed) ?? candidateAt(scene, confirmed, place);
  return [known, ...candidates.filter(({ ledger }) => ledger !== confirmed)];
}

function tellProposal(sheet: string, candidates: readonly LedgerCandidate[], problems: ProblemList): void {
  const [ledger, ...others] = candidates.map((candidate) => LEDGERS[candidate.ledger].label);
  problems.add("sheet-proposed", "error", { at: { sheet }, params: { ledger: ledger!, others } });
}

/** A column that only may be a field is not read on a guess, and not left out in silence either. */
function tellUnread(sheet: string, { ledger, place, unread }: LedgerCandidate, problems: ProblemList): void {
  for (const { field, columnIndex, label } of unread) {
    const params = { ledger: LEDGERS[ledger].label, field: fieldDefinition(ledger, field)?.label ?? field };
    const at = { sheet, rowIndex: place.row, columnIndex };
    problems.add("column-unconfirmed", "warning", { at, value: label, params });
  }
}

function reportMapping(
  mapping: SavedMapping | null,
  info: WorkbookInfo,
  looks: readonly SheetLook[],
  problems: ProblemList,
): void {
  for (const { table, label, value, at } of mapping?.unread ?? []) {
    problems.add("mapping-entry-unreadable", "error", { at, value, params: { table: MAPPING_TABLES[table], label } });
  }
  // What is remembered for sheets to come is no mistake where its sheet has gone.
  const remembered = new Set(looks.flatMap(({ rememberedFrom }) => rememberedFrom ?? []));
  const isHere = (sheet: string): boolean => info.sheets.some(({ name }) => name === sheet);
  const followed = new Set(mapping?.sheets.filter(({ sheet }) => isHere(sheet)).map(({ signature }) => signature));
  for (const { sheet, signature } of mapping?.carried ? [] : (mapping?.sheets ?? [])) {
    if (isHere(sheet) || remembered.has(sheet) || (signature !== undefined && followed.has(signature))) continue;
    problems.add("mapping-sheet-missing", "warning", { at: { sheet: "" }, value: sheet, params: { sheet } });
  }
}

/** The titles above are asked only where no column tells: a line of remarks names types too. */
function suppliedType({ name }: SheetInfo, head: Grid, { ledger, columns, headerRowIndex }: Header): string | null {
  const hasColumn = columns.some(({ field }) => field === "type");
  return typeOfSheetName(ledger, name) ?? (hasColumn ? null : typeOfTitles(ledger, head, headerRowIndex));
}

function nameOf(sheet: SheetInfo, head: Grid, header: Header | null): Pick<SheetLook, "titleYears" | "suppliedType"> {
  if (!header) return { titleYears: [], suppliedType: null };
  const years = new Set(yearsIn(sheet.name));
  for (let row = 0; row < header.headerRowIndex; row++) {
    for (let column = 0; column < head.columnCount; column++) {
      for (const year of yearsIn(gridText(head.cell(row, column)))) years.add(year);
    }
  }
  return { titleYears: [...years], suppliedType: suppliedType(sheet, head, header) };
}
