import { tryBatch } from "../runBatch";
import { findEntryRules } from "./entryRules";
import type { OfficeRules, Repointing } from "./officeRule";
import { renamedRule, renamer, type Rename, type Renamings } from "./renaming";
import type { SheetState } from "./workbookState";

/** Finds the rules that have to name the new sheets. @throws HostError */
export async function findOfficeRules(
  context: Excel.RequestContext,
  sheets: readonly SheetState[],
  renamings: Renamings,
): Promise<OfficeRules> {
  if (renamings.sheets.length === 0) return { rules: [], unread: [] };
  const rename = renamer(renamings);
  const formats = await findFormats(context, sheets, rename);
  const entries = await findEntryRules(context, sheets, rename);
  return { rules: [...formats, ...entries.rules], unread: entries.unread };
}

/** Lets rules name the sheets in the workbook, each sheet's in a request of its own; the sheets where that failed. */
export async function repointRules({ rules, unread }: OfficeRules): Promise<readonly string[]> {
  const failed = unread.map(({ name }) => name);
  for (const sheet of new Set(rules.map((one) => one.sheet))) {
    const isDone = await tryBatch(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      for (const one of rules) if (one.sheet === sheet) one.repoint(worksheet);
      await context.sync();
    });
    if (!isDone) failed.push(sheet.name);
  }
  return [...new Set(failed)];
}

/** Formats by a formula or by values; bounds of data bars, colours and icons are left as they are. */
async function findFormats(
  context: Excel.RequestContext,
  sheets: readonly SheetState[],
  rename: Rename,
): Promise<readonly Repointing[]> {
  const loaded = sheets.map((sheet) => ({
    sheet,
    formats: formatsOf(context.workbook.worksheets.getItem(sheet.id)).load("items/id,items/type"),
  }));
  await context.sync();
  const all = loaded.flatMap(({ sheet, formats }) => formats.items.map((format) => ({ sheet, format, id: format.id })));
  const byFormula = all
    .filter(({ format }) => format.type === "Custom")
    .map(({ sheet, format, id }) => ({ sheet, id, rule: format.custom.rule.load("formula") }));
  const byValue = all
    .filter(({ format }) => format.type === "CellValue")
    .map(({ sheet, format, id }) => ({ sheet, id, value: format.cellValue.load("rule") }));
  if (byFormula.length + byValue.length > 0) await context.sync();
  return [
    ...byFormula.flatMap(({ sheet, id, rule }): readonly Repointing[] => {
      const formula = rename(rule.formula);
      return formula === null
        ? []
        : [{ sheet, repoint: (on) => (formatsOf(on).getItem(id).custom.rule.formula = formula) }];
    }),
    ...byValue.flatMap(({ sheet, id, value }): readonly Repointing[] => {
      const rule = renamedRule(value.rule, rename);
      return rule === null ? [] : [{ sheet, repoint: (on) => (formatsOf(on).getItem(id).cellValue.rule = rule) }];
    }),
  ];
}

function formatsOf(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return sheet.getRange().conditionalFormats;
}
