import { vacancyDays } from "../facts/secretary";
import { need, rosterSource, type Measure, UNKNOWN_DAYS } from "../measuring/measure";
import { countOutcome } from "../measuring/outcome";

/** 书记空缺: days the post has been vacant at the cutoff, 0 when a secretary is named. */
export const secretaryVacancy: Measure<"secretaryVacancy"> = {
  key: "secretaryVacancy",
  label: "书记空缺",
  kind: "number",
  unit: "daysVacant",
  ledgers: ["roster"],
  parameters: [],
  lessIsBetter: true,
  reads: "own",
  prepare: ({ context }) => ({
    needs: [need("roster", "secretary")],
    value: ({ index }) => countOutcome(vacancyDays(context, index).days ?? UNKNOWN_DAYS),
    reasons: ({ index }) => {
      const { days } = vacancyDays(context, index);
      return [
        days === null
          ? { code: "secretary-vacant-unknown", params: {} }
          : { code: "secretary-vacant", params: { days } },
      ];
    },
    sources: rosterSource,
  }),
};
