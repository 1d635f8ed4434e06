import { secretaryCourseOf, secretaryTraining } from "../facts/training";
import { need, notApplicable, rosterMissing, type Measure } from "../measuring/measure";
import { withoutSecretaryInOffice } from "../measuring/secretaryGate";
import { countOutcome } from "../measuring/outcome";

/** 书记集中培训: 1 when the secretary had concentrated training, 0 when it is due and wasn't had (rules.md §5 S5.2). */
export const secretaryConcentratedTraining: Measure<"secretaryConcentratedTraining"> = {
  key: "secretaryConcentratedTraining",
  label: "书记集中培训",
  kind: "number",
  unit: "yesNo",
  ledgers: ["training"],
  parameters: [],
  reads: "own",
  prepare: ({ context, passesFilter }) => ({
    needs: [need("training", "name"), need("training", "concentrated", "category")],
    gate: (facts) => withoutSecretaryInOffice(facts, context.input.cutoff),
    value: ({ index }) => {
      const course = secretaryCourseOf(context, index, passesFilter);
      if (!course) return rosterMissing(context, "secretarySince");
      if (course.record !== null) return countOutcome(1);
      if (context.input.cutoff >= course.due) return countOutcome(0);
      return notApplicable({ code: "na-course-not-due", params: { due: course.due } });
    },
    reasons: ({ index }) => {
      const course = secretaryCourseOf(context, index, passesFilter);
      return course ? [{ code: "course-missing", params: { due: course.due } }] : [];
    },
    sources: ({ index }) => {
      const course = secretaryCourseOf(context, index, passesFilter);
      const records = course && course.record !== null ? [course.record] : secretaryTraining(context, index);
      return [{ ledger: "training", records }];
    },
  }),
};
