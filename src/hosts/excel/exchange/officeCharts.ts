import { parseSheetReference } from "../../../workbook/port/address";
import { HostError } from "../../../workbook/port/hostError";
import { tryBatch } from "../runBatch";
import { rangeOf } from "../write/sheetFormats";
import { renamer, type Renamings } from "./renaming";
import type { SheetState } from "./workbookState";

/** Since then Excel tells where a series has its numbers from. */
const CHART_SOURCES_API = "1.15";
const DIMENSIONS = ["Values", "Categories"] as const;

/** A series of an office's chart over cells of ours; `source` as it shall read: `'Sheet'!$A$1:$A$9`. */
type Series = Readonly<{
  sheet: SheetState;
  chart: string;
  index: number;
  dimension: (typeof DIMENSIONS)[number];
  source: string;
}>;

/** Charts of the office over sheets that are about to be replaced. `unread`: sheets whose charts Excel tells nothing of. */
export type OfficeCharts = Readonly<{ series: readonly Series[]; unread: readonly SheetState[] }>;

/** Finds the charts that have to be pointed to the new sheets. @throws HostError */
export async function findOfficeCharts(
  context: Excel.RequestContext,
  sheets: readonly SheetState[],
  renamings: Renamings,
): Promise<OfficeCharts> {
  if (renamings.sheets.length === 0) return { series: [], unread: [] };
  const loaded = sheets.map((sheet) => ({
    sheet,
    charts: context.workbook.worksheets.getItem(sheet.id).charts.load("items/name"),
  }));
  await context.sync();
  const withCharts = loaded.filter(({ charts }) => charts.items.length > 0);
  if (withCharts.length === 0) return { series: [], unread: [] };
  if (!Office.context.requirements.isSetSupported("ExcelApi", CHART_SOURCES_API)) {
    return { series: [], unread: withCharts.map(({ sheet }) => sheet) };
  }
  const found = withCharts.flatMap(({ sheet, charts }) =>
    charts.items.map((chart) => ({ sheet, chart: chart.name, series: chart.series.load("items/name") })),
  );
  await context.sync();
  const sources = found.flatMap(({ sheet, chart, series }) =>
    series.items.flatMap((one, index) =>
      DIMENSIONS.map((dimension) => ({
        ...{ sheet, chart, index, dimension },
        source: one.getDimensionDataSourceString(dimension),
      })),
    ),
  );
  await context.sync();
  const rename = renamer(renamings);
  return {
    series: sources.flatMap(({ source, ...series }): readonly Series[] => {
      const renamed = rename(source.value);
      return renamed === null ? [] : [{ ...series, source: renamed.replace(/^=/, "") }];
    }),
    unread: [],
  };
}

/** Points charts to the sheets in the workbook, each sheet's in a request of its own; the sheets where that failed. */
export async function repointCharts({ series, unread }: OfficeCharts): Promise<readonly string[]> {
  const failed = unread.map(({ name }) => name);
  for (const sheet of new Set(series.map((one) => one.sheet))) {
    const isDone = await tryBatch(async (context) => {
      for (const one of series) if (one.sheet === sheet) repoint(context, one);
      await context.sync();
    });
    if (!isDone) failed.push(sheet.name);
  }
  return failed;
}

function repoint({ workbook }: Excel.RequestContext, { sheet, chart, index, dimension, source }: Series): void {
  const place = parseSheetReference(source);
  if (place === null) throw new HostError("host-failed", "excel", { sheet: sheet.name });
  const series = workbook.worksheets.getItem(sheet.id).charts.getItem(chart).series.getItemAt(index);
  const cells = rangeOf(workbook.worksheets.getItem(place.sheet), place.range);
  if (dimension === "Values") series.setValues(cells);
  else series.setXAxisValues(cells);
}
