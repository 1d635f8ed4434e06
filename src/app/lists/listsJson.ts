import type { ListCell, MadeList } from "../../domain/listing/officeList";
import { formatDay } from "../../domain/model/day";
import { formatPeriod } from "../../domain/model/period";
import { listRemarks, listText } from "../../workbook/listSheets/planListSheet";
import type { ListWords } from "../../workbook/listSheets/listWords";
import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import type { ReadyLists } from "../session/listsSession";

/** The words the lists are told in. */
export type ListTexts = Readonly<{ labels: SheetLabels; words: ListWords }>;

/** The lists as JSON data: days ISO, words in the language of `texts`, `sources` with 1-based rows. */
export function listsJson({ assessed, lists }: ReadyLists, texts: ListTexts) {
  const { chosen, ledgers, inputs } = assessed;
  const { names } = ledgers.roster;
  const value = (cell: ListCell): string | number | null => {
    if (cell?.kind === "day") return formatDay(cell.day);
    return cell?.kind === "number" ? cell.number : listText(cell, { names, ...texts });
  };
  return {
    period: formatPeriod(chosen.period),
    cutoff: formatDay(chosen.cutoff),
    lists: lists.map((list: MadeList) => ({
      list: list.key,
      title: texts.words.titles[list.key],
      made: list.notMade.length === 0,
      remarks: listRemarks(list, texts),
      rows: list.rows.map(({ cells, grounds }) => ({
        ...Object.fromEntries(list.columns.map((column) => [column, value(cells[column] ?? null)])),
        sources: grounds.sources.map((source) => {
          const { sheet, rowIndex = 0 } = inputs.reading.locate(source);
          return { sheet, row: rowIndex + 1 };
        }),
        sourceCount: grounds.sourceCount,
      })),
    })),
  };
}
