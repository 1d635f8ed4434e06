import { adviceCarriedOut } from "./adviceCarriedOut";
import { committeeSize } from "./committeeSize";
import { count } from "./count";
import { coverage } from "./coverage";
import { daysToAppointmentTalk } from "./daysToAppointmentTalk";
import { debriefingGrade } from "./debriefingGrade";
import { findingEvents } from "./findingEvents";
import { fourStrong } from "./fourStrong";
import { fullTimeShare } from "./fullTimeShare";
import { groupMonths } from "./groupMonths";
import { latestGrade } from "./latestGrade";
import { listIssued } from "./listIssued";
import { memberDuties } from "./memberDuties";
import { memberParticipation } from "./memberParticipation";
import { monthsMet } from "./monthsMet";
import { pacePerHead } from "./pacePerHead";
import { quartersMet } from "./quartersMet";
import { ratioOfSums } from "./ratioOfSums";
import { rosterValue } from "./rosterValue";
import { secretaryConcentratedTraining } from "./secretaryConcentratedTraining";
import { secretaryHoursPace } from "./secretaryHoursPace";
import { secretaryInPerson } from "./secretaryInPerson";
import { secretaryVacancy } from "./secretaryVacancy";
import { setupInOrder } from "./setupInOrder";
import { share } from "./share";
import { sum } from "./sum";
import { taskCompletion } from "./taskCompletion";
import { termStatus } from "./termStatus";
import { weakBranchContact } from "./weakBranchContact";
import type { Measure } from "../measuring/measure";

/** Every measure, in the order in which the rule sheet offers them. */
const LIST = [
  count,
  monthsMet,
  quartersMet,
  sum,
  ratioOfSums,
  share,
  pacePerHead,
  coverage,
  rosterValue,
  latestGrade,
  listIssued,
  taskCompletion,
  daysToAppointmentTalk,
  debriefingGrade,
  secretaryHoursPace,
  secretaryConcentratedTraining,
  secretaryInPerson,
  findingEvents,
  termStatus,
  secretaryVacancy,
  committeeSize,
  setupInOrder,
  groupMonths,
  memberDuties,
  memberParticipation,
  weakBranchContact,
  adviceCarriedOut,
  fourStrong,
  fullTimeShare,
] as const;

export type MeasureKey = (typeof LIST)[number]["key"];

/** Every measure by its key. */
export const MEASURES = Object.fromEntries(LIST.map((measure) => [measure.key, measure])) as Readonly<
  Record<MeasureKey, Measure>
>;
