import { createContext } from "../facts/context";
import { isActive } from "../facts/existence";
import { makeList, type MadeList, type OfficeList } from "../listing/officeList";
import type { AssessmentInput } from "../results/result";
import { appointmentTalks } from "./appointmentTalks";
import { contactAdvice } from "./contactAdvice";
import { newSecretaryTraining } from "./newSecretaryTraining";
import { staffExperience } from "./staffExperience";
import { staffWorkload } from "./staffWorkload";

/** Every list the norms ask for, in the order of their sheets. */
const OFFICE_LISTS: readonly OfficeList[] = [
  contactAdvice,
  staffExperience,
  staffWorkload,
  newSecretaryTraining,
  appointmentTalks,
];

/** Makes every list as of the cutoff, for the organizations that are there at it. Pure, as an assessment is. */
export function makeLists(input: AssessmentInput): readonly MadeList[] {
  const context = createContext(input);
  const organizations = context.organizations.map(({ index }) => index).filter((index) => isActive(context, index));
  return OFFICE_LISTS.map((list) => makeList(list, { context, ruleSet: input.ruleSet, organizations }));
}
