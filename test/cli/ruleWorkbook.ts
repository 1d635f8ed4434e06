import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../src/cli/files";
import { openNewFile } from "../../src/hosts/file/node/fileOutput";
import { planDefaultRules, checkRules } from "../../src/app/rules";
import { RULE_SHEET_COLUMNS } from "../../src/domain/model/ruleRow";
import { mustDay } from "../../src/domain/model/day";
import type { CellEntry } from "../../src/workbook/port/workbookHost";
import { textsOf } from "../../src/i18n/textsOf";

/** The day of the runs of captured terminals. */
const TODAY = mustDay(2026, 10, 8);

export const SAMPLE = readFileSync(join(import.meta.dirname, "../../examples/考核工作簿-样例.xlsx"));

/**
 * The sample with the default rule sheet, and cells of it as an office has changed them.
 *
 * @param changes - by `M3.目标`; where a code has several rows, its first.
 */
export async function writeRuleWorkbook(
  file: string,
  changes: Readonly<Record<string, string | number | null>> = {},
): Promise<void> {
  const bare = `${file}.bare.xlsx`;
  writeFileSync(bare, SAMPLE);
  const sample = await openWorkbook(bare);
  const plan = planDefaultRules(await checkRules(sample.host, TODAY), textsOf("zh-CN").catalogue.ruleSheets)!;
  const ruled = Object.keys(changes).length === 0 ? file : `${file}.ruled.xlsx`;
  sample.writeTo(() => openNewFile([ruled], sample.source.opened));
  await sample.host.apply(plan);
  await sample.close();
  if (ruled !== file) await changeRules(ruled, file, changes);
}

/** Writes a copy of a workbook in which cells of the rule sheet are others. */
export async function changeRules(
  from: string,
  to: string,
  changes: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  const workbook = await openWorkbook(from);
  const { rules } = await checkRules(workbook.host, TODAY);
  const { sheetId, rows, records, columns } = rules.layout!;
  const entries = Object.entries(changes).map(([place, value]): CellEntry => {
    const [code, label] = place.split(/\.(?=[^.]+$)/) as [string, string];
    const record = rows.findIndex(({ cells }) => cells.code === code);
    const { key } = RULE_SHEET_COLUMNS.find((column) => column.label === label)!;
    return { sheetId, rowIndex: records[record]!, columnIndex: columns.get(key)!, value };
  });
  workbook.writeTo(() => openNewFile([to], workbook.source.opened));
  await workbook.host.enter(entries);
  await workbook.close();
}
