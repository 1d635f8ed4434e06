import { describe, expect, it } from "vitest";
import { branch, BRANCH, inShort, reasonCodes, ruleOf, scoreItem, sourceRows, valueOf } from "./scoreItem";

const task = (more = {}) => ({
  organization: BRANCH,
  task: "专题学习",
  responsible: "张三",
  due: "2026-02-28",
  done: false,
  issued: "2026-02-01",
  ...more,
});

describe("清单制定", () => {
  it.each([
    {
      case: "on the last day",
      roster: branch(),
      tasks: [task({ issued: "2026-03-31" })],
      cutoff: "2026-06-30",
      text: "按时",
      score: "2.00",
    },
    {
      case: "a day late",
      roster: branch(),
      tasks: [task({ issued: "2026-04-01" })],
      cutoff: "2026-06-30",
      text: "逾期",
      score: "1.00",
    },
    {
      case: "the earliest counts",
      roster: branch(),
      tasks: [task({ issued: "2026-04-01" }), task({ issued: "2026-03-01" })],
      cutoff: "2026-06-30",
      text: "按时",
      score: "2.00",
    },
    {
      case: "made after the cutoff",
      roster: branch(),
      tasks: [task({ issued: "2026-07-01" })],
      cutoff: "2026-06-30",
      text: "未制定",
      score: "0.00",
    },
    { case: "none", roster: branch(), tasks: [], cutoff: "2026-06-30", text: "未制定", score: "0.00" },
    {
      case: "only of another year",
      roster: branch(),
      tasks: [task({ due: "2025-12-31" })],
      cutoff: "2026-06-30",
      text: "未制定",
      score: "0.00",
    },
    {
      case: "no day of making",
      roster: branch(),
      tasks: [task({ issued: null })],
      cutoff: "2026-06-30",
      text: "按时",
      score: "2.00",
    },
    {
      case: "founded lately, on its last day",
      roster: branch({ founded: "2026-05-01" }),
      tasks: [task({ issued: "2026-05-31" })],
      cutoff: "2026-06-30",
      text: "按时",
      score: "2.00",
    },
    {
      case: "founded lately, a day late",
      roster: branch({ founded: "2026-05-01" }),
      tasks: [task({ issued: "2026-06-01" })],
      cutoff: "2026-06-30",
      text: "逾期",
      score: "1.00",
    },
  ])("$case", ({ roster, tasks, cutoff, text, score }) => {
    const item = scoreItem(ruleOf("S1.1"), { roster: [roster], tasks }, { period: "2026Q2", cutoff });
    expect([valueOf(item), inShort(item)]).toEqual([text, score]);
  });

  it.each([
    { case: "before its day", founded: "2015-06-01", cutoff: "2026-03-30", short: "n/a na-not-due" },
    { case: "30 days after founding", founded: "2026-03-01", cutoff: "2026-03-31", short: "n/a na-list-not-due" },
    { case: "31 days after founding", founded: "2026-02-28", cutoff: "2026-03-31", short: "0.00" },
  ])("$case", ({ founded, cutoff, short }) => {
    expect(inShort(scoreItem(ruleOf("S1.1"), { roster: [branch({ founded })], tasks: [] }, { cutoff }))).toBe(short);
  });

  it("counts as on time without the column", () => {
    const item = scoreItem(ruleOf("S1.1"), { roster: [branch()], tasks: [task()] }, { without: ["tasks.issued"] });
    expect(inShort(item)).toBe("2.00");
  });
});

describe("任务完成率", () => {
  it.each([
    { case: "on its day", tasks: [task({ done: true, doneDate: "2026-02-28" })], score: "8.00" },
    { case: "a day late counts half", tasks: [task({ done: true, doneDate: "2026-03-01" })], score: "4.00" },
    { case: "done after the cutoff is open", tasks: [task({ done: true, doneDate: "2026-04-01" })], score: "0.00" },
    { case: "marked done without a day", tasks: [task({ done: true })], score: "8.00" },
    { case: "a day is enough", tasks: [task({ doneDate: "2026-02-20" })], score: "8.00" },
    { case: "open", tasks: [task()], score: "0.00" },
    { case: "due on the cutoff", tasks: [task({ due: "2026-03-31" })], score: "0.00" },
    { case: "due after the cutoff", tasks: [task({ due: "2026-04-01" })], score: "n/a na-no-records" },
    { case: "due before the period and open", tasks: [task({ due: "2025-12-31" })], score: "0.00" },
    {
      case: "due before the period and done in it",
      tasks: [task({ due: "2025-12-31", doneDate: "2026-01-05" })],
      score: "n/a na-no-records",
    },
    { case: "a list made after the cutoff", tasks: [task({ issued: "2026-04-01" })], score: "n/a na-no-records" },
    { case: "no tasks", tasks: [], score: "n/a na-no-records" },
  ])("$case", ({ tasks, score }) => {
    expect(inShort(scoreItem(ruleOf("S2"), { roster: [branch()], tasks }))).toBe(score);
  });

  it("gives a task of several organizations to each", () => {
    const roster = [branch(), branch({ organization: "第二党支部" })];
    const plain = { roster, tasks: [task({ organization: `${BRANCH}、第二党支部` })] };
    expect(inShort(scoreItem(ruleOf("S2"), plain, { organization: 1 }))).toBe("0.00");
  });

  it("says which tasks lost points, those first among the sources", () => {
    const tasks = [
      task({ doneDate: "2026-02-01" }),
      task({ task: "迟做", doneDate: "2026-03-05" }),
      task({ task: "未做", due: "2025-12-31" }),
    ];
    const item = scoreItem(ruleOf("S2"), { roster: [branch()], tasks });
    expect(reasonCodes(item)).toEqual(["task-late", "task-open"]);
    expect(sourceRows(item)).toEqual([1, 2, 0]);
  });

  it("lists ten tasks and counts the rest", () => {
    const tasks = Array.from({ length: 25 }, () => task());
    const item = scoreItem(ruleOf("S2"), { roster: [branch()], tasks });
    expect(item.reasons).toHaveLength(11);
    expect(item.reasons[10]).toEqual({ code: "reasons-more", params: { count: 15 } });
    expect([item.sources.length, item.sourceCount]).toEqual([20, 25]);
  });
});
