import { appointmentTalkOf } from "../facts/appointmentTalk";
import { isNewSecretary } from "../facts/secretary";
import { rosterGrounds } from "../grounds";
import { filtersOfMeasure } from "./filtersOfMeasure";
import type { ReminderDraft, ReminderInput } from "./reminderList";

/** R2 任职谈话: a new secretary without appointment talk, from day 20 in office on. */
export function* appointmentTalkReminders({ context, thresholds, results }: ReminderInput): Generator<ReminderDraft> {
  const { cutoff } = context.input;
  const filters = filtersOfMeasure(context, "daysToAppointmentTalk");
  for (const { organization, level } of results) {
    const { secretary, secretarySince } = context.organizations[organization]!;
    if (secretarySince === null || !isNewSecretary(context, organization)) continue;
    const days = cutoff - secretarySince;
    if (days < thresholds["R2.fromDay"]) continue;
    if (appointmentTalkOf(context, organization, filters[level])) continue;
    yield {
      organization,
      person: secretary,
      subject: { kind: "text", text: secretary },
      reasons: [{ code: "remind-talk", params: { since: secretarySince, days } }],
      grounds: rosterGrounds(organization, "secretarySince"),
      due: secretarySince + thresholds["R2.dueDays"],
      urgent: true,
    };
  }
}
