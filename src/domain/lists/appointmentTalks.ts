import { appointmentTalkOf } from "../facts/appointmentTalk";
import { byUrgency, dueCells, newSecretaries } from "../listing/newSecretaries";
import { column, dayCell, organizationCell, type OfficeList } from "../listing/officeList";
import { filtersOfMeasure } from "../reminding/rulesWithCode";
import { joinGrounds, recordGrounds, rosterGrounds } from "../results/grounds";

/** 任职谈话安排: every new secretary with the day until which the superior organization is to talk, and the day it did. */
export const appointmentTalks: OfficeList = {
  key: "appointmentTalks",
  columns: ["organization", "secretary", "since", "superior", "due", "daysLeft", "state", "talked"],
  needs: [
    column("roster", "secretarySince"),
    column("talks", "date"),
    column("talks", "target"),
    column("talks", "type"),
  ],
  wants: [column("roster", "superior")],
  make: ({ context, ruleSet, organizations }) => {
    const filters = filtersOfMeasure({ context, ruleSet }, "daysToAppointmentTalk");
    return newSecretaries(context, organizations)
      .map(({ organization, since }) => {
        const talk = appointmentTalkOf(context, organization, filters[context.organizations[organization]!.level]);
        const due = since + context.input.settings.thresholds["R2.dueDays"];
        return { organization, since, due, done: talk?.day ?? null, record: talk?.record ?? null };
      })
      .sort(byUrgency)
      .map(({ record, ...matter }) => ({
        cells: {
          ...dueCells(context, matter),
          superior: organizationCell(context.organizations[matter.organization]!.superior),
          talked: dayCell(matter.done),
        },
        grounds: joinGrounds([
          rosterGrounds(matter.organization, "secretarySince"),
          recordGrounds("talks", record === null ? [] : [record]),
        ]),
      }));
  },
};
