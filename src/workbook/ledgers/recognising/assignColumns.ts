import { organizationField, type FieldKey, type LedgerKey } from "../../../domain/model/ledgers";
import { normalizeText } from "../../../domain/model/text";
import type { Grid } from "../../port/grid";
import { parseHeader, usualClaim } from "../vocabulary/parseHeader";
import type { ColumnContents } from "./columnContents";
import { supportOf, type Support } from "./fieldSupport";
import { headerLabel, headerReadings, type HeaderPlace } from "./headerRows";

/** How sure a column is: `certain` by its header, borne out by its cells; `likely`; `doubtful`: another fits as well. */
export type Certainty = "certain" | "likely" | "doubtful";

/** The column that a field is taken from, and why. `rival`: header of another column that could be it. */
export type AssignedColumn = Readonly<{
  field: FieldKey;
  columnIndex: number;
  label: string;
  certainty: Certainty;
  /** Its header may mean other things too. */
  likely: boolean;
  fixed: boolean;
  support: Support;
  rival: string | null;
}>;

type Bid = Readonly<{
  field: FieldKey;
  columnIndex: number;
  label: string;
  likely: boolean;
  rank: number;
  fixed: boolean;
  support: Support;
}>;

const SUPPORT_ORDER: Readonly<Record<Support, number>> = { yes: 0, open: 1, blank: 2, no: 3 };
/** A header as good as another up to this much rank; certain forms lie 100 apart from likely ones. */
const SAME_RANK = 20;
/** What cells alone say comes behind what any header says. */
const BY_CELLS_RANK = 900;
const MOSTLY = 0.8;
/** Organizations that a row is not of. */
const ELSEWHERE = /上级|主管|上报|报送|填报|审核|审批|接收|转[入出]|原|兼|派|检查|督查|督导|备注|说明/;

/**
 * Gives each field the column that says it best, and each column one field. Where headers are as good as each other the
 * cells decide; a column whose cells are something else gets no field (issue: a wrong column is never read in silence).
 */
export function assignColumns(
  grid: Grid,
  ledger: LedgerKey,
  place: HeaderPlace,
  contents: (columnIndex: number) => ColumnContents,
): readonly AssignedColumn[] {
  const found = withoutKinds(usualBids(grid, ledger, place, contents) ?? bidsOf(grid, ledger, place, contents));
  const { bids, beside } =
    ledger === "roster" ? { bids: [...found], beside: null } : ofBranches(found, organizationField(ledger));
  bids.sort(
    (a, b) =>
      Number(a.likely) - Number(b.likely) ||
      Number(b.fixed) - Number(a.fixed) ||
      (a.fixed && a.field === b.field ? Number(isClock(a)) - Number(isClock(b)) : 0) ||
      (a.fixed && b.fixed ? 0 : a.rank - b.rank) ||
      SUPPORT_ORDER[a.support] - SUPPORT_ORDER[b.support] ||
      a.rank - b.rank ||
      a.columnIndex - b.columnIndex,
  );
  const fields = new Map<FieldKey, Bid>();
  const columns = new Set<number>();
  const rivals = new Map<FieldKey, string>(beside ? [[beside.field, beside.label]] : []);
  for (const bid of bids) {
    const taken = fields.get(bid.field);
    if (taken) {
      if (!columns.has(bid.columnIndex) && isRival(taken, bid)) rivals.set(bid.field, bid.label);
      continue;
    }
    if (columns.has(bid.columnIndex)) continue;
    fields.set(bid.field, bid);
    columns.add(bid.columnIndex);
  }
  return [...fields.values()]
    .sort((a, b) => a.columnIndex - b.columnIndex)
    .map(({ field, columnIndex, label, likely, fixed, support }) => {
      const rival = rivals.get(field) ?? null;
      const certainty = rival !== null ? "doubtful" : likely ? "likely" : "certain";
      return { field, columnIndex, label, certainty, likely, fixed, support, rival };
    });
}

/** 会议名称 over 支部党员大会 says the type, where another column says what the meeting was about. */
function withoutKinds(bids: readonly Bid[]): readonly Bid[] {
  const isOf = (field: FieldKey, columnIndex: number) => (bid: Bid) =>
    bid.field === field && bid.columnIndex === columnIndex;
  const titles = bids.filter(({ field, likely }) => field === "title" && !likely);
  const typed = bids.filter(({ field, support }) => field === "type" && support === "yes");
  const [only] = typed;
  if (!only || typed.length > 1 || titles.length < 2) return bids;
  const isName = isOf("title", only.columnIndex);
  return bids.filter((bid) => !isName(bid));
}

const BRANCH = /支部/;
/** What a branch belongs to. */
const ABOVE_BRANCHES = /党委|总支|党工委|党组(?!织)/;
/** Whose a row is by its part in the matter, wherever else persons or things belong. */
const CONCERNED = /责任|牵头|承办|主责|被|受/;

/**
 * Where a column of branches says whose a row is, one of committees says what the branch belongs to and no more; of one
 * of 党组织, which may be either, a person is asked (`beside`).
 */
function ofBranches(bids: readonly Bid[], field: FieldKey): Readonly<{ bids: Bid[]; beside: Bid | null }> {
  const certain = bids.filter((bid) => bid.field === field && !bid.likely);
  const says = ({ label }: Bid, words: RegExp): boolean => words.test(normalizeText(label));
  const branches = certain.filter((bid) => bid.support === "yes" && says(bid, BRANCH) && !says(bid, ABOVE_BRANCHES));
  if (branches.length === 0 || certain.some((bid) => says(bid, CONCERNED))) return { bids: [...bids], beside: null };
  const others = certain.filter((bid) => !says(bid, BRANCH));
  return {
    bids: bids.filter((bid) => !others.includes(bid)),
    beside: others.find((bid) => bid.support === "yes" && !says(bid, ABOVE_BRANCHES)) ?? null,
  };
}

/** Whether another column says the field as well; of names that everybody uses the better one holds. */
function isRival(taken: Bid, other: Bid): boolean {
  if (taken.likely !== other.likely || other.support !== taken.support) return false;
  if (taken.fixed || other.fixed) return isClock(other) || isClock(taken);
  return Math.abs(taken.rank - other.rank) < SAME_RANK;
}

/** A bare 时间 beside a 日期 is mostly the time of day. */
function isClock({ label }: Bid): boolean {
  return normalizeText(label) === "时间";
}

/** Where every column has the usual name of another field, and cells to match, no header need be taken apart; else null. */
function usualBids(
  grid: Grid,
  ledger: LedgerKey,
  place: HeaderPlace,
  contents: (columnIndex: number) => ColumnContents,
): readonly Bid[] | null {
  const bids = new Map<FieldKey, Bid>();
  for (let columnIndex = 0; columnIndex < grid.columnCount; columnIndex++) {
    const [reading] = headerReadings(grid, place, columnIndex);
    if (!reading) continue;
    const claim = usualClaim(ledger, reading.text);
    const support = claim && !bids.has(claim.field) ? supportOf(ledger, claim.field, contents(columnIndex)) : "no";
    if (!claim || support === "no") return null;
    const { field, rank, fixed } = claim;
    bids.set(field, { field, columnIndex, label: reading.text, likely: false, rank, fixed, support });
  }
  return [...bids.values()];
}

function bidsOf(
  grid: Grid,
  ledger: LedgerKey,
  place: HeaderPlace,
  contents: (columnIndex: number) => ColumnContents,
): Bid[] {
  const bids: Bid[] = [];
  for (let columnIndex = 0; columnIndex < grid.columnCount; columnIndex++) {
    const seen = new Set<FieldKey>();
    for (const { text, whole } of headerReadings(grid, place, columnIndex)) {
      const claims = parseHeader(ledger, text);
      let isBorneOut = false;
      for (const { field, certainty, rank, fixed, needsCells } of claims) {
        if (seen.has(field)) continue;
        seen.add(field);
        const support = supportOf(ledger, field, contents(columnIndex));
        if (support === "no" || (needsCells && support !== "yes")) continue;
        isBorneOut = true;
        bids.push({ field, columnIndex, label: text, likely: certainty === "likely" || !whole, rank, fixed, support });
      }
      // A header that says a field as a whole is not read in parts.
      if (isBorneOut) break;
    }
  }
  const field = organizationField(ledger);
  if (ledger !== "roster" && !bids.some((bid) => bid.field === field)) {
    const known = organizationsAt(grid, place, contents, new Set(bids.map(({ columnIndex }) => columnIndex)));
    if (known) bids.push({ ...known, field, likely: true, rank: BY_CELLS_RANK, fixed: false, support: "yes" });
  }
  return bids;
}

/**
 * The one column that holds organizations of the roster, whatever its header calls them, of those that nothing else bids for:
 * a person is asked about it. None where its header says that they are of another place.
 */
function organizationsAt(
  grid: Grid,
  place: HeaderPlace,
  contents: (columnIndex: number) => ColumnContents,
  taken: ReadonlySet<number>,
): Pick<Bid, "columnIndex" | "label"> | null {
  const found: Pick<Bid, "columnIndex" | "label">[] = [];
  for (let columnIndex = 0; columnIndex < grid.columnCount; columnIndex++) {
    const label = headerLabel(grid, place, columnIndex);
    if (taken.has(columnIndex) || label === "" || ELSEWHERE.test(normalizeText(label))) continue;
    const { organizations, filled } = contents(columnIndex);
    if (filled > 0 && organizations / filled >= MOSTLY) found.push({ columnIndex, label });
  }
  return found.length === 1 ? found[0]! : null;
}
