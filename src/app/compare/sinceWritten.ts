import type { ItemResult, OrganizationResult } from "../../domain/results/result";
import type { WrittenItems } from "../../workbook/resultSheets/readWrittenItems";
import { organizationKey } from "../../workbook/resultSheets/officeEntries";
import type { WrittenItem, WrittenOrganization, WrittenResults } from "../../workbook/resultSheets/writtenResults";
import { lastRecords, type LastRecords } from "../records/adjustmentRecords";
import type { ReadyAssessment } from "../assessWorkbook";
import { moversOf, unique, type Because, type Compared, type Mover } from "./movers";

/** What the result sheets of the period say, before they are written anew. */
export type Written = Readonly<{ results: WrittenResults; items: WrittenItems }>;

/**
 * Who stands otherwise than the results that were written last say. The causes are the rows that the indicators whose scores
 * differ rest on now, and the row they rested on first before; records of adjustments, and the row of 考核结果 where what
 * the office entered there is all that differs.
 */
export function sinceWritten(ready: ReadyAssessment, { results, items }: Written): readonly Mover[] {
  const { assessment, ledgers, records, chosen } = ready;
  const { names } = ledgers.roster;
  const now = new Map(
    assessment.organizations.map((result) => [organizationKey(names[result.organization] ?? ""), result]),
  );
  const before = new Map(results.organizations.map((row) => [organizationKey(row.organization), row]));
  const context: Context = { ready, items, last: lastRecords(records.adjustments, chosen.period), results };
  const standing = results.organizations.map((row): Compared => {
    const result = now.get(organizationKey(row.organization)) ?? null;
    const own = result === null ? [] : causes(row, result, context);
    return { name: row.organization, level: result?.level ?? row.level.code, before: row, now: result, own };
  });
  const added = [...now].filter(([key]) => !before.has(key));
  return moversOf([
    ...standing,
    ...added.map(([, result]): Compared => {
      return { name: names[result.organization] ?? "", level: result.level, before: null, now: result, own: [] };
    }),
  ]);
}

type Context = Readonly<{ ready: ReadyAssessment; items: WrittenItems; last: LastRecords; results: WrittenResults }>;

function causes(row: WrittenOrganization, now: OrganizationResult, context: Context): readonly Because[] {
  const { ready, items, last, results } = context;
  const written = new Map(items.of(row.organization).map((item) => [item.code, item]));
  const changed = now.items.filter((item) => isOther(item, written.get(item.rule.code)));
  const own = changed.flatMap((item) => [
    ...rowsOf(item, ready),
    ...basisOf(written.get(item.rule.code)),
    ...recordOf(last, { organization: row.organization, item }, ready),
  ]);
  if (own.length > 0) return unique(own);
  const isDecided = row.adjustment !== now.adjustment || row.grade !== now.grade || row.total !== now.total;
  const sheet = results.sheets.get("results");
  return isDecided && sheet !== undefined ? [{ sheet, row: row.rowIndex + 1 }] : [];
}

function isOther({ status, score }: ItemResult, before: WrittenItem | undefined): boolean {
  return before === undefined || before.status.code !== status || before.score !== score;
}

function rowsOf({ sources }: ItemResult, { inputs }: ReadyAssessment): readonly Because[] {
  return sources.flatMap((source) => {
    const { sheet, rowIndex } = inputs.reading.locate(source);
    return rowIndex === undefined ? [] : [{ sheet, row: rowIndex + 1 }];
  });
}

function basisOf(before: WrittenItem | undefined): readonly Because[] {
  const at = before?.basis?.at;
  return at?.rowIndex === undefined ? [] : [{ sheet: at.sheet, row: at.rowIndex + 1 }];
}

function recordOf(
  last: LastRecords,
  { organization, item }: Readonly<{ organization: string; item: ItemResult }>,
  { records }: ReadyAssessment,
): readonly Because[] {
  const record = last.of(organization, item.rule.code);
  return record === null ? [] : [{ sheet: records.adjustments!.sheetName, row: record.rowIndex + 1 }];
}
