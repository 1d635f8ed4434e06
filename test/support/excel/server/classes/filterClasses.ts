import { invalidArgument } from "../../model/excelError";
import { applyFilter, assertFilterOpen, showFilteredRows } from "../../model/filtering";
import type { Filter } from "../../model/filter";
import { usedArea } from "../../model/usedArea";
import type { Sheet } from "../../model/sheet";
import type { ClassDefinition } from "../classDefinition";
import { excelObject, orNull, type FilterColumn, type FilterOwner } from "../excelObject";
import { asText, type MethodArguments } from "../methodArguments";

function filterOf({ sheet, table }: FilterOwner): Filter | null {
  return table ? table.filter : sheet.filter;
}

function refresh(sheet: Sheet, filter: Filter): void {
  const used = usedArea(sheet, true);
  const end = filter.range.row + filter.range.rowCount - 1;
  applyFilter(sheet, filter, used ? Math.min(end, Math.max(used.row + used.rowCount - 1, filter.range.row)) : end);
}

/** Criteria as given: only lists of values and custom conditions are emulated. */
function criteria(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (value["filterOn"] === "Values" && !Array.isArray(value["values"])) throw invalidArgument();
  if (value["filterOn"] !== "Values" && value["filterOn"] !== "Custom") throw invalidArgument();
  return value;
}

function apply(owner: FilterOwner, args: MethodArguments): void {
  const { sheet } = owner;
  assertFilterOpen(sheet);
  const range = args.range(0, sheet.workbook, sheet);
  if (range.sheet !== sheet) throw invalidArgument();
  const existing = filterOf(owner);
  const filter = owner.table ? owner.table.filter : { range: range.area, criteria: existing?.criteria ?? new Map() };
  if (!owner.table) sheet.filter = filter;
  if (!args.isGiven(1)) return;
  const index = args.integer(1);
  if (index < 0 || index >= filter.range.columnCount) throw invalidArgument();
  if (args.isGiven(2)) filter.criteria.set(index, criteria(args.record(2)));
  else filter.criteria.delete(index);
  refresh(sheet, filter);
}

export const autoFilterClass: ClassDefinition<FilterOwner> = {
  get: {
    Enabled: (owner) =>
      owner.table ? owner.table.options.properties["ShowFilterButton"] === true : owner.sheet.filter !== null,
    IsDataFiltered: (owner) => (filterOf(owner)?.criteria.size ?? 0) > 0,
    Criteria: (owner) => {
      const filter = filterOf(owner);
      if (!filter) return [];
      return Array.from({ length: filter.range.columnCount }, (_, index) => filter.criteria.get(index) ?? null);
    },
  },
  methods: {
    Apply: apply,
    ClearCriteria: (owner) => {
      assertFilterOpen(owner.sheet);
      const filter = filterOf(owner);
      if (filter) showFilteredRows(owner.sheet, filter);
    },
    ClearColumnCriteria: (owner, args) => {
      const filter = filterOf(owner);
      assertFilterOpen(owner.sheet);
      if (!filter) return;
      filter.criteria.delete(args.integer(0));
      refresh(owner.sheet, filter);
    },
    Reapply: (owner) => {
      const filter = filterOf(owner);
      if (filter && filter.criteria.size > 0) refresh(owner.sheet, filter);
    },
    Remove: (owner) => {
      assertFilterOpen(owner.sheet);
      const filter = filterOf(owner);
      if (filter) showFilteredRows(owner.sheet, filter);
      if (owner.table) owner.table.options.properties["ShowFilterButton"] = false;
      else owner.sheet.filter = null;
    },
    GetRangeOrNullObject: (owner) =>
      orNull(filterOf(owner), ({ range }) => excelObject("Range", { sheet: owner.sheet, area: range })),
  },
};

function set({ sheet, filter, index }: FilterColumn, rule: Readonly<Record<string, unknown>>): void {
  assertFilterOpen(sheet);
  filter.criteria.set(index, criteria(rule));
  refresh(sheet, filter);
}

export const filterClass: ClassDefinition<FilterColumn> = {
  get: { Criteria: ({ filter, index }) => filter.criteria.get(index) ?? null },
  methods: {
    Apply: (column, args) => set(column, args.record(0)),
    ApplyValuesFilter: (column, args) => {
      const values = args.at(0);
      if (!Array.isArray(values)) throw invalidArgument();
      set(column, { filterOn: "Values", values: values.map(asText) });
    },
    ApplyCustomFilter: (column, args) =>
      set(column, {
        filterOn: "Custom",
        criterion1: args.text(0),
        criterion2: args.at(1),
        operator: args.optionalText(2, "And"),
      }),
    Clear: ({ sheet, filter, index }) => {
      assertFilterOpen(sheet);
      filter.criteria.delete(index);
      refresh(sheet, filter);
    },
  },
};
