import { isNewSecretary } from "../facts/secretary";
import { secretaryCourseOf } from "../facts/training";
import { rosterGrounds } from "../results/grounds";
import { addMonths } from "../model/day";
import { filtersOfMeasure, isNotAssessed } from "../reminding/rulesWithCode";
import type { ReminderDraft, ReminderInput, ReminderList } from "../reminding/reminderList";

/**
 * R5 新任书记培训: a new secretary without concentrated training, from four months in office on. Where the ledger doesn't
 * tell what was concentrated, nothing is said.
 */
export const newSecretaryTraining: ReminderList = {
  code: "R5",
  ledgers: ["training"],
  columns: [
    { ledger: "training", anyOf: ["organization"] },
    { ledger: "training", anyOf: ["name"] },
    { ledger: "training", anyOf: ["end", "start"] },
  ],
  make,
};

function* make({ context, ruleSet, thresholds, results }: ReminderInput): Generator<ReminderDraft> {
  const { cutoff } = context.input;
  const training = context.table("training")!;
  if (!training.columns.has("concentrated") && !training.columns.has("category")) return;
  const filters = filtersOfMeasure({ context, ruleSet }, "secretaryConcentratedTraining");
  for (const result of results) {
    const { organization, level } = result;
    const { secretary, secretarySince } = context.organizations[organization]!;
    if (secretarySince === null || !isNewSecretary(context, organization)) continue;
    if (isNotAssessed(result, "secretaryConcentratedTraining")) continue;
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
