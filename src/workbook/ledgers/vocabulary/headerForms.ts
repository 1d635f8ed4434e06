import type { LedgerKey } from "../../../domain/model/ledgers";
import { ROSTER_FORMS, STAFF_FORMS } from "./organizationForms";
import { ACTIVITIES_FORMS, TALKS_FORMS, TRAINING_FORMS } from "./activityForms";
import { TASKS_FORMS, FINDINGS_FORMS, CONTACTS_FORMS } from "./workForms";
import { DEBRIEFINGS_FORMS, DUES_FORMS, BONUSES_FORMS } from "./resultForms";
import type { FormsOf } from "./fieldForms";

/** The forms of the headers of every ledger. */
export const HEADER_FORMS: { readonly [L in LedgerKey]: FormsOf<L> } = {
  roster: ROSTER_FORMS,
  staff: STAFF_FORMS,
  activities: ACTIVITIES_FORMS,
  tasks: TASKS_FORMS,
  findings: FINDINGS_FORMS,
  training: TRAINING_FORMS,
  talks: TALKS_FORMS,
  debriefings: DEBRIEFINGS_FORMS,
  contacts: CONTACTS_FORMS,
  dues: DUES_FORMS,
  bonuses: BONUSES_FORMS,
};
