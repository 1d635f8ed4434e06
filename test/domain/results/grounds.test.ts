import { expect, it } from "vitest";
import { joinGrounds, NO_GROUNDS, recordGrounds, rosterGrounds } from "../../../src/domain/results/grounds";

const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
const at = (records: readonly number[]) => records.map((recordIndex) => ({ ledger: "findings", recordIndex }));

it.each([
  { count: 0, kept: 0 },
  { count: 20, kept: 20 },
  { count: 21, kept: 20 },
])("of $count records at most 20 are kept, and all counted", ({ count, kept }) => {
  expect(recordGrounds("findings", rows(5, 5 + count))).toEqual({
    sources: at(rows(5, 5 + kept)),
    sourceCount: count,
  });
});

const cell = { ledger: "roster", recordIndex: 0, field: "expiry" };
it.each([
  { case: "nothing", all: [], sources: [], sourceCount: 0 },
  { case: "nothing in a ledger", all: [NO_GROUNDS, NO_GROUNDS], sources: [], sourceCount: 0 },
  {
    case: "two one after the other",
    all: [recordGrounds("findings", [2, 1]), rosterGrounds(0, "expiry")],
    sources: [...at([2, 1]), cell],
    sourceCount: 3,
  },
  {
    case: "a row that stands in both counts once",
    all: [recordGrounds("findings", [2, 1]), recordGrounds("findings", [3, 1]), recordGrounds("findings", [1])],
    sources: at([2, 1, 3]),
    sourceCount: 3,
  },
  {
    case: "the same row of another ledger, and another cell of it, are other places",
    all: [
      recordGrounds("roster", [0]),
      recordGrounds("findings", [0]),
      rosterGrounds(0, "expiry"),
      rosterGrounds(0, "founded"),
    ],
    sources: [{ ledger: "roster", recordIndex: 0 }, ...at([0]), cell, { ...cell, field: "founded" }],
    sourceCount: 4,
  },
  {
    case: "no more than 20 are kept",
    all: [recordGrounds("findings", rows(0, 15)), recordGrounds("findings", rows(10, 40))],
    // Of the second, 10 to 29 are known, of which 10 to 14 stand in the first.
    sources: at(rows(0, 20)),
    sourceCount: 40,
  },
])("grounds joined: $case", ({ all, sources, sourceCount }) => {
  expect(joinGrounds(all)).toEqual({ sources, sourceCount });
});
