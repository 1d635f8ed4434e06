import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import type { BaseSubmission, CellChange, Variation } from "./baseSubmission";
import { variedSubmission } from "./baseSubmission";

/** How many of each fault to plant. C3: half of them are chains, half of them must be asked about. */
export type PlantedFaults = Readonly<
  Record<"C1" | "C2" | "C3" | "C4" | "C5" | "C6" | "C7" | "C8" | "C9" | "C10" | "C11" | "C12", number>
>;

/** What a folder holds and what must be found in it. `codes`: by file, in their order. */
export type PlantedFolder = Readonly<{
  folder: string;
  units: string;
  previous: string;
  codes: ReadonlyMap<string, readonly string[]>;
  notSubmitted: readonly string[];
}>;

export type PlantOptions = Readonly<{
  /** Where everything is put. */
  root: string;
  /** Units that are to submit. */
  units: number;
  faults: PlantedFaults;
  brief: BaseSubmission;
  /** With ledgers; every unit with C7 sends one, and as many without. */
  full: BaseSubmission;
}>;

type Unit = Readonly<{ number: number; code: string; name: string }>;

const unitOf = (number: number): Unit => {
  const digits = String(number).padStart(4, "0");
  return { number, code: `LJ-${digits}`, name: `单位${digits}` };
};

/** Writes a folder of submissions in which every fault is planted, each in a unit of its own. */
export async function plantFolder(options: PlantOptions): Promise<PlantedFolder> {
  const { root, faults, brief, full } = options;
  const folder = join(root, "报送");
  mkdirSync(folder);
  const codes = new Map<string, readonly string[]>();
  const write = (name: string, bytes: Uint8Array, found: readonly string[]): void => {
    writeFileSync(join(folder, name), bytes);
    codes.set(name, found);
  };
  const make = (unit: Unit, more: Partial<Variation> = {}, base = brief) =>
    variedSubmission(base, {
      prefix: unit.name,
      ...more,
      facts: { unitName: unit.name, unitCode: unit.code, version: "1", finalised: "第1版", ...more.facts },
    });
  let next = 1;
  const take = (count: number): readonly Unit[] => Array.from({ length: count }, () => unitOf(next++));
  const each = async (
    count: number,
    found: readonly string[],
    more: (unit: Unit) => Partial<Variation>,
    base = brief,
  ) => {
    for (const unit of take(count)) write(`${unit.code}.xlsx`, (await make(unit, more(unit), base)).bytes, found);
  };

  const notSubmitted = take(faults.C1).map(({ name }) => name);
  for (const [i, unit] of take(faults.C3).entries()) {
    const first = await make(unit);
    const isChain = i % 2 === 0;
    const facts = isChain ? { version: "2", previousRoot: first.root } : {};
    const second = await make(unit, { facts, before: TOTAL_LOWER });
    write(`${unit.code}-1.xlsx`, first.bytes, ["C3"]);
    write(`${unit.code}-2.xlsx`, second.bytes, ["C3"]);
  }
  await each(faults.C4, ["C4"], () => ({ facts: { period: "2026Q1" } }));
  await each(faults.C5, ["C5"], () => ({ facts: { rules: brief.facts.rules.replace(/:[a-p]{8}/, "!:aaaaaaaa") } }));
  await each(faults.C6, ["C6"], () => ({ after: TOTAL_LOWER }));
  await each(faults.C7, ["C7"], () => ({ before: TOTAL_LOWER }), full);
  await each(faults.C7, [], () => ({}), full);
  await each(faults.C8, ["C8"], () => ({ facts: { finalised: "否" } }));
  for (const [i, unit] of take(faults.C9).entries()) {
    write(`${unit.code}.xlsx`, await unreadable(i, (await make(unit)).bytes), ["C9"]);
    notSubmitted.push(unit.name);
  }
  const shared = new Set(brief.names.slice(-1));
  const twice = take(faults.C10);
  for (const [i, unit] of twice.entries()) {
    // Two by two they have an organization in common.
    const prefix = twice[i - (i % 2)]!.name;
    const { bytes } = await make(unit, { shared, before: prefixed(shared, `${prefix}共有`) });
    write(`${unit.code}.xlsx`, bytes, ["C10"]);
  }
  const other = take(faults.C11);
  for (const unit of other) write(`${unit.code}.xlsx`, (await make(unit)).bytes, ["C11"]);
  await each(faults.C12, ["C12"], () => ({ before: PHONE }));
  const clean = take(options.units - next + 1);
  for (const unit of clean) write(`${unit.code}.xlsx`, (await make(unit)).bytes, []);
  const listed = next - 1;
  await each(faults.C2, ["C2"], () => ({}));

  const units = join(root, "应报单位.xlsx");
  const rows = Array.from({ length: listed }, (_, i) => unitOf(i + 1)).map(({ code, name }) => [code, name]);
  writeFileSync(units, await writeXlsx({ sheets: [{ name: "名单", rows: [["单位代码", "单位名称"], ...rows] }] }));
  const previous = join(root, "上期汇总.xlsx");
  const before = other.flatMap(({ code, name }) => [
    ...brief.names.slice(1).map((organization) => [code, name + organization]),
    [code, `${name}已撤销的党支部`],
  ]);
  writeFileSync(
    previous,
    await writeXlsx({ sheets: [{ name: "全部结果", rows: [["单位代码", "党组织"], ...before] }] }),
  );
  return { folder, units, previous, codes, notSubmitted };
}

/** The first total of the results, by its column: whoever changes it changes one figure. */
const TOTAL_LOWER: CellChange = {
  sheet: ".results",
  cell: (() => {
    let column = -1;
    let done = false;
    return (value, place) => {
      if (place.row === 0) [column, done] = [-1, false];
      if (value === "最终得分") column = place.column;
      if (done || typeof value !== "number" || place.column !== column) return value;
      done = true;
      return value - 1;
    };
  })(),
};

const PHONE: CellChange = {
  sheet: ".notes",
  cell: (value, { row, column }) => (row === 0 && column === 0 ? `${value} 13812345678` : value),
};

function prefixed(names: ReadonlySet<string>, prefix: string): CellChange {
  return { sheet: "", cell: (value) => (typeof value === "string" && names.has(value) ? prefix + value : value) };
}

/** Files that nobody can open, or that are no submission. */
async function unreadable(kind: number, bytes: Uint8Array): Promise<Uint8Array> {
  if (kind % 3 === 0) return bytes.slice(0, bytes.length / 2);
  if (kind % 3 === 1) return new Uint8Array(0);
  return writeXlsx({ sheets: [{ name: "通讯录", rows: [["姓名", "职务"]] }] });
}
