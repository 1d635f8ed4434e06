import { describe, expect, it } from "vitest";
import { mustDay } from "../../../src/domain/model/day";
import { rowsByOrganization, rowsCheck } from "../../../src/domain/review/ledgerRows";
import { buildLedgers } from "../../support/ledgerBuilder";

const [A, B] = ["机关第一党支部", "机关第二党支部"];
const CUTOFF = mustDay(2026, 9, 30);
type Row = Readonly<{ organization: string; type: string; date: string | null }>;

const row = (organization: string, type: string, date: string | null): Row => ({ organization, type, date });
const ROWS = [row(A, "党课", "2026-08-03"), row(B, "党课", "2026-08-03"), row(A, "主题党日", "2026-09-01")];

function checks(activities: readonly Row[]): readonly string[] {
  const roster = [A, B].map((organization) => ({ organization, category: "党支部" }));
  const rows = rowsByOrganization(buildLedgers({ roster, activities }), CUTOFF);
  return [0, 1].map((organization) => rowsCheck(rows.get(organization) ?? []));
}

describe("the ledger rows of an organization", () => {
  const [a, b] = checks(ROWS);

  it.each([
    ["another order of rows", [...ROWS].reverse(), [true, true]],
    ["a row of another organization changed", [ROWS[0]!, row(B, "党课", "2026-08-04"), ROWS[2]!], [true, false]],
    ["a row less", ROWS.slice(0, 2), [false, true]],
    ["a row that names the other", [ROWS[0]!, ROWS[1]!, row(B, "主题党日", "2026-09-01")], [false, false]],
    ["a cell blanked", [ROWS[0]!, ROWS[1]!, row(A, "主题党日", null)], [false, true]],
    ["a row of the next period", [...ROWS, row(A, "党课", "2026-10-01")], [true, true]],
    ["a row of the last day", [...ROWS, row(A, "党课", "2026-09-30")], [false, true]],
  ])("%s", (_, activities, same) => {
    const now = checks(activities);
    expect([now[0] === a, now[1] === b]).toEqual(same);
  });

  it("tell where they stand", () => {
    const roster = [A, B].map((organization) => ({ organization, category: "党支部" }));
    const ledgers = buildLedgers({ roster, activities: ROWS });
    const rows = rowsByOrganization(ledgers, CUTOFF).get(0)!;
    expect(rows.map(({ ledger }) => ledger)).toEqual(["roster", "activities", "activities"]);
    const { rowNumbers } = ledgers.tables.get("activities")!;
    expect(rows.slice(1).map(({ rowNumber }) => rowNumber)).toEqual([rowNumbers[0], rowNumbers[2]]);
  });
});
