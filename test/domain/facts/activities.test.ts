import { describe, expect, it } from "vitest";
import { findActivityEvents, typePasses } from "../../../src/domain/facts/activityEvents";
import { activityKeysOf } from "../../../src/domain/facts/activityKeys";
import { createContext, type Context } from "../../../src/domain/facts/context";
import { filterGroups, groupRecords } from "../../../src/domain/facts/recordGroups";
import { formatDay } from "../../../src/domain/model/day";
import type { Comparison } from "../../../src/domain/model/ruleTerms";
import { inputOf, type InputOptions } from "../../support/assessmentInput";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";
import { textIs } from "../measures/scoreItem";

type Activity = RecordOf<"activities">;
const roster = ["甲", "乙"].map((organization) => ({ organization, category: "党支部" }));
const contextOf = (activities: PlainLedgers["activities"], options: Partial<InputOptions> = {}): Context =>
  createContext(inputOf({ roster, ...(activities && { activities }) }, { period: "2026Q2", rules: [], ...options }));
const held = (type: string | null, more: Activity = {}): Activity => ({
  ...{ organization: "甲", type, date: "2026-05-08" },
  ...more,
});
const ALL = (): boolean => true;

/** The records of 甲 that count, once for each type; those below quorum; those that are counted once whatever their types. */
function eventsOf(context: Context, filter: readonly Comparison[] = [], takesPart: (record: number) => boolean = ALL) {
  const events = findActivityEvents(context, filter, takesPart);
  const counted: number[] = [];
  const once: number[] = [];
  // Asked twice, since what was seen of one organization must be forgotten.
  for (const organization of [0, 1, 0]) {
    counted.length = 0;
    once.length = 0;
    events.visit(organization, (record) => counted.push(record));
    events.visitOnce(
      organization,
      (record) => record !== 99,
      (record) => once.push(record),
    );
  }
  const below = events
    .belowQuorum(0)
    .map(({ record, day, type, quorum, due, present }) => [
      ...[record, formatDay(day), type, quorum],
      `${present / 10_000} of ${due / 10_000}`,
    ]);
  return { counted, once, below };
}

const ASSEMBLY = "支部党员大会";
const COMMITTEE = "支部委员会";
const present = (presentCount: number | null, dueCount: number | null = 20): Activity => ({ presentCount, dueCount });

describe("events among the rows of activities", () => {
  it.each<{
    case: string;
    rows: readonly Activity[];
    counted: readonly number[];
    once?: readonly number[];
    below?: readonly unknown[];
  }>([
    { case: "no rows", rows: [], counted: [] },
    { case: "of another organization", rows: [held("党课", { organization: "乙" })], counted: [] },
    { case: "each type that a row names", rows: [held("党课、主题党日")], counted: [0, 0], once: [0] },
    { case: "a type named twice is one", rows: [held("党课、党课")], counted: [0] },
    { case: "a row without a type", rows: [held(null)], counted: [0] },
    { case: "the same type, day and group twice", rows: [held("党课"), held("党课")], counted: [0] },
    { case: "another day", rows: [held("党课"), held("党课", { date: "2026-05-09" })], counted: [0, 1] },
    {
      case: "another group",
      rows: [held("党小组会", { group: "一组" }), held("党小组会", { group: "二组" })],
      counted: [0, 1],
    },
    {
      case: "groups in another order",
      rows: [held("党小组会", { group: "一组、二组" }), held("党小组会", { group: "二组、一组" })],
      counted: [0],
    },
    {
      case: "another organization's is no repeat",
      rows: [held("党课"), held("党课", { organization: "乙" })],
      counted: [0],
    },
    { case: "one of both", rows: [held("党课", { organization: "甲、乙" }), held("党课")], counted: [0] },
    {
      case: "one type of two repeated: counted by type, summed once",
      rows: [held("党课"), held("党课、主题党日"), held("警示教育")],
      counted: [0, 1, 2],
      once: [0, 2],
    },
    {
      case: "without a day none is a repeat",
      rows: [held("党课", { date: null }), held("党课", { date: null })],
      counted: [0, 1],
    },
    {
      case: "a quarter is not its last day",
      rows: [
        held("党课", { date: "2026-06-30" }),
        held("党课", { date: "2026-06-30 季度" }),
        held("党课", { date: "2026-06-30 2个月" }),
      ],
      counted: [0, 1, 2],
    },
    {
      case: "a quarter twice",
      rows: [held("党课", { date: "2026-06-30 季度" }), held("党课", { date: "2026-06-30 季度" })],
      counted: [0],
    },
    { case: "an assembly of more than half", rows: [held(ASSEMBLY, present(11))], counted: [0] },
    {
      case: "an assembly of half",
      rows: [held(ASSEMBLY, present(10))],
      counted: [],
      once: [0],
      below: [[0, "2026-05-08", ASSEMBLY, "majority", "10 of 20"]],
    },
    { case: "a committee of half", rows: [held(COMMITTEE, present(10))], counted: [0] },
    {
      case: "a committee of less",
      rows: [held(COMMITTEE, present(9))],
      counted: [],
      once: [0],
      below: [[0, "2026-05-08", COMMITTEE, "half", "9 of 20"]],
    },
    { case: "other kinds have no quorum", rows: [held("党课", present(1))], counted: [0] },
    {
      case: "a number that is missing",
      rows: [held(ASSEMBLY, present(null)), held(COMMITTEE, present(1, null))],
      counted: [0, 1],
    },
    {
      case: "a row of several types counts for those without a quorum",
      rows: [held(`${ASSEMBLY}、党课`, present(1))],
      counted: [0],
      below: [[0, "2026-05-08", ASSEMBLY, "majority", "1 of 20"]],
    },
    {
      case: "quorate where one of the rows is",
      rows: [
        held(ASSEMBLY, present(1)),
        held(ASSEMBLY, present(19)),
        held(ASSEMBLY, { ...present(2), date: "2026-06-01" }),
      ],
      counted: [1],
      once: [0, 2],
      below: [[2, "2026-06-01", ASSEMBLY, "majority", "2 of 20"]],
    },
    {
      case: "below quorum in both rows is told once",
      rows: [held(ASSEMBLY, present(1)), held(ASSEMBLY, present(2))],
      counted: [],
      once: [0],
      below: [[0, "2026-05-08", ASSEMBLY, "majority", "1 of 20"]],
    },
  ])("$case", ({ rows, counted, once = counted, below = [] }) => {
    expect(eventsOf(contextOf(rows))).toEqual({ counted, once, below });
  });

  it("are those that take part, of the types that are asked for", () => {
    const context = contextOf([
      held("党课、主题党日"),
      held("主题党日", { date: "2026-05-09" }),
      held(null, { date: "2026-05-10" }),
    ]);
    expect(eventsOf(context, [textIs("type", "党课")])).toEqual({ counted: [0], once: [0, 1, 2], below: [] });
    expect(eventsOf(context, [], (record) => record > 0).counted).toEqual([1, 2]);
    const { kindOf } = findActivityEvents(context, [textIs("type", "党课")], (record) => record !== 1);
    expect([0, 1, 2].map(kindOf)).toEqual(["counts", null, null]);
  });

  it("a record is one that counts, below quorum, or neither", () => {
    const rows = [
      held(ASSEMBLY, present(11)),
      held(ASSEMBLY, present(10)),
      held(`${ASSEMBLY}、党课`, present(1)),
      held("党课"),
    ];
    const { kindOf } = findActivityEvents(contextOf(rows), [textIs("type", ASSEMBLY, "党课")], (record) => record < 3);
    expect([0, 1, 2, 3].map(kindOf)).toEqual(["counts", "belowQuorum", "counts", null]);
  });

  it("of repeated rows the first that is usable", () => {
    const once: number[] = [];
    const events = findActivityEvents(contextOf([held("党课"), held("党课"), held("党课")]), [], ALL);
    events.visitOnce(
      0,
      (record) => record > 0,
      (record) => once.push(record),
    );
    expect(once).toEqual([1]);
  });

  it("have no quorum without its columns, are all one type without that of types, and none without the ledger", () => {
    const rows = [held(ASSEMBLY, present(1)), held("党课")];
    for (const field of ["dueCount", "presentCount"]) {
      expect(eventsOf(contextOf(rows, { without: [`activities.${field}`] })).counted).toEqual([0, 1]);
    }
    expect(eventsOf(contextOf(rows, { without: ["activities.type"] }))).toEqual({ counted: [0], once: [0], below: [] });
    expect(eventsOf(contextOf(undefined))).toEqual({ counted: [], once: [], below: [] });
    expect(findActivityEvents(contextOf(undefined), [], ALL).kindOf(0)).toBeNull();
  });
});

describe("rows that are the same event", () => {
  it("are told by the first, up to the cutoff", () => {
    const late = { date: "2026-07-01" };
    const rows = [
      held("党课"),
      held("主题党日"),
      held("党课、警示教育"),
      held("党课"),
      held("党课", late),
      held("党课", late),
    ];
    const keys = activityKeysOf(contextOf(rows))!;
    expect([keys.typeNames, [...keys.isShared], keys.repeats]).toEqual([
      ["", "党课", "主题党日", "警示教育"],
      [1, 0, 1, 1, 0, 0],
      [2, 3],
    ]);
    expect([0, 1].map(keys.hasRepeats)).toEqual([true, false]);
    expect(activityKeysOf(contextOf(undefined))).toBeNull();
  });
});

describe("whether a type passes a filter", () => {
  const is = textIs("type", "党课", "主题党日");
  const not: Comparison = { ...textIs("type", "党课"), operator: "<>" };
  const blank: Comparison = { field: "type", operator: "=", operands: [{ kind: "blank" }] };
  const year: Comparison = { field: "type", operator: "=", operands: [{ kind: "previousYear" }] };
  it.each([
    { filter: [], passing: ["", "党课", "警示教育"] },
    { filter: [is], passing: ["党课"] },
    { filter: [not], passing: ["", "警示教育"] },
    { filter: [is, not], passing: [] },
    { filter: [blank], passing: [""] },
    { filter: [year], passing: [] },
    { filter: [textIs("title", "别的")], passing: ["", "党课", "警示教育"] },
    { filter: [{ ...is, operator: ">" as const }], passing: ["", "党课", "警示教育"] },
  ])("$filter", ({ filter, passing }) => {
    expect(["", "党课", "警示教育"].filter((name) => typePasses(name, filter))).toEqual(passing);
  });
});

it("groups keep the records that meet a test, where they are", () => {
  const context = contextOf([
    held("党课"),
    held("党课", { organization: "乙" }),
    held("党课", { organization: "甲、乙" }),
  ]);
  const whole = context.groupsOf("activities");
  expect([[...whole.starts], [...whole.records]]).toEqual([
    [0, 2, 4],
    [0, 2, 1, 2],
  ]);
  const odd = groupRecords(context, "activities", (record) => record !== 2);
  expect([[...odd.starts], [...odd.records]]).toEqual([
    [0, 1, 2],
    [0, 1],
  ]);
  const none = filterGroups(odd, () => false);
  expect([[...none.starts], [...none.records]]).toEqual([[0, 0, 0], []]);
});
