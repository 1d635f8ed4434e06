import { invalidArgument } from "../model/excelError";
import { parseRange, type SheetRange } from "../model/sheetRange";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { isExcelObject, type ClassName, type Targets } from "./excelObject";

/** Arguments of a call; every reader throws ExcelError InvalidArgument for another kind of value. */
export class MethodArguments {
  constructor(private readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    return this.values[index] ?? null;
  }

  isGiven(index: number): boolean {
    return this.at(index) !== null;
  }

  text(index: number): string {
    return asText(this.at(index));
  }

  optionalText(index: number, fallback: string): string {
    return this.isGiven(index) ? this.text(index) : fallback;
  }

  integer(index: number): number {
    const value = this.at(index);
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  number(index: number): number {
    return asNumber(this.at(index));
  }

  optionalBoolean(index: number, fallback: boolean): boolean {
    return this.isGiven(index) ? asBoolean(this.at(index)) : fallback;
  }

  boolean(index: number): boolean {
    return asBoolean(this.at(index));
  }

  record(index: number): Readonly<Record<string, unknown>> {
    return asRecord(this.at(index));
  }

  target<K extends ClassName>(index: number, className: K): Targets[K] {
    const value = this.at(index);
    if (!isExcelObject(value) || value.className !== className) throw invalidArgument();
    return value.target as Targets[K];
  }

  /** A Range object or an address. */
  range(index: number, workbook: Workbook, sheet: Sheet): SheetRange {
    const value = this.at(index);
    if (isExcelObject(value)) return this.target(index, "Range");
    return parseRange(workbook, sheet, asText(value));
  }
}

export function asText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}

/** One of the words Excel knows for a property. */
export function asWord<T extends string>(value: unknown, words: readonly T[]): T {
  const found = words.find((word) => word === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

/** "#RRGGBB" in capitals; "" for no colour; the few names tests use are not known. */
export function asColor(value: unknown): string {
  const text = asText(value);
  if (text !== "" && !/^#[0-9A-Fa-f]{6}$/.test(text)) throw invalidArgument();
  return text.toUpperCase();
}
