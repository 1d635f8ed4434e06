import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { LEVELS } from "../../../src/domain/model/level";
import { periodOf, type Period } from "../../../src/domain/model/period";
import { rational } from "../../../src/domain/model/rational";
import type { Settings } from "../../../src/domain/settings/settings";
import { memorySource } from "../../../src/hosts/file/byteSource";
import { openFileHost } from "../../../src/hosts/file/fileHost";
import { nodeCompression } from "../../../src/hosts/file/node/nodeCompression";
import { organizationKey } from "../../../src/workbook/resultSheets/officeEntries";
import { NO_OFFICE_ENTRIES, type EntryValue, type KeptRow } from "../../../src/workbook/resultSheets/officeEntries";
import { adjustmentsOf } from "../../../src/workbook/resultSheets/readOfficeEntries";
import { readGrid, type Grid } from "../../../src/workbook/port/grid";
import type { PlannedCell, PlannedSheet, WritePlan } from "../../../src/workbook/port/writePlan";
import { isWhiteSpace, WHITE_SPACE } from "../../../src/domain/model/whiteSpace";
import { planResultSheets } from "../../../src/workbook/resultSheets/planResultSheets";
import { applyToBytes } from "../../support/applyToBytes";
import { hasLibreOffice, recalculate } from "../../support/libreOffice";
import { assessmentOf, planOptions, SETTINGS, type OrganizationInput } from "./planFixture";

/** What the office typed into 调整分 and 调整理由. */
type Entry = Readonly<{ adjustment: EntryValue; reason: EntryValue }>;

type Scenario = Readonly<{
  name: string;
  period: Period;
  settings?: Partial<Settings>;
  organizations: readonly OrganizationInput[];
  entries?: ReadonlyMap<number, Entry>;
}>;

/** A number that no formula here gives: stands in the file as every formula's cached result before LibreOffice opens it. */
const STALE = -12_345;

/** Whole numbers below `below`, the same on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

const POINTS = [3000, 2000, 4000, 1000];

/** Organizations of every kind; with `even` all scores are high, so that many are of the best grade. */
function organizations(count: number, seed: number, even = false): readonly OrganizationInput[] {
  const next = numbers(seed);
  return Array.from({ length: count }, (_, i): OrganizationInput => ({
    level: LEVELS[i % 10 === 0 ? 0 : i % 10 === 1 ? 1 : 2]!,
    scores: POINTS.map((points) => {
      if (i === 7 || (!even && next(5) === 0)) return null;
      return even ? points - next(points / 8) : next(points + 1);
    }),
    bonus: next(4) === 0 ? next(501) : 0,
    deduction: next(4) === 0 ? next(1001) : 0,
    previousTotal: next(3) === 0 ? null : next(10_001),
    vetoed: next(9) === 0,
    unranked: i === 7 || next(9) === 0,
  }));
}

/** Applicable points of 80: every second total is a half at the second decimal. */
const halves: readonly OrganizationInput[] = Array.from({ length: 40 }, (_, i) => ({
  scores: [1001 + 61 * i, null, 1000 + i, 1000 - i],
}));

const number = (value: number): EntryValue => ({ kind: "number", value });
const text = (value: string): EntryValue => ({ kind: "text", text: value });

const typed: ReadonlyMap<number, Entry> = new Map([
  [2, { adjustment: number(3.25), reason: text("专项工作突出") }],
  [3, { adjustment: number(-4.5), reason: text("信访举报属实") }],
  [4, { adjustment: number(100), reason: text("试") }],
  [5, { adjustment: number(-100), reason: text("试") }],
  [6, { adjustment: number(5), reason: null }],
  [8, { adjustment: number(5), reason: text("   ") }],
  [9, { adjustment: text("加两分"), reason: text("理由") }],
  [12, { adjustment: number(1.005), reason: text("分值有三位小数") }],
  [13, { adjustment: number(-1.005), reason: text("分值有三位小数") }],
  [14, { adjustment: number(0.5), reason: number(7) }],
  [15, { adjustment: null, reason: text("只有理由") }],
  [16, { adjustment: number(-15), reason: text("通报批评") }],
  [10, { adjustment: number(5), reason: text("\u3000\u00a0 \u2003\u200b\t") }],
  [11, { adjustment: text("2.5"), reason: text("理由") }],
  [18, { adjustment: number(5), reason: text("\u3000无\u200b") }],
  // All white space at once, a tab beside a line break among it.
  [19, { adjustment: number(5), reason: text(String.fromCharCode(...WHITE_SPACE.filter((code) => code >= 0x09))) }],
  [17, { adjustment: number(-40.25), reason: text("通报批评") }],
]);

const SCENARIOS: readonly Scenario[] = [
  { name: "scaled, two decimals", period: periodOf(2026, "Q1"), organizations: organizations(60, 1) },
  { name: "halves", period: periodOf(2026, "Q2"), organizations: halves },
  {
    name: "not applicable counts in full",
    period: periodOf(2026, "Q3"),
    settings: { notApplicable: "full" },
    organizations: organizations(60, 2),
  },
  { name: "one decimal", period: periodOf(2026, "Q4"), settings: { decimals: 1 }, organizations: organizations(60, 3) },
  { name: "one decimal, halves", period: periodOf(2027, "Q1"), settings: { decimals: 1 }, organizations: halves },
  { name: "annual", period: periodOf(2026, "FY"), organizations: organizations(73, 4, true) },
  {
    name: "annual, a share that is no binary fraction",
    period: periodOf(2027, "FY"),
    settings: { annualBestShare: rational(29, 100) },
    organizations: organizations(100, 5, true),
  },
  {
    name: "other grades",
    period: periodOf(2028, "FY"),
    settings: {
      grades: [
        { label: '优"*', cut: 9250 },
        { label: ">=合格~?", cut: 0 },
      ],
    },
    organizations: organizations(30, 6, true),
  },
  {
    name: "adjusted in the meeting",
    period: periodOf(2026, "H1"),
    organizations: organizations(60, 7),
    entries: typed,
  },
  {
    name: "adjusted, annual, one decimal",
    period: periodOf(2029, "FY"),
    settings: { decimals: 1 },
    organizations: organizations(40, 8, true),
    entries: typed,
  },
];

function optionsOf({ period, settings, organizations, entries }: Scenario, adjusted: boolean) {
  const all = { ...SETTINGS, ...settings };
  const names = organizations.map((_, i) => `第${i + 1}党支部`);
  const results = new Map<string, KeptRow>();
  for (const [organization, { adjustment, reason }] of entries ?? []) {
    const key = organizationKey(names[organization]!);
    results.set(key, {
      key,
      cells: new Map([
        ["adjustment", adjustment],
        ["adjustmentReason", reason],
      ]),
    });
  }
  const officeEntries = { ...NO_OFFICE_ENTRIES, rows: { ...NO_OFFICE_ENTRIES.rows, results } };
  const adjustments = adjustmentsOf(officeEntries, names);
  const inputs = organizations.map((input, i) => {
    const found = adjusted ? adjustments.get(i) : undefined;
    return found && !isWhiteSpace(found.reason) ? { ...input, adjustment: found.points } : input;
  });
  return planOptions(assessmentOf({ organizations: inputs, period, settings: all }), {
    settings: all,
    officeEntries,
    names,
  });
}

/** The plan with a wrong result cached in every formula. */
function stale(plan: WritePlan): WritePlan {
  const spoil = (cell: PlannedCell): PlannedCell =>
    cell !== null && typeof cell === "object" && cell.formula !== undefined ? { ...cell, value: STALE } : cell;
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      rows: () => [...sheet.rows()].map((row) => ({ ...row, cells: row.cells.map(spoil) })),
    })),
  };
}

/** Differences between the planned results of a sheet's formulas and what LibreOffice computed. */
function differences(sheet: PlannedSheet, grid: Grid): { count: number; wrong: readonly string[] } {
  let count = 0;
  const wrong: string[] = [];
  [...sheet.rows()].forEach(({ cells }, r) => {
    cells.forEach((cell, c) => {
      if (cell === null || typeof cell !== "object" || cell.formula === undefined) return;
      count++;
      const found = grid.cell(r, c);
      const value =
        found === null || found.kind === "uncalculated"
          ? ""
          : found.kind === "text"
            ? found.text
            : found.kind === "error"
              ? found.text
              : found.value;
      if (value !== cell.value)
        wrong.push(`${sheet.name} row ${r + 1} column ${c + 1}: ${String(value)}, not ${String(cell.value)}`);
    });
  });
  return { count, wrong };
}

describe.skipIf(!hasLibreOffice)("live formulas in LibreOffice", () => {
  const grids = new Map<string, Grid>();

  beforeAll(async () => {
    let bytes: Uint8Array = readFileSync("examples/考核工作簿-样例.xlsx");
    for (const scenario of SCENARIOS) {
      bytes = await applyToBytes(bytes, stale(planResultSheets(optionsOf(scenario, false))));
    }
    const host = await openFileHost(memorySource(recalculate(bytes)), { compression: nodeCompression });
    for (const { id, name } of (await host.describe()).sheets) {
      if (/^考核(结果|说明) /.test(name)) grids.set(name, await readGrid(host, id));
    }
  }, 120_000);

  it.each(SCENARIOS)("give the engine's results to the last digit: $name", (scenario) => {
    const plan = planResultSheets(optionsOf(scenario, true));
    const [results, notes] = [plan.sheets[0]!, plan.sheets[5]!];
    const checked = [results, notes].map((sheet) => differences(sheet, grids.get(sheet.name)!));
    expect(checked.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(checked[0]!.count).toBe(6 * scenario.organizations.length);
    expect(checked[1]!.count).toBeGreaterThan(10);
  });

  it("had something to move: adjustments change totals, grades and ranks", () => {
    const scenario = SCENARIOS.find(({ name }) => name === "adjusted in the meeting")!;
    const before = optionsOf(scenario, false).assessment.organizations;
    const after = optionsOf(scenario, true).assessment.organizations;
    const moved = (key: "total" | "grade" | "rank") => before.filter((row, i) => row[key] !== after[i]![key]).length;
    expect(moved("total")).toBeGreaterThan(4);
    expect(moved("grade")).toBeGreaterThan(1);
    expect(moved("rank")).toBeGreaterThan(4);
  });
});
