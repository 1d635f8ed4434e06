import type { MadeList } from "../../domain/listing/officeList";
import { formatDay } from "../../domain/model/day";
import type { Period } from "../../domain/model/period";
import type { ListPaperKind, Paper } from "../../domain/papers/paper";
import { writeListPaper } from "../../domain/papers/writePapers";
import type { Diagnostic } from "../../workbook/diagnostics/diagnostic";
import { LIST_PAPERS, listPaperContent } from "../../workbook/listSheets/listPaper";
import { readTemplateSheet } from "../../workbook/papers/readTemplateSheet";
import type { RefusedAssessment } from "../assessWorkbook";
import { dayOfTime } from "../localTime";
import type { RunOptions } from "../readInputs";
import { madeLists } from "./listsSession";
import type { WorkbookSession } from "./workbookSession";

/** Lists as papers. `notMade`: those that lack what they need; `cutoff`, `day`: ISO; `template`: see WrittenPapers. */
export type WrittenListPapers = Readonly<{
  status: "ready";
  papers: readonly Paper[];
  notMade: readonly MadeList[];
  cutoff: string;
  day: string;
  template: string | null;
  isWithoutUnit: boolean;
}>;

/** Why there are none: nothing could be read, or 文书模板 has faults. */
export type NoListPapers =
  RefusedAssessment | Readonly<{ status: "faulty-template"; diagnostics: readonly Diagnostic[] }>;

/**
 * Writes lists of a period as papers from what the ledgers say at its cutoff; writes nothing into the workbook.
 *
 * @param kind - null: every list.
 * @throws HostError when the host fails or the user cancels.
 */
export async function listPapersSession(
  session: WorkbookSession,
  { period, kind }: Readonly<{ period: Period; kind: ListPaperKind | null }>,
  options: RunOptions,
): Promise<WrittenListPapers | NoListPapers> {
  const { workbook, words, now } = session;
  const template = await readTemplateSheet(workbook, await workbook.describe());
  if (template.diagnostics.length > 0) return { status: "faulty-template", diagnostics: template.diagnostics };
  const made = await madeLists(session, { period, cutoff: null }, options);
  if (made.status === "refused") return made;
  const { chosen, ledgers, inputs, settings } = made.assessed;
  const date = dayOfTime(now());
  const cutoff = formatDay(chosen.cutoff);
  const wanted = made.lists.filter(({ key }) => kind === null || LIST_PAPERS[key] === kind);
  const context = {
    ...{ names: ledgers.roster.names, locate: inputs.reading.locate },
    ...{ labels: words.official, words: words.officialLists },
  };
  const papers = wanted
    .filter(({ notMade }) => notMade.length === 0)
    .map((list) =>
      writeListPaper(LIST_PAPERS[list.key], {
        ...{ unit: settings.unitName, period: chosen.period, cutoff, date },
        ...{ template: template.lines, content: listPaperContent(list, context) },
      }),
    );
  return {
    ...{ status: "ready", papers, cutoff, template: template.sheet },
    notMade: wanted.filter(({ notMade }) => notMade.length > 0),
    day: formatDay(date),
    isWithoutUnit: settings.unitName === "",
  };
}
