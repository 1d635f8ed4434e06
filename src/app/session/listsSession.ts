import type { MadeList } from "../../domain/listing/officeList";
import { makeLists } from "../../domain/lists/listRegistry";
import { SHEET_STYLES } from "../../workbook/layout/sheetStyles";
import { listSheetOf, planListSheet } from "../../workbook/listSheets/planListSheet";
import { findKeyedSheet, placeOfKeyedSheet } from "../../workbook/port/keyedSheet";
import type { WritePlan } from "../../workbook/port/writePlan";
import { assessWorkbook, type ReadyAssessment, type RefusedAssessment } from "../assessWorkbook";
import { planMapping } from "../planMapping";
import type { RunOptions } from "../readInputs";
import { joinedPlan } from "../records/recordPlans";
import type { AssessWishes } from "./sessionState";
import { assessContext, type WorkbookSession } from "./workbookSession";

/** The lists as they are made, before a sheet is planned. */
export type MadeLists = Readonly<{ status: "ready"; assessed: ReadyAssessment; lists: readonly MadeList[] }>;

/** The lists the norms ask for, with the plan that writes a sheet for each. */
export type ReadyLists = MadeLists & Readonly<{ plan: WritePlan }>;

/** Makes the lists as of the cutoff, of a settled period too, since they are no results. @throws HostError */
export async function madeLists(
  session: WorkbookSession,
  wishes: AssessWishes,
  options: RunOptions,
): Promise<MadeLists | RefusedAssessment> {
  const context = { ...options, ...wishes, ...assessContext(session), despiteFinalised: true, withoutActivities: true };
  const assessed = await assessWorkbook(session.workbook, context);
  return assessed.status === "refused" ? assessed : { status: "ready", assessed, lists: makeLists(assessed.input) };
}

/**
 * Makes the lists from what the workbook says at the cutoff. Nothing but their sheets is planned.
 *
 * @throws HostError when the host fails or the user cancels.
 */
export async function listsSession(
  session: WorkbookSession,
  wishes: AssessWishes,
  options: RunOptions,
): Promise<ReadyLists | RefusedAssessment> {
  const { words } = session;
  const made = await madeLists(session, wishes, options);
  if (made.status === "refused") return made;
  const { assessed, lists } = made;
  const { chosen, inputs, ledgers } = assessed;
  const { period, cutoff } = chosen;
  const texts = { labels: words.texts.sheets, words: words.lists };
  const plans = lists.map((list): WritePlan => {
    const wanted = listSheetOf(period, list.key, texts);
    const { name, removeSheetIds } = placeOfKeyedSheet(inputs.info, wanted, findKeyedSheet(inputs.info, wanted));
    const sheet = planListSheet({
      ...{
        list,
        period,
        cutoff,
        names: ledgers.roster.names,
        locate: inputs.reading.locate,
        sheetName: name,
        ...texts,
      },
      date1904: inputs.info.date1904,
    });
    return { styles: SHEET_STYLES, sheets: [sheet], removeSheetIds };
  });
  const plan = joinedPlan(planMapping(inputs, words.mapping), ...plans);
  session.state = { ...session.state, planned: plan };
  return { status: "ready", assessed, lists, plan };
}
