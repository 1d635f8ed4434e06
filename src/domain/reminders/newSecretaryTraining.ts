import { isNewSecretary } from "../facts/secretary";
import { secretaryCourseOf } from "../facts/training";
import { rosterGrounds } from "../grounds";
import { addMonths } from "../model/day";
import { filtersOfMeasure } from "./filtersOfMeasure";
import type { ReminderDraft, ReminderInput } from "./reminderList";

/** R5 新任书记培训: a new secretary without concentrated training, from four months in office on. */
export function* newSecretaryTrainingReminders({
  context,
  thresholds,
  results,
}: ReminderInput): Generator<ReminderDraft> {
  const { cutoff } = context.input;
  const filters = filtersOfMeasure(context, "secretaryConcentratedTraining");
  for (const { organization, level } of results) {
    const { secretary, secretarySince } = context.organizations[organization]!;
    if (secretarySince === null || !isNewSecretary(context, organization)) continue;
    if (cutoff < addMonths(secretarySince, thresholds["R5.fromMonth"])) continue;
    if (secretaryCourseOf(context, organization, filters[level])?.record !== null) continue;
    const due = addMonths(secretarySince, thresholds["R5.dueMonths"]);
    yield {
      organization,
      person: secretary,
      subject: { kind: "text", text: secretary },
      reasons: [{ code: "remind-course", params: { since: secretarySince } }],
      grounds: rosterGrounds(organization, "secretarySince"),
      due,
      urgent: due - cutoff <= thresholds["R5.urgentDays"],
    };
  }
}
