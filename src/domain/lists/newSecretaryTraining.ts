import { secretaryCourseOf, trainingFactsOf } from "../facts/training";
import { byUrgency, dueCells, newSecretaries } from "../listing/newSecretaries";
import { column, dayCell, textCell, type OfficeList } from "../listing/officeList";
import { addMonths } from "../model/day";
import { columnOf } from "../model/ledgerTable";
import { filtersOfMeasure } from "../reminding/rulesWithCode";
import { joinGrounds, recordGrounds, rosterGrounds } from "../results/grounds";

/** 新任书记培训名单: every new secretary with the day until which the training is due, and the course where it was held. */
export const newSecretaryTraining: OfficeList = {
  key: "newSecretaryTraining",
  columns: ["organization", "secretary", "since", "due", "daysLeft", "state", "trained", "course"],
  needs: [
    column("roster", "secretarySince"),
    column("training", "organization"),
    column("training", "name"),
    column("training", "end", "start"),
    column("training", "concentrated", "category"),
  ],
  wants: [column("training", "course")],
  make: ({ context, ruleSet, organizations }) => {
    const filters = filtersOfMeasure({ context, ruleSet }, "secretaryConcentratedTraining");
    const training = trainingFactsOf(context)!;
    const course = columnOf(context.table("training")!, "course", "text");
    return newSecretaries(context, organizations)
      .map(({ organization, since }) => {
        const { level } = context.organizations[organization]!;
        const record = secretaryCourseOf(context, organization, filters[level])?.record ?? null;
        const due = addMonths(since, context.input.settings.thresholds["R5.dueMonths"]);
        return { organization, since, due, record, done: record === null ? null : training.dayOf(record) };
      })
      .sort(byUrgency)
      .map(({ record, ...matter }) => ({
        cells: {
          ...dueCells(context, matter),
          trained: dayCell(matter.done),
          course: record === null || !course ? null : textCell(course.pool[course.ids[record]!]!),
        },
        grounds: joinGrounds([
          rosterGrounds(matter.organization, "secretarySince"),
          recordGrounds("training", record === null ? [] : [record]),
        ]),
      }));
  },
};
