import { describe, expect, it } from "vitest";
import { branch, BRANCH, inShort, reasonCodes, ruleOf, scoreItem, valueOf } from "./scoreItem";

describe("任职谈话天数", () => {
  const since = branch({ secretarySince: "2026-01-10" });
  const talk = (date: string, more = {}) => ({ date, type: "任职谈话", target: "张三", organization: BRANCH, ...more });
  it.each([
    { case: "30 days", talks: [talk("2026-02-09")], short: "4.00" },
    { case: "31 days", talks: [talk("2026-02-10")], short: "2.00" },
    { case: "60 days", talks: [talk("2026-03-11")], short: "2.00" },
    { case: "61 days", talks: [talk("2026-03-12")], short: "0.00" },
    { case: "just before taking office", talks: [talk("2026-01-05")], short: "4.00" },
    { case: "the first counts", talks: [talk("2026-03-12"), talk("2026-01-20")], short: "4.00" },
    { case: "no organization named", talks: [talk("2026-01-20", { organization: null })], short: "4.00" },
    { case: "another organization", talks: [talk("2026-01-20", { organization: "第二党支部" })], short: "0.00" },
    { case: "another kind of talk", talks: [talk("2026-01-20", { type: "谈心谈话" })], short: "0.00" },
    { case: "several persons", talks: [talk("2026-01-20", { target: "李四、张三" })], short: "4.00" },
    { case: "after the cutoff", talks: [talk("2026-04-01")], short: "0.00" },
  ])("$case", ({ talks, short }) => {
    const roster = [since, branch({ organization: "第二党支部" })];
    expect(inShort(scoreItem(ruleOf("S3"), { roster, talks }))).toBe(short);
  });

  it.each([
    { case: "30 days before", date: "2026-02-08", short: "4.00" },
    { case: "31 days before: not this talk", date: "2026-02-07", short: "n/a na-talk-not-due" },
  ])("counts from $case taking office", ({ date, short }) => {
    const roster = [branch({ secretarySince: "2026-03-10" })];
    expect(inShort(scoreItem(ruleOf("S3"), { roster, talks: [talk(date)] }))).toBe(short);
  });

  it.each([
    {
      case: "settled before the period",
      since: "2025-11-01",
      talks: [talk("2025-12-31")],
      short: "n/a na-talk-settled-earlier",
    },
    { case: "on the period's first day", since: "2025-12-20", talks: [talk("2026-01-01")], short: "4.00" },
    { case: "30 days without", since: "2026-03-01", talks: [], short: "n/a na-talk-not-due" },
    { case: "31 days without", since: "2026-02-28", talks: [], short: "0.00" },
    { case: "twelve months in office", since: "2025-03-31", talks: [], short: "n/a na-secretary-not-new" },
    { case: "a day less", since: "2025-04-01", talks: [], short: "0.00" },
    { case: "not yet in office", since: "2026-04-01", talks: [], short: "n/a na-secretary-not-in-office" },
    { case: "since an unknown day", since: null, talks: [], short: "missing roster.secretarySince cell" },
  ])("$case", ({ since: secretarySince, talks, short }) => {
    expect(inShort(scoreItem(ruleOf("S3"), { roster: [branch({ secretarySince })], talks }))).toBe(short);
  });

  it("is not applicable without a secretary, and says how long a talk is overdue", () => {
    expect(inShort(scoreItem(ruleOf("S3"), { roster: [branch({ secretary: null })], talks: [] }))).toBe(
      "n/a na-no-secretary",
    );
    const late = scoreItem(ruleOf("S3"), { roster: [since], talks: [] });
    expect(late.reasons).toEqual([{ code: "talk-missing", params: { days: 80, overdueDays: 50 } }]);
  });
});

describe("述职等次", () => {
  const row = (more = {}) => ({ organization: BRANCH, secretary: "张三", year: 2025, grade: "好", ...more });
  it.each([
    { case: "the grade", rows: [row()], short: "6.00" },
    { case: "较差 is 差", rows: [row({ grade: "较差" })], short: "0.00" },
    { case: "a grade nobody knows", rows: [row({ grade: "优秀" })], short: "not assessed text-not-in-map" },
    { case: "votes of 90", rows: [row({ grade: null, good: 5, fairlyGood: 5 })], short: "6.00" },
    { case: "votes just below 90", rows: [row({ grade: null, good: 499, fairlyGood: 501 })], short: "4.80" },
    { case: "votes of 80", rows: [row({ grade: null, fairlyGood: 3 })], short: "4.80" },
    { case: "votes of 60", rows: [row({ grade: null, average: 3 })], short: "3.00" },
    { case: "votes below 60", rows: [row({ grade: null, average: 299, poor: 1 })], short: "0.00" },
    { case: "abstentions never count", rows: [row({ grade: null, good: 1, abstained: 20 })], short: "6.00" },
    { case: "neither grade nor votes is no row", rows: [row({ grade: null })], short: "0.00" },
    { case: "another secretary's", rows: [row({ secretary: "李四" })], short: "n/a na-debriefing-other-secretary" },
    { case: "no name", rows: [row({ secretary: null })], short: "6.00" },
    { case: "another year", rows: [row({ year: 2024 })], short: "0.00" },
    { case: "his among several", rows: [row({ grade: "一般" }), row({ secretary: "李四" })], short: "3.00" },
    { case: "none", rows: [], short: "0.00" },
  ])("$case", ({ rows, short }) => {
    expect(inShort(scoreItem(ruleOf("S4"), { roster: [branch()], debriefings: rows }))).toBe(short);
  });

  it.each([
    { case: "in office at the year's end, due", since: "2025-12-31", cutoff: "2026-03-31", short: "0.00" },
    { case: "a day before it is due", since: "2025-12-31", cutoff: "2026-03-30", short: "n/a na-debriefing-not-due" },
    {
      case: "in office since the next day",
      since: "2026-01-01",
      cutoff: "2026-03-31",
      short: "n/a na-debriefing-not-due",
    },
    { case: "since an unknown day", since: null, cutoff: "2026-03-31", short: "missing roster.secretarySince cell" },
    { case: "not yet in office", since: "2026-04-01", cutoff: "2026-03-31", short: "n/a na-secretary-not-in-office" },
  ])("without a row: $case", ({ since, cutoff, short }) => {
    const roster = [branch({ secretarySince: since })];
    expect(inShort(scoreItem(ruleOf("S4"), { roster, debriefings: [] }, { cutoff }))).toBe(short);
  });

  it("leaves an unnamed row to the secretary then in office", () => {
    const roster = [branch({ secretarySince: "2026-01-01" })];
    const item = scoreItem(ruleOf("S4"), { roster, debriefings: [row({ secretary: null })] });
    expect(inShort(item)).toBe("n/a na-debriefing-other-secretary");
  });

  it.each([
    { cutoff: "2026-12-31", short: "3.00" },
    { cutoff: "2026-12-30", short: "6.00" },
  ])("reads this year's row at $cutoff", ({ cutoff, short }) => {
    const debriefings = [row(), row({ year: 2026, grade: "一般" })];
    expect(inShort(scoreItem(ruleOf("S4"), { roster: [branch()], debriefings }, { period: "2026全年", cutoff }))).toBe(
      short,
    );
  });

  it("says grade and votes", () => {
    const debriefings = [row({ grade: "较好", good: 20, fairlyGood: 6, average: 2 })];
    const item = scoreItem(ruleOf("S4"), { roster: [branch()], debriefings });
    expect(item.reasons).toEqual([{ code: "debriefing-grade", params: { year: 2025, grade: "较好", votes: "92.86" } }]);
  });
});

describe("书记集中培训", () => {
  const course = (more = {}) => ({
    organization: BRANCH,
    name: "张三",
    course: "培训班",
    end: "2026-02-10",
    hours: 8,
    ...more,
  });
  it.each([
    { case: "marked", training: [course({ concentrated: true })], short: "1.00" },
    { case: "by its kind", training: [course({ category: "书记轮训" })], short: "1.00" },
    { case: "another kind", training: [course({ category: "网络" })], short: "n/a na-course-not-due" },
    {
      case: "another person",
      training: [course({ name: "李四", concentrated: true })],
      short: "n/a na-course-not-due",
    },
    {
      case: "the year before",
      training: [course({ concentrated: true, end: "2025-12-31" })],
      short: "n/a na-course-not-due",
    },
  ])("in office for long: $case", ({ training, short }) => {
    expect(inShort(scoreItem(ruleOf("S5.2"), { roster: [branch()], training }))).toBe(short);
  });

  it.each([
    { case: "due at the year's end", since: "2022-05-10", cutoff: "2026-12-31", short: "0.00" },
    { case: "a day before", since: "2022-05-10", cutoff: "2026-12-30", short: "n/a na-course-not-due" },
    { case: "new: due after six months", since: "2026-03-10", cutoff: "2026-09-10", short: "0.00" },
    { case: "new: a day before", since: "2026-03-10", cutoff: "2026-09-09", short: "n/a na-course-not-due" },
  ])("$case", ({ since, cutoff, short }) => {
    const options = { period: "2026全年", cutoff };
    expect(
      inShort(scoreItem(ruleOf("S5.2"), { roster: [branch({ secretarySince: since })], training: [] }, options)),
    ).toBe(short);
  });

  it.each([
    { case: "from the first day in office, in the year before", end: "2025-11-01", short: "1.00" },
    { case: "not from the day before", end: "2025-10-31", short: "n/a na-course-not-due" },
  ])("of a new secretary counts $case", ({ end, short }) => {
    const plain = {
      roster: [branch({ secretarySince: "2025-11-01" })],
      training: [course({ concentrated: true, end })],
    };
    expect(inShort(scoreItem(ruleOf("S5.2"), plain))).toBe(short);
  });

  it("can't be told without both columns", () => {
    const plain = { roster: [branch()], training: [] };
    const without = ["training.concentrated", "training.category"];
    expect(inShort(scoreItem(ruleOf("S5.2"), plain, { without }))).toBe("missing training.concentrated");
  });
});

describe("书记到场", () => {
  const lecture = (lecturer: string | null, more = {}) => ({
    organization: BRANCH,
    type: "党课",
    date: "2026-05-05",
    lecturer,
    ...more,
  });
  it.each([
    { case: "the secretary", rows: [lecture("张三")], score: "1.00" },
    { case: "with the post before the name", rows: [lecture("支部书记张三（主讲）")], score: "1.00" },
    { case: "among others", rows: [lecture("李四、张三")], score: "1.00" },
    { case: "another", rows: [lecture("张三丰")], score: "0.00" },
    { case: "blank", rows: [lecture(null)], score: "0.00" },
    { case: "not a lecture", rows: [lecture("张三", { type: "主题党日" })], score: "0.00" },
  ])("$case", ({ rows, score }) => {
    expect(inShort(scoreItem(ruleOf("L4.2"), { roster: [branch()], activities: rows }, { period: "2026Q4" }))).toBe(
      score,
    );
  });

  it.each([
    { case: "another period", options: { period: "2026Q3" }, roster: branch(), short: "n/a na-other-period" },
    {
      case: "before its day",
      options: { period: "2026Q4", cutoff: "2026-12-30" },
      roster: branch(),
      short: "n/a na-not-due",
    },
    {
      case: "no secretary",
      options: { period: "2026Q4" },
      roster: branch({ secretary: null }),
      short: "n/a na-no-secretary",
    },
  ])("$case", ({ options, roster, short }) => {
    expect(inShort(scoreItem(ruleOf("L4.2"), { roster: [roster], activities: [] }, options))).toBe(short);
  });
});

describe("书记空缺", () => {
  it.each([
    { case: "a secretary is named", roster: branch(), value: "0", score: "2.00" },
    {
      case: "vacant since the cutoff",
      roster: branch({ secretary: null, vacantSince: "2026-03-31" }),
      value: "0",
      score: "2.00",
    },
    { case: "one day", roster: branch({ secretary: null, vacantSince: "2026-03-30" }), value: "1", score: "1.00" },
    { case: "90 days", roster: branch({ secretary: null, vacantSince: "2025-12-31" }), value: "90", score: "1.00" },
    { case: "91 days", roster: branch({ secretary: null, vacantSince: "2025-12-30" }), value: "91", score: "0.00" },
    { case: "since an unknown day", roster: branch({ secretary: null }), value: "100000", score: "0.00" },
  ])("$case", ({ roster, value, score }) => {
    const item = scoreItem(ruleOf("O2.1"), { roster: [roster] });
    expect([valueOf(item), inShort(item)]).toEqual([value, score]);
    expect(reasonCodes(item)).toEqual(
      score === "2.00" ? [] : [value === "100000" ? "secretary-vacant-unknown" : "secretary-vacant"],
    );
  });
});
