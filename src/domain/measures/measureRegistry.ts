import type { MeasureKey } from "../rules/ruleSet";
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
import type { Measure } from "./measure";
import { memberDuties } from "./memberDuties";
import { memberParticipation } from "./memberParticipation";
import { monthsMet } from "./monthsMet";
import { pacePerHead } from "./pacePerHead";
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

/** Every measure by its key, sorted. */
export const MEASURES: Readonly<Record<MeasureKey, Measure>> = {
  adviceCarriedOut,
  committeeSize,
  count,
  coverage,
  daysToAppointmentTalk,
  debriefingGrade,
  findingEvents,
  fourStrong,
  fullTimeShare,
  groupMonths,
  latestGrade,
  listIssued,
  memberDuties,
  memberParticipation,
  monthsMet,
  pacePerHead,
  ratioOfSums,
  rosterValue,
  secretaryConcentratedTraining,
  secretaryHoursPace,
  secretaryInPerson,
  secretaryVacancy,
  setupInOrder,
  share,
  sum,
  taskCompletion,
  termStatus,
  weakBranchContact,
};
