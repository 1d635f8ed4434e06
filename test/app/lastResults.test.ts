import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ledgersSince, readLastResults } from "../../src/app/lastResults";
import { ledgerFingerprint } from "../../src/domain/model/ledgerFingerprint";
import type { LedgerSet } from "../../src/domain/model/ledgerTable";
import { openFileBytes, assessBytes } from "../support/assessBytes";
import { assessOptions } from "../support/runAssess";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../examples/考核工作簿-样例.xlsx"));
const { labelSets } = assessOptions(null);

async function lastOf(bytes: Uint8Array) {
  const { host } = await openFileBytes(bytes);
  return readLastResults(host, await host.describe(), labelSets);
}

describe("the results written last", () => {
  it("are those calculated last, whichever period they are of", async () => {
    expect(await lastOf(SAMPLE)).toBeNull();
    const later = { ...assessOptions("2026Q2"), calculatedAt: "2026-10-09 08:00" };
    const first = await assessBytes(SAMPLE, assessOptions("2026Q3"));
    const second = await assessBytes(first.written, later);
    expect((await lastOf(first.written))?.period).toEqual(first.outcome.assessment.period);
    expect((await lastOf(second.written))?.period).toEqual(second.outcome.assessment.period);
  });

  it("know whether the ledgers are still the same", async () => {
    const { written, outcome } = await assessBytes(SAMPLE, assessOptions("2026Q3"));
    const last = (await lastOf(written))!;
    const again = await assessBytes(written, assessOptions("2026Q3"));
    expect(ledgersSince(last, again.outcome.ledgers)).toBe("same");
    const facts = { ...last.notes.facts, ledgerFingerprint: "" };
    expect(ledgersSince({ ...last, notes: { ...last.notes, facts } }, outcome.ledgers)).toBe("unknown");
  });

  it("see any row, cell or place of the ledgers that is another now", async () => {
    const { outcome } = await assessBytes(SAMPLE, assessOptions("2026Q3"));
    const { ledgers } = outcome;
    const before = ledgerFingerprint(ledgers);
    let columns = 0;
    for (const [key, table] of ledgers.tables) {
      for (const [field, column] of table.columns) {
        const changed = new Map([...table.columns, [field, structuredClone(column)] as const]);
        const own = changed.get(field)!;
        if ("pool" in own && own.pool.length > 1) own.ids[0] = own.ids[0] === 0 ? 1 : 0;
        else if (own.kind === "date") own.days[0]! += 1;
        else if (own.kind === "number") own.scaled[0] = Number.isNaN(own.scaled[0]) ? 1 : own.scaled[0]! + 2 ** 33;
        else if (own.kind === "yesNo") own.codes[0]! ^= 1;
        else continue;
        columns++;
        const tables = new Map([...ledgers.tables, [key, { ...table, columns: changed }] as const]);
        expect(ledgerFingerprint({ ...ledgers, tables } satisfies LedgerSet), `${key}.${field}`).not.toBe(before);
      }
      const rowNumbers = table.rowNumbers.map((row, i) => (i === table.rowCount - 1 ? row + 1 : row));
      const moved = new Map([...ledgers.tables, [key, { ...table, rowNumbers }] as const]);
      expect(ledgerFingerprint({ ...ledgers, tables: moved }), key).not.toBe(before);
    }
    expect(columns).toBeGreaterThan(50);
    expect(before).toMatch(/^[0-9a-f]{16}$/);
  });
});
