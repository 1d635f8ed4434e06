import { LEDGER_KEYS, organizationField } from "../../../domain/model/ledgers";
import { LEDGER_SIGNS } from "../vocabulary/ledgerSigns";
import type { AssignedColumn } from "./assignColumns";
import type { Header } from "./detectHeader";
import { placeOfHeader } from "./headerPlace";
import { candidateAt, type LedgerCandidate } from "./ledgerCandidate";
import type { SheetScene } from "./sheetScene";

/** What became of a sheet: `read` without asking, `proposed` to the office first, or `none`: no ledger. */
export type SheetStatus = "read" | "proposed" | "none";

/** What a sheet was understood as; `candidates` best first, none for no ledger. */
export type SheetUnderstanding = Readonly<{ status: SheetStatus; candidates: readonly LedgerCandidate[] }>;

/** A second ledger so near to the first makes the first no clear one. */
const CLEAR_LEAD = 0.7;
/** So little speaks for nothing that is read without asking. */
const LEAST_TO_READ = 6;
/** So much against it asks, whatever the headers are. */
const FOREIGN_TO_ASK = 6;
/** Fewer organizations, none of them in the roster, may be misspelt. */
const LEAST_UNKNOWN = 3;

/**
 * Understands a sheet by its headers, title and first rows. What has the usual names of a ledger's columns is read as it;
 * all else is read only where nothing speaks against it, and proposed otherwise. Never a guess.
 */
export function understandSheet(scene: SheetScene): SheetUnderstanding {
  const decision = scene.decision();
  const decided = decision.kind === "ledger" ? decidedCandidate(scene, decision.header) : null;
  if (decided && isUndisputed(scene, decided)) return { status: "read", candidates: [decided] };
  const others = LEDGER_KEYS.filter((ledger) => ledger !== decided?.ledger)
    .flatMap((ledger): LedgerCandidate[] => {
      const place = placeOfHeader(scene.grid, ledger);
      const candidate = place && candidateAt(scene, ledger, place);
      return candidate?.anchored && isWorthAsking(candidate) ? [candidate] : [];
    })
    .sort((a, b) => b.score - a.score);
  const candidates = decided ? [decided, ...others] : others;
  const [first, second] = candidates;
  if (!first) return { status: "none", candidates: [] };
  const reads = decided === null && isPlain(scene, first, second);
  return { status: reads ? "read" : "proposed", candidates };
}

/**
 * The ledger that a sheet's usual names of columns make it: those columns, without one that its cells belie where another
 * has them, and further ones of which there is no doubt.
 */
function decidedCandidate(scene: SheetScene, header: Header): LedgerCandidate {
  const { ledger, headerRowIndex } = header;
  const place = placeOfHeader(scene.grid, ledger);
  const same = place?.row === headerRowIndex ? place : { row: headerRowIndex, depth: 1 };
  const candidate = candidateAt(scene, ledger, same);
  const parsed = candidate.columns;
  const usual = header.columns.flatMap((column): AssignedColumn[] => {
    const better = parsed.find(
      ({ field, columnIndex }) => field === column.field && columnIndex !== column.columnIndex,
    );
    if (better && (better.fixed || better.certainty === "doubtful")) return [better];
    const known = parsed.find(({ columnIndex }) => columnIndex === column.columnIndex);
    if (known?.field === column.field) return [known];
    return [{ ...column, certainty: "certain", likely: false, fixed: true, support: "open", rival: null }];
  });
  const taken = new Set(usual.flatMap(({ field, columnIndex }) => [field, columnIndex]));
  const further = parsed.filter(({ field, columnIndex }) => !taken.has(field) && !taken.has(columnIndex));
  const isCertain = ({ certainty }: AssignedColumn): boolean => certainty === "certain";
  const columns = [...usual, ...further.filter(isCertain)].sort((a, b) => a.columnIndex - b.columnIndex);
  const unread = further.filter((column) => !isCertain(column));
  return { ...candidate, periods: null, columns, unread, missing: [] };
}

function isWorthAsking({ ledger, score, missing, titled }: LedgerCandidate): boolean {
  return score >= LEDGER_SIGNS[ledger].least || (missing.length === 0 && titled);
}

/** A sheet with the usual names: unless its words or organizations are of something else. */
function isUndisputed(scene: SheetScene, candidate: LedgerCandidate): boolean {
  if (candidate.foreignWeight >= FOREIGN_TO_ASK || organizationsUnknown(scene, candidate)) return false;
  return candidate.columns.every(({ certainty }) => certainty !== "doubtful");
}

/** Whether nothing is in doubt: ledger, columns, contents. */
function isPlain(scene: SheetScene, first: LedgerCandidate, second: LedgerCandidate | undefined): boolean {
  const isClear = second === undefined || second.score <= first.score * CLEAR_LEAD;
  const isWhole = first.missing.length === 0 && first.periods === null && first.score >= LEAST_TO_READ;
  if (!isClear || !isWhole || first.foreignWeight > 0 || organizationsUnknown(scene, first)) return false;
  return first.columns.every(({ certainty }) => certainty === "certain");
}

/** The column of organizations holds several, none of which the roster knows. */
export function organizationsUnknown(
  scene: Pick<SheetScene, "contents">,
  { ledger, columns, place }: Pick<LedgerCandidate, "ledger" | "columns" | "place">,
): boolean {
  if (ledger === "roster") return false;
  const field = organizationField(ledger);
  const column = columns.find((known) => known.field === field);
  if (!column) return false;
  const { distinct, organizations, hasRoster } = scene.contents(place.row, column.columnIndex);
  return hasRoster && organizations === 0 && distinct >= LEAST_UNKNOWN;
}
