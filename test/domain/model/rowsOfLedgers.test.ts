import { describe, expect, it } from "vitest";
import { byOrganization, organizationsOf } from "../../../src/domain/model/byOrganization";
import { ledgerFingerprint } from "../../../src/domain/model/ledgerFingerprint";
import { columnOf, inSheetOrder, type LedgerTable } from "../../../src/domain/model/ledgerTable";
import { buildLedgers, type PlainLedgers } from "../../support/ledgerBuilder";

const roster = ["甲", "乙"].map((organization) => ({ organization, category: "党支部" }));
const FINDINGS = [
  { organization: "乙", problem: "一", found: "2026-01-01", closed: true },
  { organization: "甲、乙", problem: "二", due: "2026-03-31 季度" },
  { organization: null, problem: "三", found: "2026-01-03" },
  { organization: "乙", problem: "四", found: "2026-01-04", closed: false },
  { organization: "甲", problem: "五" },
];
const tableOf = (findings: PlainLedgers["findings"], without: readonly string[] = []): LedgerTable =>
  buildLedgers({ roster, ...(findings && { findings }) }, { without }).tables.get("findings")!;

describe("records by organization", () => {
  it("lie together, those of nobody first, each with all its cells and where it stands", () => {
    const table = tableOf(FINDINGS);
    const sorted = byOrganization(table);
    const problem = columnOf(sorted, "problem", "text")!;
    const date = columnOf(sorted, "due", "date")!;
    const order = [2, 1, 4, 0, 3];
    expect(Array.from(problem.ids, (id) => problem.pool[id])).toEqual(order.map((row) => FINDINGS[row]!.problem));
    expect([...sorted.rowNumbers]).toEqual(order.map((row) => row + 2));
    expect([...sorted.sheetIndexes]).toEqual(order.map(() => 1));
    expect([...sorted.places!]).toEqual(order);
    const before = columnOf(table, "due", "date")!;
    expect([[...date.days], [...date.spans]]).toEqual([
      order.map((row) => before.days[row]),
      order.map((row) => before.spans[row]),
    ]);
    expect([...columnOf(sorted, "closed", "yesNo")!.codes]).toEqual(
      order.map((row) => columnOf(table, "closed", "yesNo")!.codes[row]),
    );
    expect([...inSheetOrder(sorted)].map((record) => sorted.rowNumbers[record])).toEqual([2, 3, 4, 5, 6]);
    expect(order.map((_, record) => organizationsOf(sorted, record))).toEqual([[], [0, 1], [0], [1], [1]]);
  });

  it("are the same table where they lie so already, and where no column tells whose they are", () => {
    const sorted = byOrganization(tableOf(FINDINGS));
    expect(byOrganization(sorted)).toBe(sorted);
    const unknown = tableOf(FINDINGS, ["findings.organization"]);
    expect(byOrganization(unknown)).toBe(unknown);
    expect(organizationsOf(unknown, 0)).toEqual([]);
    const { roster: table } = buildLedgers({ roster });
    expect(byOrganization(table)).toBe(table);
  });

  it("keep the places of records that were sorted before", () => {
    const sorted = byOrganization(tableOf(FINDINGS));
    const named = columnOf(sorted, "organization", "organization")!;
    // 甲 becomes the last of the roster: its records go behind those of 乙.
    const swapped = { ...named, values: named.values.map((values) => values.map((o) => 1 - o)) };
    const again = byOrganization({ ...sorted, columns: new Map(sorted.columns).set("organization", swapped) });
    expect([[...again.rowNumbers], [...again.places!]]).toEqual([
      [4, 2, 5, 3, 6],
      [2, 0, 3, 1, 4],
    ]);
  });

  it("have numbers too", () => {
    const dues = ["乙", "甲"].map((organization, i) => ({ organization, month: "2026-01-01", due: i + 1 }));
    const sorted = byOrganization(buildLedgers({ roster, dues }).tables.get("dues")!);
    expect([...columnOf(sorted, "due", "number")!.scaled]).toEqual([20_000, 10_000]);
  });
});

describe("the fingerprint of ledgers", () => {
  const of = (plain: Omit<PlainLedgers, "roster">, without: readonly string[] = []) =>
    ledgerFingerprint(buildLedgers({ roster, ...plain }, { without }));
  const dues = [
    { organization: "甲", month: "2026-01-01", due: 1, paid: null },
    { organization: "乙", month: "2026-02-01", due: 2, paid: 2 },
  ];
  const whole = { findings: FINDINGS, dues };
  const edited = (row: number, change: object) => ({
    ...whole,
    findings: FINDINGS.map((each, i) => (i === row ? { ...each, ...change } : each)),
  });

  it("is sixteen hexadecimal digits, the same for the same rows in whatever order records lie", () => {
    const set = buildLedgers({ roster, ...whole });
    expect(ledgerFingerprint(set)).toMatch(/^[0-9a-f]{16}$/);
    expect(of(whole)).toBe(ledgerFingerprint(set));
    const tables = new Map([...set.tables].map(([ledger, table]) => [ledger, byOrganization(table)]));
    expect(ledgerFingerprint({ ...set, tables })).toBe(ledgerFingerprint(set));
    const reversed = new Map(
      [...set.tables]
        .reverse()
        .map(([ledger, table]) => [ledger, { ...table, columns: new Map([...table.columns].reverse()) }]),
    );
    expect(ledgerFingerprint({ ...set, tables: reversed })).toBe(ledgerFingerprint(set));
  });

  it("is another for any other cell, row or column", () => {
    const others = [
      of({}),
      of({ dues }),
      of({ findings: FINDINGS }),
      of({ ...whole, tasks: [] }),
      of({ ...whole, findings: FINDINGS.slice(0, 4) }),
      of({ ...whole, findings: [FINDINGS[1]!, FINDINGS[0]!, ...FINDINGS.slice(2)] }),
      of(whole, ["findings.repeated"]),
      of(edited(0, { organization: "甲" })),
      of(edited(0, { problem: "七" })),
      of(edited(0, { responsible: "张三" })),
      of(edited(0, { found: "2026-01-02" })),
      of(edited(0, { closed: false })),
      of(edited(0, { closed: null })),
      of(edited(1, { due: "2026-03-31" })),
      of(edited(1, { due: "2026-03-31 半年" })),
      of({ ...whole, dues: [{ ...dues[0]!, paid: 0 }, dues[1]!] }),
      of({ ...whole, dues: [dues[0]!, { ...dues[1]!, paid: 2.5 }] }),
    ];
    expect(new Set([of(whole), ...others]).size).toBe(others.length + 1);
  });

  it("is another where the rows stand elsewhere in their sheets", () => {
    const set = buildLedgers({ roster, ...whole });
    const table = set.tables.get("dues")!;
    const moved = new Map(set.tables).set("dues", { ...table, rowNumbers: table.rowNumbers.map((row) => row + 1) });
    expect(ledgerFingerprint({ ...set, tables: moved })).not.toBe(ledgerFingerprint(set));
  });
});
