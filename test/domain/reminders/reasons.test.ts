import { describe, expect, it } from "vitest";
import { parseIsoDay } from "../../../src/domain/model/day";
import { parsePeriod } from "../../../src/domain/model/period";
import type { Flag, ItemResult, Reminder } from "../../../src/domain/results/result";
import { remindersFor, scoredItem, type JudgedOptions } from "../../support/judgement";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";
import { A, at, before, branch, committee, END, finding, ledgersOf, many } from "./reminderFixture";

const day = (iso: string): number => parseIsoDay(iso)!;
const month = (number: number): number => 2026 * 12 + number - 1;
const roster = (field: string, recordIndex = 0) => [{ ledger: "roster", recordIndex, field }];
const rows = (ledger: string, ...indexes: number[]) => indexes.map((recordIndex) => ({ ledger, recordIndex }));

type Case = Readonly<{
  case: string;
  plain: PlainLedgers;
  options?: JudgedOptions;
  /** Reasons as code and parameters, and sources, of every reminder of the list in turn. */
  said: readonly Readonly<{ reasons: readonly (readonly [string, object])[]; sources: readonly object[] }>[];
}>;

/** One reminder of one reason. */
const one = (code: string, params: object, sources: readonly object[]): Case["said"] => [
  { reasons: [[code, params]], sources },
];

function expectSaid(list: Reminder["code"], { plain, options = END, said }: Case): void {
  const reminders = remindersFor(plain, options).reminders.filter(({ code }) => code === list);
  expect(
    reminders.map(({ reasons, sources }) => ({ reasons: reasons.map(({ code, params }) => [code, params]), sources })),
  ).toEqual(said);
  for (const { sources, sourceCount } of reminders) expect(sourceCount).toBe(sources.length);
}

/** What each list says, and the rows or cells where anyone can see that it is so. */
const LISTS: Readonly<Partial<Record<Reminder["code"], readonly Case[]>>> = {
  R1: [
    {
      case: "no dates",
      plain: ledgersOf({ expiry: null }),
      said: one("remind-term-unknown", {}, roster("lastElection")),
    },
    {
      case: "expired the day before",
      plain: ledgersOf({ expiry: "2026-09-29" }),
      said: one("remind-term-expired", { expiry: day("2026-09-29"), days: 1, extended: false }, roster("expiry")),
    },
    {
      case: "expires on the day",
      plain: ledgersOf({ expiry: "2026-09-30" }),
      said: one("remind-term-due", { expiry: day("2026-09-30"), days: 0, extended: false }, roster("expiry")),
    },
    {
      case: "expires later, extended",
      plain: ledgersOf({ expiry: "2026-05-10", extendedTo: "2026-10-10" }),
      said: one("remind-term-due", { expiry: day("2026-10-10"), days: 10, extended: true }, roster("extendedTo")),
    },
    {
      case: "counted from the election",
      plain: ledgersOf({ expiry: null, lastElection: "2023-09-20" }),
      said: one(
        "remind-term-expired",
        { expiry: day("2026-09-20"), days: 10, extended: false },
        roster("lastElection"),
      ),
    },
  ],
  R2: [
    {
      case: "twenty days in office",
      plain: ledgersOf({ secretarySince: "2026-09-10" }, { talks: [] }),
      said: one("remind-talk", { since: day("2026-09-10"), days: 20 }, roster("secretarySince")),
    },
    {
      case: "not assessed",
      plain: ledgersOf({ secretarySince: "2026-09-10" }, { talks: [] }),
      options: { ...END, results: { 0: { items: [unassessed("S3")] } } },
      said: [],
    },
    { case: "nobody knows since when", plain: ledgersOf({ secretarySince: null }, { talks: [] }), said: [] },
  ],
  R3: [
    {
      case: "low score alone",
      plain: ledgersOf({}),
      options: { ...END, results: { 0: { secretaryScore: 5_950 } } },
      said: one("remind-secretary-score", { score: "59.50", limit: "60" }, []),
    },
    {
      case: "findings of the year, overdue",
      plain: ledgersOf({}, { findings: many(5, { found: "2026-02-01", due: "2026-03-01", ...open() }) }),
      said: [
        {
          reasons: [
            ["remind-year-findings", { year: 2026, count: 5 }],
            ["remind-overdue-findings", { count: 5 }],
          ],
          sources: rows("findings", 0, 1, 2, 3, 4),
        },
      ],
    },
  ],
  R4: [
    {
      case: "talk and flag now, talk and flag before",
      plain: ledgersOf({}, { findings: many(3) }),
      options: {
        ...END,
        results: { 0: { flags: [flagOf("FB2"), flagOf("FB9")] } },
        previous: before({ reminderTalks: new Set([0]), flags: new Map([[0, ["FB5", "FB9"]]]) }),
      },
      said: [
        {
          reasons: [["remind-again", { now: ["R3", "FB2"], before: ["R3", "FB5"], period: parsePeriod("2026Q2") }]],
          sources: [...rows("findings", 0, 1, 2), ...rows("roster", 7)],
        },
      ],
    },
    {
      case: "flag now, flag before",
      plain: ledgersOf({}),
      options: {
        ...END,
        results: { 0: { flags: [flagOf("FB2")] } },
        previous: before({ flags: new Map([[0, ["FB2"]]]) }),
      },
      said: one("remind-again", { now: ["FB2"], before: ["FB2"], period: parsePeriod("2026Q2") }, rows("roster", 7)),
    },
    {
      case: "grade of the year",
      plain: ledgersOf({}),
      options: { period: "2026全年", results: { 0: { grade: "一般" } }, previous: before() },
      said: one("remind-annual-grade", { year: 2026, grade: "一般" }, []),
    },
    {
      case: "nothing before, a flag now, graded at the year's end",
      plain: ledgersOf({}),
      options: { period: "2026全年", results: { 0: { grade: null, flags: [flagOf("FB2")] } }, previous: before() },
      said: [],
    },
  ],
  R5: [
    {
      case: "four months in office",
      plain: ledgersOf({ secretarySince: "2026-05-30" }, { training: [] }),
      said: one("remind-course", { since: day("2026-05-30") }, roster("secretarySince")),
    },
    {
      case: "not assessed",
      plain: ledgersOf({ secretarySince: "2026-05-30" }, { training: [] }),
      options: { ...END, results: { 0: { items: [unassessed("S5.2")] } } },
      said: [],
    },
    {
      case: "only the kind of training is known",
      plain: ledgersOf({ secretarySince: "2026-05-30" }, { training: [] }),
      options: { ...END, without: ["training.concentrated"] },
      said: one("remind-course", { since: day("2026-05-30") }, roster("secretarySince")),
    },
    {
      case: "only what is marked as concentrated is known",
      plain: ledgersOf({ secretarySince: "2026-05-30" }, { training: [] }),
      options: { ...END, without: ["training.category"] },
      said: one("remind-course", { since: day("2026-05-30") }, roster("secretarySince")),
    },
    {
      case: "neither is known",
      plain: ledgersOf({ secretarySince: "2026-05-30" }, { training: [] }),
      options: { ...END, without: ["training.concentrated", "training.category"] },
      said: [],
    },
    { case: "nobody knows since when", plain: ledgersOf({ secretarySince: null }, { training: [] }), said: [] },
  ],
  R6: [
    {
      case: "no course, one new secretary",
      plain: {
        roster: [committee(), branch({ organization: "新任支部", secretarySince: "2026-08-01" })],
        training: [],
      },
      said: [
        { reasons: [["remind-new-secretaries-course", { year: 2026, secretaries: 1 }]], sources: rows("roster", 1) },
        { reasons: [["remind-secretaries-course", { year: 2026 }]], sources: [] },
      ],
    },
    {
      case: "held on the first and the last day that count",
      plain: ledgersOf(
        { secretarySince: "2026-08-01" },
        {
          training: [
            { organization: A, name: "王明", course: "书记轮训", end: "2026-01-01", hours: 8 },
            { organization: A, name: "王明", course: "新任书记班", end: "2026-09-30", hours: 8 },
          ],
        },
      ),
      said: [],
    },
  ],
  R8: [
    {
      case: "no list",
      plain: ledgersOf({}, { tasks: [] }),
      said: one("remind-list-missing", { year: 2026, due: day("2026-03-31") }, roster("organization")),
    },
    {
      case: "overdue, due today and due soon",
      plain: ledgersOf(
        {},
        {
          tasks: [
            task({ task: "三", due: "2026-10-01" }),
            task({ task: "二", due: "2026-09-30" }),
            task({ task: "一", due: "2026-09-28" }),
          ],
        },
      ),
      said: [
        { reasons: [["remind-task-overdue", { days: 2 }]], sources: rows("tasks", 2) },
        { reasons: [["remind-task-due", { days: 0 }]], sources: rows("tasks", 1) },
        { reasons: [["remind-task-due", { days: 1 }]], sources: rows("tasks", 0) },
      ],
    },
  ],
  R9: [
    {
      case: "overdue, two rows of one problem",
      plain: ledgersOf(
        {},
        {
          findings: [
            finding({ ...open(), due: "2026-09-27", found: "2026-07-20" }),
            finding({ ...open(), due: "2026-09-27", found: "2026-07-10" }),
          ],
        },
      ),
      said: one("remind-finding-overdue", { found: day("2026-07-10"), days: 3 }, rows("findings", 0, 1)),
    },
    {
      case: "due today",
      plain: ledgersOf({}, { findings: [finding({ ...open(), due: "2026-09-30" })] }),
      said: one("remind-finding-due", { found: day("2026-07-10"), days: 0 }, rows("findings", 0)),
    },
  ],
  R10: [
    {
      case: "a committee without meeting",
      plain: {
        roster: [committee()],
        activities: [{ organization: "机关党委", type: "党课", date: "2026-07-01" }],
      },
      said: one("remind-none-in-quarter", { from: day("2026-07-01") }, roster("organization")),
    },
    {
      case: "held on the first day of the quarter, and after the cutoff",
      plain: {
        roster: [committee()],
        activities: [
          { organization: "机关党委", type: "委员会会议", date: "2026-07-01" },
          { organization: "机关党委", type: "党课", date: "2026-09-30" },
        ],
      },
      options: at("2026-09-29"),
      said: one("remind-none-in-quarter", { from: day("2026-07-01") }, roster("organization")),
    },
    {
      case: "groups: one lacks a month, one lacks two, one never met",
      plain: ledgersOf(
        { groupCount: 4, fullMemberCount: 6 },
        {
          activities: [
            ...["07", "08", "09"].flatMap((number) => [
              { organization: A, type: "主题党日", date: `2026-${number}-03` },
              { organization: A, type: "党小组会", date: `2026-${number}-10`, group: "丙组" },
            ]),
            { organization: A, type: "党课", date: "2026-07-05" },
            { organization: A, type: "支部党员大会", date: "2026-07-05" },
            { organization: A, type: "党小组会", date: "2026-08-11", group: "乙组" },
            { organization: A, type: "党小组会", date: "2026-07-11", group: "甲组" },
            { organization: A, type: "党小组会", date: "2026-09-11", group: "甲组" },
          ],
        },
      ),
      said: [
        {
          reasons: [
            ["group-months-missing", { group: "乙组", monthIndexes: [month(7), month(9)] }],
            ["group-months-missing", { group: "甲组", monthIndexes: [month(8)] }],
            ["groups-without-meeting", { count: 1, groups: 4 }],
          ],
          sources: roster("organization"),
        },
      ],
    },
  ],
  R11: [
    {
      case: "a member without any row, a branch without member",
      plain: {
        roster: [
          committee({ committeeSize: 2 }),
          branch({ organization: "薄弱支部", superior: "机关党委", weak: true }),
          branch({ organization: "总支", category: "党总支", superior: "机关党委", weak: true }),
        ],
        contacts: [{ member: "甲", committee: "机关党委", branch: "", date: "2026-03-01" }],
      },
      said: [
        {
          reasons: [["remind-member-no-visit", { from: day("2026-07-01"), to: day("2026-09-30") }]],
          sources: roster("organization"),
        },
        { reasons: [["remind-branch-no-member", { year: 2026 }]], sources: roster("weak", 1) },
      ],
    },
    {
      case: "contacted on the first day of the year and of the period",
      plain: {
        roster: [committee(), branch({ organization: "薄弱支部", superior: "机关党委", weak: true })],
        contacts: [
          { member: "甲", committee: "机关党委", branch: "薄弱支部", date: "2026-01-01" },
          { member: "甲", committee: "机关党委", branch: "薄弱支部", date: "2026-07-01" },
        ],
      },
      said: [],
    },
    {
      case: "contacted on the day of the cutoff alone",
      plain: {
        roster: [committee(), branch({ organization: "薄弱支部", superior: "机关党委", weak: true })],
        contacts: [{ member: "甲", committee: "机关党委", branch: "薄弱支部", date: "2026-09-30" }],
      },
      said: [],
    },
  ],
  R12: [
    {
      case: "a person of two posts",
      plain: ledgersOf(
        { performanceAppraisal: true },
        {
          staff: [
            person({ post: "宣传委员", inResume: false, inWorkload: false }),
            person({ post: "组织委员", inResume: false, inWorkload: false }),
            person({ post: "组织委员", inResume: false, inWorkload: true }),
          ],
        },
      ),
      said: [
        {
          reasons: [
            ["remind-not-in-resume", { post: "宣传委员", time: "兼职" }],
            ["remind-not-in-resume", { post: "组织委员", time: "兼职" }],
          ],
          sources: rows("staff", 0, 1, 2),
        },
        {
          reasons: [
            ["remind-not-in-workload", { post: "宣传委员" }],
            ["remind-not-in-workload", { post: "组织委员" }],
          ],
          sources: rows("staff", 0, 1),
        },
      ],
    },
    {
      case: "one post, its time blank",
      plain: ledgersOf({}, { staff: [person({ inResume: false, fullOrPartTime: null })] }),
      said: one("remind-not-in-resume", { post: "组织委员", time: "" }, rows("staff", 0)),
    },
    {
      case: "neither post nor time has a column",
      plain: ledgersOf({ performanceAppraisal: true }, { staff: [person({ inResume: false, inWorkload: false })] }),
      options: { ...END, without: ["staff.post", "staff.fullOrPartTime"] },
      said: one("remind-not-in-resume", { post: "", time: "" }, rows("staff", 0)),
    },
    {
      case: "nothing is known of résumé and workload",
      plain: ledgersOf({ performanceAppraisal: true }, { staff: [person({})] }),
      options: { ...END, without: ["staff.inResume", "staff.inWorkload"] },
      said: [],
    },
  ],
  R13: [
    {
      case: "three months, of two branches the second",
      plain: {
        roster: [branch(), branch({ organization: "第二党支部" })],
        dues: [1, 2, 9].map((number) => ({
          organization: "第二党支部",
          month: `2026-0${number}-01`,
          due: 10,
          paid: 9.5,
        })),
      },
      said: one("remind-dues", { monthIndexes: [month(1), month(2), month(9)], missing: "1.5" }, rows("dues", 0, 1, 2)),
    },
    {
      case: "the third month ends after the cutoff",
      plain: ledgersOf(
        {},
        { dues: [7, 8, 9].map((number) => ({ organization: A, month: `2026-0${number}-30`, due: 10, paid: 9 })) },
      ),
      said: one("remind-dues", { monthIndexes: [month(7), month(8), month(9)], missing: "3" }, rows("dues", 0, 1, 2)),
    },
  ],
  R14: [
    {
      case: "no life meeting, no appraisal of members",
      plain: ledgersOf({}, { activities: [{ organization: A, type: "主题党日", date: "2026-02-01" }] }),
      said: [
        { reasons: [["remind-meeting-missing", { year: 2025 }]], sources: roster("organization") },
        { reasons: [["remind-meeting-missing", { year: 2025 }]], sources: roster("organization") },
      ],
    },
    {
      case: "no debriefing",
      plain: ledgersOf({}, { debriefings: [] }),
      options: at("2026-12-20"),
      said: one("remind-debriefing-missing", { year: 2026 }, roster("secretary")),
    },
  ],
};

function unassessed(code: string): ItemResult {
  return scoredItem(code, { status: "notAssessed", value: null, score: null });
}

function open(): RecordOf<"findings"> {
  return { closed: false, closedDate: null };
}

function task(cells: RecordOf<"tasks">): RecordOf<"tasks"> {
  return { organization: A, year: 2026, done: false, ...cells };
}

function person(cells: RecordOf<"staff">): RecordOf<"staff"> {
  return { organization: A, name: "李红", post: "组织委员", fullOrPartTime: "兼职", ...cells };
}

/** A flag that rests on row 9 of the roster's sheet. */
function flagOf(code: Flag["code"]): Flag {
  return { code, kind: "direct", reasons: [], sources: [{ ledger: "roster", recordIndex: 7 }], sourceCount: 1 };
}

describe.each(Object.entries(LISTS))("%s says why, and where to look", (list, cases) => {
  it.each(cases)("$case", (row) => {
    expectSaid(list as Reminder["code"], row);
  });
});
