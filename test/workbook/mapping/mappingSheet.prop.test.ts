import fc from "fast-check";
import { expect, it } from "vitest";
import { LEDGER_KEYS, LEDGERS, type FieldKey, type LedgerKey } from "../../../src/domain/model/ledgers";
import { mappingSheet as words } from "../../../src/i18n/zhCN/mappingSheet";
import { readSavedMapping } from "../../../src/workbook/mapping/savedMapping";
import type {
  MappedField,
  MappedSheet,
  OrganizationAlias,
  SavedMapping,
} from "../../../src/workbook/ledgers/recognising/sheetMapping";
import type { SheetReport } from "../../../src/workbook/ledgers/recognising/sheetReport";
import { mergeMapping, planMappingSheet } from "../../../src/workbook/mapping/planMappingSheet";
import { MemoryHost } from "../../support/memoryHost";

/** Text as it may stand in a cell: not blank, no white space around it. */
const text = fc
  .string({ unit: fc.constantFrom(...Array.from("党支部一二（）(),、-=+@'\"1aA \n")), minLength: 1, maxLength: 12 })
  .map((written) => written.trim())
  .filter((written) => written !== "");

const sheets = fc.uniqueArray(
  fc.record<MappedSheet>({
    sheet: text,
    ledger: fc.constantFrom(...LEDGER_KEYS, null),
    headerRowIndex: fc.integer({ min: 0, max: 11 }),
    fillDown: fc.boolean(),
    confirmed: fc.boolean(),
  }),
  { selector: ({ sheet }) => sheet, maxLength: 5 },
);

const fieldsOf = (ledger: LedgerKey): readonly FieldKey[] => Object.keys(LEDGERS[ledger].fields) as FieldKey[];

const mappings: fc.Arbitrary<SavedMapping> = sheets.chain((list) => {
  const ledgers = list.filter((entry): entry is MappedSheet & { ledger: LedgerKey } => entry.ledger !== null);
  const field = (entry: (typeof ledgers)[number]): fc.Arbitrary<MappedField> =>
    fc.record({
      sheet: fc.constant(entry.sheet),
      field: fc.constantFrom(...fieldsOf(entry.ledger)),
      columnIndex: fc.integer({ min: 0, max: 16_383 }),
      label: text,
    });
  return fc.record({
    sheets: fc.constant(list),
    fields: ledgers.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...ledgers.map(field)), { maxLength: 8 }),
    aliases: fc.array(fc.record<OrganizationAlias>({ written: text, organization: text, confirmed: fc.boolean() }), {
      maxLength: 5,
    }),
  });
});

async function writeAndRead(mapping: SavedMapping, host = new MemoryHost({})): Promise<SavedMapping> {
  await host.apply({ styles: {}, sheets: [planMappingSheet(mapping, words)], removeSheetIds: [] });
  return (await readSavedMapping(host, await host.describe()))!;
}

/** Without the cells where the aliases stand. */
const withoutAddresses = (mapping: SavedMapping): SavedMapping => ({
  ...mapping,
  aliases: mapping.aliases.map(({ written, organization, confirmed }) => ({ written, organization, confirmed })),
});

it("what is written is read back", async () => {
  await fc.assert(
    fc.asyncProperty(mappings, async (mapping) => {
      expect(withoutAddresses(await writeAndRead(mapping))).toEqual(mapping);
    }),
    { numRuns: 200 },
  );
});

it("the same mapping gives the same sheet", () => {
  fc.assert(
    fc.property(mappings, (mapping) => {
      const rowsOf = () => JSON.stringify([...planMappingSheet(mapping, words).rows()]);
      expect(rowsOf()).toBe(rowsOf());
    }),
  );
});

const reports: fc.Arbitrary<readonly SheetReport[]> = fc.uniqueArray(
  fc
    .record({ sheet: text, ledger: fc.constantFrom(...LEDGER_KEYS), row: fc.integer({ min: 0, max: 11 }) })
    .map(({ sheet, ledger, row }): SheetReport => ({
      sheetId: sheet,
      sheet,
      ledger,
      status: "read",
      candidates: [],
      headerRowIndex: row,
      columns: fieldsOf(ledger).map((field, columnIndex) => ({
        ...{ field, columnIndex, label: field, samples: [] },
        ...{ certainty: "certain", evidence: [] },
      })),
      ...{ periods: [], periodField: null, evidence: [], signature: "" },
      rowsRead: 0,
      rowsLeftOut: 0,
      rowsProposed: 0,
      months: null,
      confirmed: false,
      fillDown: false,
    })),
  { selector: ({ sheet }) => sheet, maxLength: 4 },
);
const suggestions = fc.uniqueArray(
  fc.record<OrganizationAlias>({ written: text, organization: text, confirmed: fc.constant(false) }),
  { selector: ({ written }) => written, maxLength: 3 },
);

it("everything the office confirmed or entered is kept, and every sheet found is there", () => {
  fc.assert(
    fc.property(mappings, reports, suggestions, (saved, found, likely) => {
      const merged = mergeMapping(saved, found, likely);
      const confirmed = saved.sheets.filter((entry) => entry.confirmed);
      expect(merged.sheets).toEqual(expect.arrayContaining(confirmed));
      expect(merged.aliases.slice(0, saved.aliases.length)).toEqual(saved.aliases);
      const names = new Set(confirmed.map(({ sheet }) => sheet));
      const kept = saved.fields.filter(({ sheet }) => names.has(sheet));
      expect(merged.fields).toEqual(expect.arrayContaining(kept));
      expect(merged.sheets.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(found.map(({ sheet }) => sheet)));
    }),
  );
});

it("merging again after writing and reading changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(mappings, reports, suggestions, async (saved, found, likely) => {
      const merged = await writeAndRead(mergeMapping(saved, found, likely));
      expect(JSON.stringify(mergeMapping(merged, found, likely))).toBe(JSON.stringify(merged));
    }),
    { numRuns: 100 },
  );
});
