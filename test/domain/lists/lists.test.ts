import { describe, expect, it } from "vitest";
import type { ListCell, ListKey, MadeList } from "../../../src/domain/listing/officeList";
import { makeLists } from "../../../src/domain/lists/listRegistry";
import { formatDay } from "../../../src/domain/model/day";
import { inputOf } from "../../support/assessmentInput";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";
import { branch, committee } from "../reminders/reminderFixture";

const PERIOD = { period: "2026Q3", rules: [] };

function listOf(key: ListKey, plain: PlainLedgers, without: readonly string[] = []): MadeList {
  return makeLists(inputOf(plain, { ...PERIOD, without })).find((list) => list.key === key)!;
}

/** The lines of a list: its cells in order, `-` for an empty one, organizations as `#index`. */
function linesOf(key: ListKey, plain: PlainLedgers, without: readonly string[] = []): readonly string[] {
  const { columns, rows } = listOf(key, plain, without);
  return rows.map(({ cells }) => columns.map((column) => told(cells[column] ?? null)).join(" "));
}

function told(cell: ListCell): string {
  switch (cell?.kind) {
    case "organization":
      return `#${cell.organization}`;
    case "text":
      return cell.text;
    case "day":
      return formatDay(cell.day);
    case "number":
      return String(cell.number);
    case "words":
      return cell.words.join("+");
    default:
      return "-";
  }
}

describe("委员联系建议", () => {
  const weak = (organization: string, cells: RecordOf<"roster"> = {}) =>
    branch({ organization, superior: "机关党委", weak: true, ...cells });
  const contact = (member: string, to: string, date: string, department = "") => ({
    ...{ member, committee: "机关党委", branch: to, date, department },
  });
  const roster = [committee(), weak("甲支部"), weak("乙支部"), weak("丙支部"), weak("丁支部")];

  it("proposes members without a weak branch first, then those with the fewest", () => {
    const contacts = [
      contact("张一", "甲支部", "2026-02-01"),
      contact("李二", "甲支部", "2025-12-01"),
      contact("李二", "机关党委", "2026-03-01"),
    ];
    // 李二 has none, so 乙; then both have one: 张一 stands first, so 丙; then 李二 with one, so 丁.
    expect(linesOf("contactAdvice", { roster, contacts })).toEqual([
      "#2 王明 #0 李二 - 0 withoutContact",
      "#3 王明 #0 张一 - 1 fewestContacts",
      "#4 王明 #0 李二 - 1 fewestContacts",
    ]);
  });

  it("takes members of the branch's own department last", () => {
    const rows = [committee(), weak("机关办公室党支部")];
    const contacts = [
      contact("张一", "机关党委", "2026-02-01", "办公室"),
      contact("李二", "机关党委", "2026-02-01", "人事处"),
    ];
    expect(linesOf("contactAdvice", { roster: rows, contacts })).toEqual(["#1 王明 #0 李二 人事处 0 withoutContact"]);
    expect(linesOf("contactAdvice", { roster: rows, contacts: contacts.slice(0, 1) })).toEqual([
      "#1 王明 #0 张一 办公室 0 withoutContact+sameDepartment",
    ]);
  });

  it("says that a committee has no member, and asks nothing for branches that are not weak", () => {
    const rows = [committee(), weak("甲支部"), branch({ organization: "乙支部", superior: "机关党委" })];
    expect(linesOf("contactAdvice", { roster: rows, contacts: [] })).toEqual(["#1 王明 #0 - - - noMember"]);
  });

  it("rests on the roster's cell and the member's contact rows", () => {
    const rows = roster.slice(0, 3);
    const [row] = listOf("contactAdvice", { roster: rows, contacts: [contact("张一", "甲支部", "2026-02-01")] }).rows;
    expect(row?.grounds).toEqual({
      sources: [
        { ledger: "roster", recordIndex: 2, field: "weak" },
        { ledger: "contacts", recordIndex: 0 },
      ],
      sourceCount: 2,
    });
  });

  it("is not made where nobody can know which branches are weak", () => {
    const list = listOf("contactAdvice", { roster, contacts: [] }, ["roster.weak"]);
    expect([list.notMade, list.rows]).toEqual([[{ ledger: "roster", field: "weak" }], []]);
    expect(listOf("contactAdvice", { roster }).notMade).toEqual([{ ledger: "contacts" }]);
  });
});

describe("党务经历清单", () => {
  const roster = [branch(), branch({ organization: "第二党支部" })];
  const post = (name: string, cells: RecordOf<"staff">) => ({
    ...{ organization: "第一党支部", name, post: "组织委员", fullOrPartTime: "兼职", inResume: true, ...cells },
  });

  it("lists a person's posts together by day, with whole months and what is missing", () => {
    const staff = [
      post("周五", { organization: "第二党支部", appointed: "2026-09-30" }),
      post("吴六", { post: "书记", appointed: "2024-01-31", inResume: false }),
      post("郑七", { appointed: "2025-03-15", fullOrPartTime: null }),
      post("吴六", { appointed: "2022-02-28", removed: "2024-01-31" }),
      post("郑七", { appointed: "2026-10-01" }),
    ];
    // 2022-02-28 to 2024-01-31 is 23 months; 2024-01-31 to 2026-09-30 is 32 (the 30th is the last day of September).
    expect(linesOf("staffExperience", { roster, staff })).toEqual([
      "#0 吴六 组织委员 兼职 2022-02-28 2024-01-31 23 yes -",
      "#0 吴六 书记 兼职 2024-01-31 inPost 32 no lacksResume",
      "#0 郑七 组织委员 - 2025-03-15 inPost 18 yes lacksTime",
      "#1 周五 组织委员 兼职 2026-09-30 inPost 0 yes -",
    ]);
  });

  it("guesses no months where days of removal or appointment are not known", () => {
    const staff = [post("吴六", { appointed: "2024-01-31" }), post("郑七", { post: null })];
    expect(linesOf("staffExperience", { roster, staff }, ["staff.removed"])).toEqual([
      "#0 吴六 组织委员 兼职 2024-01-31 - - yes -",
      "#0 郑七 - 兼职 - - - yes lacksPost+lacksStart",
    ]);
    expect(listOf("staffExperience", { roster, staff }, ["staff.removed"]).lacking).toEqual([
      { ledger: "staff", field: "removed" },
    ]);
    expect(listOf("staffExperience", { roster, staff }, ["staff.inResume"]).notMade).toEqual([
      { ledger: "staff", field: "inResume" },
    ]);
  });
});

describe("党务工作量清单", () => {
  const roster = [branch({ performanceAppraisal: true }), branch({ organization: "第二党支部" })];
  const person = (name: string, cells: RecordOf<"staff"> = {}) => ({
    ...{ organization: "第一党支部", name, post: "组织委员", fullOrPartTime: "兼职", inWorkload: false, ...cells },
  });
  const staff = [
    person("吴六"),
    person("郑七", { inWorkload: true }),
    person("王八", { fullOrPartTime: "专职" }),
    person("冯九", { removed: "2026-09-30" }),
    person("陈十", { organization: "第二党支部" }),
  ];
  const activity = (date: string, cells: RecordOf<"activities">) => ({
    ...{ organization: "第一党支部", type: "主题党日", date, ...cells },
  });

  it("counts what the year records of part-time staff in post of units with performance appraisal", () => {
    const activities = [
      activity("2026-02-01", { host: "吴六、郑七" }),
      activity("2026-03-01", { host: "吴六", lecturer: "吴六" }),
      activity("2025-12-31", { host: "吴六" }),
      activity("2026-10-01", { host: "吴六" }),
    ];
    const tasks = [{ organization: "第一党支部", task: "一", responsible: "郑七", due: "2026-06-30" }];
    expect(linesOf("staffWorkload", { roster, staff, activities, tasks })).toEqual([
      "#0 吴六 组织委员 2 1 0 no lacksCredit",
      "#0 郑七 组织委员 1 0 1 yes -",
    ]);
  });

  it("says that nothing is recorded only where the ledgers would tell", () => {
    const all = { roster, staff: staff.slice(0, 1), activities: [], tasks: [] };
    expect(linesOf("staffWorkload", all)).toEqual(["#0 吴六 组织委员 0 0 0 no lacksCredit+nothingRecorded"]);
    expect(linesOf("staffWorkload", all, ["activities.host"])).toEqual(["#0 吴六 组织委员 - 0 0 no lacksCredit"]);
    expect(listOf("staffWorkload", all, ["activities.host"]).lacking).toEqual([
      { ledger: "activities", field: "host" },
    ]);
  });
});

describe("new secretaries", () => {
  const secretary = (organization: string, name: string, since: string) =>
    branch({ organization, secretary: name, secretarySince: since, superior: "机关党委" });
  const roster = [
    committee(),
    secretary("甲支部", "周五", "2026-02-28"),
    secretary("乙支部", "吴六", "2026-08-31"),
    secretary("丙支部", "郑七", "2025-11-10"),
    secretary("丁支部", "王八", "2025-09-30"),
  ];

  it("are on 新任书记培训名单 with the day of six months, those without training first", () => {
    const training = [
      { name: "郑七", organization: "丙支部", course: "新任书记班", end: "2026-05-20", concentrated: true },
      { name: "周五", organization: "甲支部", course: "网络课", end: "2026-05-20", concentrated: false },
    ];
    expect(linesOf("newSecretaryTraining", { roster, training })).toEqual([
      "#1 周五 2026-02-28 2026-08-28 -33 overdue - -",
      "#2 吴六 2026-08-31 2027-02-28 151 open - -",
      "#3 郑七 2025-11-10 2026-05-10 - doneLate 2026-05-20 新任书记班",
    ]);
    const unknown = listOf("newSecretaryTraining", { roster, training }, [
      "training.concentrated",
      "training.category",
    ]);
    expect([unknown.rows, unknown.notMade]).toEqual([[], [{ ledger: "training", field: "concentrated" }]]);
  });

  it("are on 任职谈话安排 with the thirtieth day and the organization above", () => {
    const talks = [{ date: "2026-03-10", type: "任职谈话", target: "周五", organization: "甲支部" }];
    expect(linesOf("appointmentTalks", { roster, talks })).toEqual([
      "#3 郑七 2025-11-10 #0 2025-12-10 -294 overdue -",
      "#2 吴六 2026-08-31 #0 2026-09-30 0 open -",
      "#1 周五 2026-02-28 #0 2026-03-30 - done 2026-03-10",
    ]);
    expect(listOf("appointmentTalks", { roster }).notMade).toEqual([{ ledger: "talks" }]);
  });
});
