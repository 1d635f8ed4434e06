import { ProblemList } from "../../diagnostics/problemList";
import type { LedgerKey } from "../../../domain/model/ledgers";
import { confirmedHeader } from "./confirmedHeader";
import type { Header } from "./detectHeader";
import { headerPlaceAt } from "./headerPlace";
import type { HeaderPlace } from "./headerRows";
import { findSignature, headerPlaces, signatureAt } from "./layoutSignature";
import type { SheetScene } from "./sheetScene";
import type { MappedSheet, SavedMapping } from "./sheetMapping";

type Told = Readonly<{ fillDown: boolean; tell: (problems: ProblemList) => void }>;

/** What the office decided. `header` null: it is no ledger. `rememberedFrom`: the sheet of this layout it was decided for. */
export type DecidedLook = Told &
  Readonly<{ decided: true; header: Header | null; place: HeaderPlace | null; rememberedFrom: string | null }>;

/** What the saved mapping says of a sheet. `asksAgain`: the ledger confirmed, whose header is no longer what it was. */
export type MappingLook = DecidedLook | (Told & Readonly<{ decided: false; asksAgain: LedgerKey | null }>);

/**
 * What the office confirmed of this sheet, or of one with the same header texts in the same order: the sheets of the next
 * quarter are read as this quarter's were.
 *
 * @returns null when the mapping says nothing of it.
 */
export function lookByMapping(sheet: string, scene: SheetScene, mapping: SavedMapping): MappingLook | null {
  const byName = mapping.sheets.find((entry) => entry.sheet === sheet);
  if (byName?.confirmed && stillStands(byName, scene))
    return decide(byName, byName.headerRowIndex, { sheet, scene, mapping });
  const alike = sameLayout(scene, mapping);
  if (alike) {
    const { entry, place } = alike;
    return decide(entry, place.row, { sheet, scene, mapping });
  }
  if (byName?.confirmed) return decide(byName, byName.headerRowIndex, { sheet, scene, mapping });
  return byName ? { decided: false, asksAgain: null, fillDown: byName.fillDown, tell: () => undefined } : null;
}

type Place = Readonly<{ sheet: string; scene: SheetScene; mapping: SavedMapping }>;

function decide(entry: MappedSheet, headerRowIndex: number, { sheet, scene, mapping }: Place): MappingLook {
  const { fillDown, ledger } = entry;
  const rememberedFrom = entry.sheet === sheet ? null : entry.sheet;
  const here = { ...entry, headerRowIndex };
  const place = placeFor(here, scene);
  if (ledger === null) {
    // Another table under the name of one that is no ledger is looked at like any other.
    if (rememberedFrom === null && !stillStands(entry, scene))
      return { decided: false, asksAgain: null, fillDown, tell: () => undefined };
    return { decided: true, header: null, place, rememberedFrom, fillDown, tell: () => undefined };
  }
  const problems = new ProblemList();
  const header = confirmedHeader(here, ledger, { mapping, scene, sheet, problems });
  const tell = (list: ProblemList): void => void list.all.push(...problems.all);
  return header
    ? { decided: true, header, place, rememberedFrom, fillDown, tell }
    : { decided: false, asksAgain: ledger, fillDown, tell };
}

/** Whether the header texts are those that were confirmed; true where they were not kept. */
function stillStands({ signature }: MappedSheet, { grid }: SheetScene): boolean {
  if (signature === undefined || signature === "") return true;
  return findSignature(grid, new Set([signature])) !== null;
}

function sameLayout(
  { grid }: SheetScene,
  { sheets }: SavedMapping,
): Readonly<{ entry: MappedSheet; place: HeaderPlace }> | null {
  const kept = new Map<string, MappedSheet>();
  for (const entry of sheets) {
    if (!entry.confirmed || !entry.signature) continue;
    // A sheet that is set aside says nothing of others with the layout of a ledger.
    if (entry.ledger !== null || !kept.has(entry.signature)) kept.set(entry.signature, entry);
  }
  const found = findSignature(grid, new Set(kept.keys()));
  return found && { entry: kept.get(found.signature)!, place: found.place };
}

/** The rows of the header that a confirmed sheet has. */
function placeFor({ ledger, headerRowIndex, signature }: MappedSheet, { grid }: SheetScene): HeaderPlace {
  for (const place of headerPlaces(grid)) {
    if (place.row === headerRowIndex && signatureAt(grid, place) === signature) return place;
  }
  return headerPlaceAt(grid, ledger, headerRowIndex);
}
