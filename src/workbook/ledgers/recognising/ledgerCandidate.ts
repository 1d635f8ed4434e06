import { LEDGERS, type FieldKey, type LedgerKey } from "../../../domain/model/ledgers";
import { normalizeText } from "../../../domain/model/text";
import { LEDGER_SIGNS, PARTY_WORD } from "../vocabulary/ledgerSigns";
import { assignColumns, type AssignedColumn } from "./assignColumns";
import { headerLabel, type HeaderPlace } from "./headerRows";
import { foreignWeight } from "./foreignWords";
import { periodsOf } from "./periodColumns";
import type { Periods } from "./periodHeaders";
import type { SheetScene } from "./sheetScene";

/** A ledger that a sheet may be: its header, columns, and how much speaks for it. */
export type LedgerCandidate = Readonly<{
  ledger: LedgerKey;
  place: HeaderPlace;
  columns: readonly AssignedColumn[];
  /** What may be further fields and is not read unless a person says so. */
  unread: readonly AssignedColumn[];
  /** Months or quarters side by side; null where each row has its own. */
  periods: Periods | null;
  /** Required fields without a column, less those that the sheet's name supplies. */
  missing: readonly FieldKey[];
  /** A title names it. */
  titled: boolean;
  /** The columns that make a sheet the ledger are there. */
  anchored: boolean;
  foreignWords: readonly string[];
  foreignWeight: number;
  score: number;
}>;

/** A header that speaks of the ledger (谈话时间) weighs more than one that any table has (时间). */
const STRONG = 3;
const PLAIN = 1;
const LIKELY_SHARE = 0.6;
const SUPPORT_SHARE = { yes: 1, open: 0.7, blank: 0.6, no: 0 } as const;
/** Nothing in it is of the Party: neither words nor organizations of the roster. */
const NO_PARTY = 1.5;
/** Besides, what it calls organizations are others than those of the roster. */
const OTHER_UNITS = 3;
/** Ledgers of persons, who may be told with their employers. */
const OF_PERSONS: readonly LedgerKey[] = ["staff", "training", "talks", "dues"];

/** Reads a sheet as a ledger and weighs what speaks for it. */
export function candidateAt(scene: SheetScene, ledger: LedgerKey, place: HeaderPlace): LedgerCandidate {
  const { grid } = scene;
  const columns = assignColumns(grid, ledger, place, (column) => scene.contents(place.row, column));
  const titles = scene.titles(place.row);
  const titled = scene.named.includes(ledger) || titles.some((title) => LEDGER_SIGNS[ledger].titles.test(title));
  const periods = periodsOf(scene, ledger, { place, columns, titled });
  const present = new Set<string>([
    ...columns.map(({ field }) => field),
    ...scene.supplied(ledger, place.row),
    ...(periods ? [periods.field, periods.placing] : []),
  ]);
  const headers = Array.from({ length: grid.columnCount }, (_, c) => normalizeText(headerLabel(grid, place, c)));
  const foreign = foreignWeight(ledger, headers, titles);
  const isParty = [...headers, ...titles].some((text) => PARTY_WORD.test(text)) || namesOrganizations(columns);
  const weights = columns.map((column) => weightOf(ledger, column)).reduce((sum, weight) => sum + weight, 0);
  return {
    ...{ ledger, place, columns, unread: [], periods, titled },
    anchored: isAnchored(ledger, present),
    missing: requiredFields(ledger).filter((field) => !present.has(field)),
    ...{ foreignWords: foreign.words, foreignWeight: foreign.weight },
    score:
      weights +
      (titled ? STRONG : 0) +
      (periods ? STRONG : 0) -
      foreign.weight -
      (isParty ? 0 : strangeness(scene, { ledger, columns, place })),
  };
}

function weightOf(ledger: LedgerKey, { label, support, likely }: AssignedColumn): number {
  const weight = LEDGER_SIGNS[ledger].subjects.test(normalizeText(label)) ? STRONG : PLAIN;
  return weight * SUPPORT_SHARE[support] * (likely ? LIKELY_SHARE : 1);
}

function isAnchored(ledger: LedgerKey, present: ReadonlySet<string>): boolean {
  const anchors: readonly (readonly (readonly string[])[])[] = LEDGER_SIGNS[ledger].anchors;
  return anchors.some((groups) => groups.every((group) => group.some((field) => present.has(field))));
}

/** How much it weighs that nothing in a sheet is of the Party. */
function strangeness(
  scene: SheetScene,
  { ledger, columns, place }: Pick<LedgerCandidate, "ledger" | "columns" | "place">,
): number {
  if (OF_PERSONS.includes(ledger)) return NO_PARTY;
  const namesOthers = columns.some(({ field, columnIndex }) => {
    if (field !== "organization" && field !== "branch") return false;
    const { texts, organizations, hasRoster } = scene.contents(place.row, columnIndex);
    return hasRoster && texts > 0 && organizations === 0;
  });
  return NO_PARTY + (namesOthers ? OTHER_UNITS : 0);
}

function namesOrganizations(columns: readonly AssignedColumn[]): boolean {
  return columns.some(({ field, support }) => (field === "organization" || field === "branch") && support === "yes");
}

/** Fields whose columns the ledger's indicators mostly need. */
export function requiredFields(ledger: LedgerKey): readonly FieldKey[] {
  const fields = Object.entries(LEDGERS[ledger].fields) as [FieldKey, { required?: true }][];
  return fields.filter(([, { required }]) => required).map(([field]) => field);
}
