import { describe, expect, it } from "vitest";
import { reminderLines, remindersFor } from "../../support/judgement";
import type { RecordOf } from "../../support/ledgerBuilder";
import { A, END, ledgersOf } from "./reminderFixture";

describe("R13 党费", () => {
  const month = (number: number, cells: RecordOf<"dues"> = {}): RecordOf<"dues"> => ({
    organization: A,
    month: `2026-${String(number).padStart(2, "0")}-01`,
    due: 100,
    paid: 90,
    ...cells,
  });
  const short = (count: number) => Array.from({ length: count }, (_, i) => month(i + 1));
  it.each([
    { case: "two months", dues: short(2), lines: [] },
    { case: "three months", dues: short(3), lines: ["党费 none normal"] },
    { case: "five months", dues: short(5), lines: ["党费 none normal"] },
    { case: "six months", dues: short(6), lines: ["党费 none urgent"] },
    { case: "three, one made up in a second row", dues: [...short(3), month(3, { due: 0, paid: 10 })], lines: [] },
    { case: "three, one paid in full", dues: [...short(2), month(3, { paid: 100 })], lines: [] },
    {
      case: "three, one short by the smallest part",
      dues: [...short(2), month(3, { paid: 99.99 })],
      lines: ["党费 none normal"],
    },
    { case: "three, one of last year", dues: [...short(2), month(1, { month: "2025-12-01" })], lines: [] },
    { case: "three, one after the cutoff", dues: [...short(2), month(10)], lines: [] },
    { case: "three, one without a number", dues: [...short(2), month(3, { paid: null })], lines: [] },
  ])("$case", ({ dues, lines }) => {
    expect(reminderLines(ledgersOf({}, { dues }), END, "R13")).toEqual(lines);
  });
  it("is for branches", () => {
    expect(reminderLines(ledgersOf({ category: "党总支", memberCount: 60 }, { dues: short(6) }), END, "R13")).toEqual(
      [],
    );
  });
  it("says which months, and how much is missing", () => {
    const dues = [month(2), month(4, { paid: 0 }), month(5, { paid: 99.5 }), month(6, { paid: 100 })];
    expect(remindersFor(ledgersOf({}, { dues }), END).reminders).toMatchObject([
      {
        reasons: [
          { code: "remind-dues", params: { monthIndexes: [1, 3, 4].map((i) => 2026 * 12 + i), missing: "110.5" } },
        ],
        sources: [{ recordIndex: 0 }, { recordIndex: 1 }, { recordIndex: 2 }],
      },
    ]);
  });
});
