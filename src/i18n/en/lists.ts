import type { ListWords } from "../../workbook/listSheets/listWords";

/** Apart, for those who need no other word of the lists. */
export const listTitles: ListWords["titles"] = {
  contactAdvice: "Contact Proposals",
  staffExperience: "Party Work Experience",
  staffWorkload: "Party Workload",
  newSecretaryTraining: "New Secretaries",
  appointmentTalks: "Appointment Talks",
};

export const lists: ListWords = {
  titles: listTitles,
  guides: {
    contactAdvice:
      "Weak branches that no member contacted this year, each with a proposal: first members without one, then those with the fewest, members of the branch's own department last. Enter what is adopted into the contact ledger.",
    staffExperience: "A post a line; months are whole ones up to the removal or the cutoff.",
    staffWorkload:
      "Part-time staff in post of units with performance appraisal; what the ledgers record of them this year up to the cutoff.",
    newSecretaryTraining:
      "Secretaries in office up to a year, those without training first, by due day; the others with their course.",
    appointmentTalks:
      "Secretaries in office up to a year, those without the talk first, by due day. The superior organization arranges the talk; enter it into the talk ledger.",
  },
  nothing: {
    contactAdvice: "No weak branch waits for a member",
    staffExperience: "The staff ledger has no rows",
    staffWorkload: "No part-time staff in post in units with performance appraisal",
    newSecretaryTraining: "No secretary in office up to a year",
    appointmentTalks: "No secretary in office up to a year",
  },
  columns: {
    branch: "Weak branch",
    organization: "Organization",
    committee: "Committee",
    superior: "Arranged by",
    secretary: "Secretary",
    member: "Member",
    department: "Department",
    contacted: "Contacted this year",
    advice: "Why",
    person: "Name",
    post: "Party post",
    fullOrPartTime: "Full or part time",
    from: "From",
    to: "To",
    months: "Whole months",
    inResume: "In the résumé",
    hosted: "Activities chaired",
    lectured: "Lectures",
    tasks: "Tasks",
    inWorkload: "Credited",
    lacking: "Still missing",
    since: "In office since",
    due: "Due",
    daysLeft: "Days left",
    course: "Course",
    trained: "Trained on",
    talked: "Talked on",
    state: "State",
  },
  words: {
    yes: "yes",
    no: "no",
    inPost: "in post",
    done: "done",
    doneLate: "done late",
    open: "open",
    overdue: "overdue",
    noMember: "the committee has no member to propose",
    withoutContact: "no weak branch contacted this year",
    fewestContacts: "fewest contacted this year",
    sameDepartment: "of the branch's own department, no other member",
    lacksPost: "no Party post entered",
    lacksTime: "full or part time not entered",
    lacksStart: "no day of appointment entered",
    lacksResume: "not in the résumé",
    lacksCredit: "not credited",
    nothingRecorded: "no work recorded in the ledgers",
  },
  basis: "Source",
  notMade: (missing) => `Not made: ${missing.join("; ")}.`,
  lacking: (missing) => `${missing.join("; ")}; what would come from it is left empty.`,
};
