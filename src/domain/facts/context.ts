import { BLANK_DAY, type Day } from "../model/day";
import type { Level } from "../model/level";
import {
  bySheetAndRow,
  columnOf,
  NUMBER_SCALE,
  tableOf,
  YES_NO,
  type LedgerSet,
  type LedgerTable,
} from "../model/ledgerTable";
import { organizationField, type FieldKey, type LedgerKey } from "../model/ledgers";
import type { Period } from "../model/period";
import type { Settings } from "../settings/settings";
import type { PreviousResults } from "./previousResults";

/** What facts are read from; no clock. `start` ≤ `cutoff` ≤ `end` of the period. */
export type FactsInput = Readonly<{
  period: Period;
  cutoff: Day;
  settings: Settings;
  ledgers: LedgerSet;
  /** null: there is no result of the previous period in the workbook. */
  previous: PreviousResults | null;
}>;

/**
 * The roster's cells of one organization. Days are null and numbers null where blank or without column; `present` tells
 * which columns the roster has. Counts are plain integers as written.
 */
export type OrganizationFacts = Readonly<{
  index: number;
  name: string;
  level: Level;
  /** Organization index of the superior, −1 for none. */
  superior: number;
  founded: Day | null;
  dissolved: Day | null;
  memberCount: number | null;
  fullMemberCount: number | null;
  /** Blank is 0. */
  groupCount: number;
  /** "" when vacant. */
  secretary: string;
  secretarySince: Day | null;
  vacantSince: Day | null;
  committeeSize: number | null;
  disciplineMember: string;
  lastElection: Day | null;
  termYears: number | null;
  expiry: Day | null;
  extendedTo: Day | null;
  setupApproved: boolean;
  weak: boolean;
  performanceAppraisal: boolean;
}>;

/** What measures, flags and reminders are computed from; made once an assessment. */
export type Context = Readonly<{
  input: FactsInput;
  organizations: readonly OrganizationFacts[];
  /** The ledger's table; undefined when the workbook has none. */
  table: (ledger: LedgerKey) => LedgerTable | undefined;
  /** The ledger's records grouped by organization; no records without the ledger. For loops over all organizations. */
  groupsOf: (ledger: LedgerKey) => RecordGroups;
  /** Records of an organization in sheet order; a record of several organizations is in each. Empty without the ledger. */
  recordsOf: (ledger: LedgerKey, organization: number) => Int32Array;
  /** Whether the roster has the column. */
  rosterHas: (field: FieldKey) => boolean;
  /** All organizations under one, at any depth, by index ascending, dissolved ones included. */
  under: (organization: number) => readonly number[];
}>;

/**
 * Records sorted by organization, in sheet order: those of o stand in `records` from `starts[o]` up to `starts[o + 1]`.
 */
export type RecordGroups = Readonly<{ starts: Int32Array; records: Int32Array }>;

const NO_RECORDS = new Int32Array(0);

/** Groups every ledger by organization (counting sort: time and memory grow with the records) and reads the roster. */
export function createContext(input: FactsInput): Context {
  const { roster, tables } = input.ledgers;
  const groups = new Map<LedgerKey, RecordGroups>();
  for (const [ledger, table] of tables) {
    if (ledger !== "roster") groups.set(ledger, groupByOrganization(table, roster.rowCount));
  }
  const noGroups: RecordGroups = { starts: new Int32Array(roster.rowCount + 1), records: NO_RECORDS };
  const children = childrenOf(roster.superiors);
  const underCache = new Map<number, readonly number[]>();
  return {
    input,
    organizations: readFacts(input),
    table: (ledger) => tableOf({ roster, tables }, ledger),
    groupsOf: (ledger) => groups.get(ledger) ?? noGroups,
    recordsOf: (ledger, organization) => {
      const group = groups.get(ledger);
      if (!group) return NO_RECORDS;
      return group.records.subarray(group.starts[organization], group.starts[organization + 1]);
    },
    rosterHas: (field) => roster.columns.has(field),
    under: (organization) => {
      let found = underCache.get(organization);
      if (!found) {
        found = descendants(children, organization);
        underCache.set(organization, found);
      }
      return found;
    },
  };
}

/**
 * The context of ledgers in which records of one ledger hold other values than before, and belong to the organizations to
 * which they belonged: what rests on the roster or on whose the records are stays.
 */
export function withLedgers(before: Context, ledgers: LedgerSet): Context {
  return { ...before, input: { ...before.input, ledgers }, table: (ledger) => tableOf(ledgers, ledger) };
}

/**
 * The context for looking at some organizations only: loops over all organizations meet no records but theirs. Good for
 * what rests on an organization's own records; who asks for all records of a ledger gets them all.
 */
export function narrowedTo(context: Context, organizations: readonly number[]): Context {
  const groups = new Map<LedgerKey, RecordGroups>();
  return {
    ...context,
    groupsOf: (ledger) => {
      let found = groups.get(ledger);
      if (!found) groups.set(ledger, (found = groupsOfSome(context.groupsOf(ledger), organizations)));
      return found;
    },
  };
}

function groupsOfSome({ starts, records }: RecordGroups, organizations: readonly number[]): RecordGroups {
  const ends = new Int32Array(starts.length);
  for (const o of organizations) ends[o + 1] = starts[o + 1]! - starts[o]!;
  for (let o = 1; o < ends.length; o++) ends[o]! += ends[o - 1]!;
  const kept = new Int32Array(ends.at(-1)!);
  for (const o of organizations) kept.set(records.subarray(starts[o], starts[o + 1]), ends[o]);
  return { starts: ends, records: kept };
}

function groupByOrganization(table: LedgerTable, organizationCount: number): RecordGroups {
  const column = columnOf(table, organizationField(table.ledger), "organization");
  const starts = new Int32Array(organizationCount + 1);
  if (!column) return { starts, records: NO_RECORDS };
  const { ids, values } = column;
  // Nearly every cell names one organization; the few others have negative numbers here.
  const single = Int32Array.from(values, (named) => (named.length === 1 ? named[0]! : -1 - named.length));
  for (let r = 0; r < table.rowCount; r++) {
    const organization = single[ids[r]!]!;
    if (organization >= 0) starts[organization + 1]!++;
    else for (const named of values[ids[r]!]!) starts[named + 1]!++;
  }
  for (let o = 0; o < organizationCount; o++) starts[o + 1]! += starts[o]!;
  const next = starts.slice(0, organizationCount);
  const records = new Int32Array(starts[organizationCount]!);
  for (let r = 0; r < table.rowCount; r++) {
    const organization = single[ids[r]!]!;
    if (organization >= 0) records[next[organization]!++] = r;
    else for (const named of values[ids[r]!]!) records[next[named]!++] = r;
  }
  // A row of several organizations lies with the first of them; among the rows of the others it comes where it stands.
  const several = table.places ? new Set(values.flatMap((named) => named.slice(1))) : [];
  for (const o of several) records.subarray(starts[o], starts[o + 1]).sort(bySheetAndRow(table));
  return { starts, records };
}

function childrenOf(superiors: Int32Array): readonly (readonly number[])[] {
  const children: number[][] = Array.from(superiors, () => []);
  superiors.forEach((superior, organization) => {
    if (superior >= 0) children[superior]!.push(organization);
  });
  return children;
}

function descendants(children: readonly (readonly number[])[], organization: number): readonly number[] {
  const found: number[] = [];
  const open = [...children[organization]!];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    open.push(...children[next]!);
  }
  return found.sort((a, b) => a - b);
}

function readFacts({ ledgers: { roster } }: FactsInput): readonly OrganizationFacts[] {
  const day = (field: FieldKey) => {
    const days = columnOf(roster, field, "date")?.days;
    return (o: number) => (days && days[o] !== BLANK_DAY ? days[o]! : null);
  };
  const number = (field: FieldKey) => {
    const scaled = columnOf(roster, field, "number")?.scaled;
    return (o: number) => (scaled && !Number.isNaN(scaled[o]) ? scaled[o]! / NUMBER_SCALE : null);
  };
  const name = (field: FieldKey) => {
    const column = columnOf(roster, field, "names");
    return (o: number) => column?.values[column.ids[o]!]![0] ?? "";
  };
  const yes = (field: FieldKey) => {
    const codes = columnOf(roster, field, "yesNo")?.codes;
    return (o: number) => codes?.[o] === YES_NO.YES;
  };
  const founded = day("founded");
  const dissolved = day("dissolved");
  const memberCount = number("memberCount");
  const fullMemberCount = number("fullMemberCount");
  const groupCount = number("groupCount");
  const secretary = name("secretary");
  const secretarySince = day("secretarySince");
  const vacantSince = day("vacantSince");
  const committeeSize = number("committeeSize");
  const disciplineMember = name("disciplineMember");
  const lastElection = day("lastElection");
  const termYears = number("termYears");
  const expiry = day("expiry");
  const extendedTo = day("extendedTo");
  const setupApproved = yes("setupApproved");
  const weak = yes("weak");
  const performanceAppraisal = yes("performanceAppraisal");
  return roster.names.map((organizationName, o) => ({
    index: o,
    name: organizationName,
    level: roster.levels[o]!,
    superior: roster.superiors[o]!,
    founded: founded(o),
    dissolved: dissolved(o),
    memberCount: memberCount(o),
    fullMemberCount: fullMemberCount(o),
    groupCount: groupCount(o) ?? 0,
    secretary: secretary(o),
    secretarySince: secretarySince(o),
    vacantSince: vacantSince(o),
    committeeSize: committeeSize(o),
    disciplineMember: disciplineMember(o),
    lastElection: lastElection(o),
    termYears: termYears(o),
    expiry: expiry(o),
    extendedTo: extendedTo(o),
    setupApproved: setupApproved(o),
    weak: weak(o),
    performanceAppraisal: performanceAppraisal(o),
  }));
}
