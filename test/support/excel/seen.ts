import { shelfOf } from "../../../src/workbook/port/shelf";
import type { Plain } from "./model/snapshot";
import type { Workbook } from "./model/workbook";

/** What people see of a workbook, whichever sheet is in front: no shelves, no record of the product. */
export function seen(workbook: Workbook): Plain {
  const snapshot = workbook.snapshot() as Readonly<Record<string, Plain>>;
  const sheets = snapshot["sheets"] as readonly Readonly<{ name: string }>[];
  const names = snapshot["names"] as readonly Readonly<{ name: string }>[];
  return {
    ...snapshot,
    sheets: sheets.filter(({ name }) => shelfOf(name) === null) as unknown as Plain,
    names: names.filter(({ name }) => !name.startsWith("_KaoheShelf")) as unknown as Plain,
    settings: null,
    activeSheet: null,
  };
}

/** The same to compare: as a text, which is quicker than as objects. */
export function look(workbook: Workbook): string {
  return JSON.stringify(seen(workbook));
}

/** The shelves that sheets stand on. */
export function shelves(workbook: Workbook): readonly number[] {
  return [...new Set(workbook.sheets.flatMap(({ name }) => shelfOf(name) ?? []))];
}
