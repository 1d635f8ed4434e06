import { describe, expect, it } from "vitest";
import { branch, BRANCH, inShort, ruleOf, scoreItem, sourceRows } from "./scoreItem";

const task = (responsible: string | null, more = {}) => ({
  organization: BRANCH,
  task: "任务",
  responsible,
  due: "2026-06-30",
  done: false,
  ...more,
});

describe("占比", () => {
  it.each([
    { case: "all named", tasks: [task("张三"), task("李四")], short: "2.00" },
    { case: "one of three unnamed", tasks: [task("张三"), task(null), task("李四")], short: "1.33" },
    { case: "none named", tasks: [task(null)], short: "0.00" },
    { case: "no tasks at all", tasks: [], short: "0.00" },
    { case: "a task of another year", tasks: [task("张三"), task(null, { due: "2027-01-31" })], short: "2.00" },
    {
      case: "the year's column decides",
      tasks: [task("张三"), task(null, { due: "2027-01-31", year: 2026 })],
      short: "1.00",
    },
    {
      case: "a list made after the cutoff is none yet",
      tasks: [task("张三"), task(null, { issued: "2026-04-01" })],
      short: "2.00",
    },
  ])("of tasks with a person: $case", ({ tasks, short }) => {
    expect(inShort(scoreItem(ruleOf("S1.2"), { roster: [branch()], tasks }))).toBe(short);
  });

  it.each([
    { case: "before its day", founded: "2015-06-01", cutoff: "2026-03-30", short: "n/a na-not-due" },
    { case: "founded 30 days ago", founded: "2026-03-01", cutoff: "2026-03-31", short: "n/a na-list-not-due" },
    { case: "founded 31 days ago", founded: "2026-02-28", cutoff: "2026-03-31", short: "0.00" },
  ])("asks for no list that is not due: $case", ({ founded, cutoff, short }) => {
    expect(inShort(scoreItem(ruleOf("S1.2"), { roster: [branch({ founded })], tasks: [] }, { cutoff }))).toBe(short);
  });

  it("names the rows that fail, and puts them first among the sources", () => {
    const tasks = [task("张三"), task(null, { task: "专题党课" })];
    const item = scoreItem(ruleOf("S1.2"), { roster: [branch()], tasks });
    expect(item.reasons).toEqual([
      { code: "share-short", params: { meeting: 1, total: 2 } },
      { code: "row-not-meeting", params: { ledger: "tasks", field: "responsible", text: "专题党课" } },
    ]);
    expect(sourceRows(item)).toEqual([1, 0]);
  });

  const person = (more = {}) => ({
    organization: BRANCH,
    name: "王五",
    post: "组织委员",
    fullOrPartTime: "兼职",
    inResume: true,
    inWorkload: false,
    ...more,
  });
  it.each([
    { case: "all", staff: [person()], short: "2.00" },
    { case: "blank is no", staff: [person(), person({ inResume: null })], short: "1.00" },
    {
      case: "out of post is left out",
      staff: [person(), person({ inResume: false, removed: "2026-01-01" })],
      short: "2.00",
    },
    { case: "nobody", staff: [], short: "n/a na-no-records" },
  ])("of staff in the résumé: $case", ({ staff, short }) => {
    expect(inShort(scoreItem(ruleOf("P1"), { roster: [branch()], staff }))).toBe(short);
  });

  it.each([
    { case: "no appraisal", roster: branch(), short: "n/a na-condition" },
    { case: "blank is no", roster: branch({ performanceAppraisal: null }), short: "n/a na-condition" },
    { case: "part-time staff only", roster: branch({ performanceAppraisal: true }), short: "1.00" },
  ])("of part-time staff credited: $case", ({ roster, short }) => {
    const staff = [person({ inWorkload: true }), person(), person({ fullOrPartTime: "专", inWorkload: false })];
    expect(inShort(scoreItem(ruleOf("P2"), { roster: [roster], staff }))).toBe(short);
  });
});
