import type { AssessSetup, PreviewView } from "../../../src/taskpane/service/assessView";
import type { RemindersView, ReminderView } from "../../../src/taskpane/service/remindersView";
import type { OrganizationView, ResultRow, ResultsView } from "../../../src/taskpane/service/resultsView";
import type { Language } from "../../../src/workbook/resultSheets/texts";
import { wordsIn } from "./dataViews";

/** 2026Q3 proposed, one ledger missing that is not needed. */
export function setupView(language: Language): AssessSetup {
  const say = wordsIn(language);
  return {
    proposed: {
      period: "2026Q3",
      cutoff: "2026-09-30",
      why: say("台账里最近的活动在第三季度", "the latest activities lie in the third quarter"),
    },
    periods: [
      {
        period: "2026Q3",
        label: say("2026 年第三季度", "Third quarter of 2026"),
        start: "2026-07-01",
        end: "2026-09-30",
      },
      {
        period: "2026Q2",
        label: say("2026 年第二季度", "Second quarter of 2026"),
        start: "2026-04-01",
        end: "2026-06-30",
      },
    ],
    ready: [
      say("名册：48 行", "Roster: 48 rows"),
      say("活动台账：1284 行", "Activities: 1284 rows"),
      say("规则：默认", "Rules: default"),
    ],
    missing: [
      { text: say("没有谈话台账：任职谈话不评", "No talks: appointment talks are not assessed"), needed: false },
    ],
    errors: 2,
    warnings: 1,
  };
}

/** A preview of 48 organizations with two movers and four sheets. */
export function previewView(language: Language): Extract<PreviewView, { status: "ready" }> {
  const say = wordsIn(language);
  const mover = (organization: number, name: string, previous: string, total: string, change: string, why: string) => ({
    organization,
    name,
    previous,
    total,
    change,
    why,
  });
  return {
    status: "ready",
    period: "2026Q3",
    cutoff: "2026-09-30",
    remarks: [say("考核期按最近的活动确定", "The period follows the latest activities")],
    organizations: 48,
    byLevel: [
      { label: say("直属党委", "Party committee"), count: 2 },
      { label: say("党总支", "General branch"), count: 6 },
      { label: say("党支部", "Party branch"), count: 40 },
    ],
    flagged: 3,
    reminders: 17,
    errors: 2,
    warnings: 1,
    notAssessed: [say("任职谈话：没有谈话台账", "Appointment talks: no ledger of talks")],
    hasPrevious: true,
    movers: [
      mover(
        3,
        "机关第四党支部",
        "92.00",
        "78.50",
        "-13.50",
        say("支部党员大会 -6.00，党课 -4.00", "General meetings -6.00, lectures -4.00"),
      ),
      mover(0, "机关第一党支部", "88.00", "95.25", "+7.25", say("任务清单 +4.00", "Task list +4.00")),
    ],
    sheets: [
      { name: say("考核结果_2026Q3", "Results_2026Q3"), action: "new", rows: 48 },
      { name: say("指标明细_2026Q3", "Indicators_2026Q3"), action: "new", rows: 1296 },
      { name: say("薄弱党支部_2026Q3", "Weak_2026Q3"), action: "replaced", rows: 3 },
      { name: say("提醒名单", "Reminders"), action: "replaced", rows: 17 },
    ],
  };
}

/** A row of the ranking; index i of the roster, rank i + 1. */
export function resultRow(index: number, patch: Partial<ResultRow> = {}): ResultRow {
  const hundredths = 9_600 - index * 37;
  return {
    organization: index,
    name: `机关第${index + 1}党支部`,
    level: "B",
    secretary: `书记${index + 1}`,
    secretaryScore: "27.50",
    total: (hundredths / 100).toFixed(2),
    totalHundredths: hundredths,
    grade: hundredths >= 9_000 ? "好" : "较好",
    rank: index + 1,
    change: index % 3 === 0 ? "+1.25" : index % 3 === 1 ? "-2.00" : "0.00",
    flags: [],
    notes: [],
    ...patch,
  };
}

/** Two levels; `branches` branches, of which the third is flagged and the last not ranked. */
export function resultsView(language: Language, branches = 40): ResultsView {
  const say = wordsIn(language);
  const rows = Array.from({ length: branches }, (_, index) => {
    if (index === 2) {
      const label = say("连续两期被提醒", "Flagged twice running");
      return resultRow(index, { flags: [{ code: "FB6", kind: "suggest", label }] });
    }
    if (index === branches - 1) {
      return resultRow(index, {
        rank: null,
        change: null,
        notes: [say("成立不足 30 天", "Founded under 30 days ago")],
      });
    }
    return resultRow(index);
  });
  const distribution = [
    { label: "≥90", count: 17 },
    { label: "80–90", count: 22 },
    { label: "70–80", count: 0 },
    { label: "60–70", count: 0 },
    { label: "<60", count: 1 },
  ];
  const committee = resultRow(900, { name: "机关党委", level: "C", rank: 1, total: "91.00", totalHundredths: 9_100 });
  return {
    period: "2026Q3",
    cutoff: "2026-09-30",
    incomplete: [say("任职谈话：没有谈话台账", "Appointment talks: no ledger of talks")],
    levels: [
      {
        level: "C",
        label: say("直属党委", "Party committee"),
        rows: [committee],
        ranked: 1,
        distribution: distribution.map((bar, index) => ({ ...bar, count: index === 0 ? 1 : 0 })),
        grades: [{ grade: "好", count: 1 }],
      },
      {
        level: "B",
        label: say("党支部", "Party branch"),
        rows,
        ranked: branches - 1,
        distribution,
        grades: [
          { grade: "好", count: 17 },
          { grade: "较好", count: branches - 17 },
        ],
      },
    ],
    gradeNames: ["好", "较好", "一般", "差"],
    flagNames: [{ code: "FB6", label: say("连续两期被提醒", "Flagged twice running") }],
    written: false,
    readBack: null,
    settled: null,
  };
}

/** One branch: an indicator that lost points, one that was not assessed, one that does not apply, and a flag. */
export function organizationView(language: Language, index: number): OrganizationView {
  const say = wordsIn(language);
  const place = { label: "活动台账!A27", at: { sheet: "活动台账", rowIndex: 26 } };
  const item = { value: "", target: "", lost: "", reasons: [], sources: [], moreSources: 0, points: "4.00" };
  return {
    row: resultRow(index),
    levelLabel: say("党支部", "Party branch"),
    ranked: 39,
    earned: "86.50",
    applicable: "94.00",
    base: "92.02",
    bonus: "2.00",
    deduction: "0.00",
    adjustment: "0.00",
    previousTotal: "90.00",
    categories: [
      {
        category: say("书记履职", "Secretary"),
        score: "27.50",
        points: "30.00",
        share: 0.917,
        items: [
          {
            ...item,
            code: "S1",
            indicator: say("年度任务清单", "Annual task list"),
            status: "scored",
            statusLabel: say("已评", "Scored"),
            value: say("有", "Yes"),
            score: "4.00",
          },
          {
            ...item,
            code: "S3",
            indicator: say("任职谈话", "Appointment talk"),
            status: "notAssessed",
            statusLabel: say("未评", "Not assessed"),
            score: null,
            reasons: [say("工作簿里没有谈话台账", "The workbook has no ledger of talks")],
          },
        ],
      },
      {
        category: say("组织生活", "Organizational life"),
        score: "20.00",
        points: "25.00",
        share: 0.8,
        items: [
          {
            ...item,
            code: "L1",
            indicator: say("支部党员大会", "General meetings"),
            status: "scored",
            statusLabel: say("已评", "Scored"),
            value: say("2 次", "2"),
            target: say("3 次", "3"),
            points: "6.00",
            score: "4.00",
            lost: "2.00",
            reasons: [say("应开 3 次，实开 2 次，缺 8 月", "3 due, 2 held; none in August")],
            sources: [place, { label: "活动台账!A90", at: { sheet: "活动台账", rowIndex: 89 } }],
            moreSources: 3,
          },
          {
            ...item,
            code: "L3",
            indicator: say("党小组会", "Group meetings"),
            status: "notApplicable",
            statusLabel: say("不适用", "Not applicable"),
            score: null,
            reasons: [say("支部没有党小组", "The branch has no groups")],
          },
        ],
      },
    ],
    flags: [
      {
        code: "FB6",
        kind: "suggest",
        kindLabel: say("建议列入", "Suggested"),
        label: say("组织生活不经常", "Irregular organizational life"),
        reasons: [say("半年内没有党课", "No lecture for half a year")],
        sources: [place],
        moreSources: 0,
      },
    ],
  };
}

/** A reminder of R1, overdue. */
export function reminderView(language: Language, patch: Partial<ReminderView> = {}): ReminderView {
  const say = wordsIn(language);
  return {
    key: "R1|机关第1党支部|换届",
    code: "R1",
    kind: say("换届提醒", "Re-election"),
    organization: "机关第1党支部",
    organizationIndex: 0,
    person: "书记1",
    matter: say("换届", "Re-election"),
    explanation: say("任期 2026-08-31 届满，尚未换届", "The term ended on 2026-08-31 without a re-election"),
    due: "2026-08-31",
    daysLeft: -30,
    urgency: "overdue",
    urgencyLabel: say("逾期", "Overdue"),
    sources: [{ label: "2026年名册!A5", at: { sheet: "2026年名册", rowIndex: 4 } }],
    moreSources: 0,
    remindedAt: null,
    handling: "",
    remark: "",
    ...patch,
  };
}

/** Three reminders of two kinds; the list is not yet in the workbook unless `sheet` is given. */
export function remindersView(language: Language, sheet: string | null = null): RemindersView {
  const say = wordsIn(language);
  const rows = [
    reminderView(language, {
      key: "R2|机关第2党支部|任职谈话",
      code: "R2",
      kind: say("任职谈话", "Appointment talk"),
      organization: "机关第2党支部",
      organizationIndex: 1,
      person: "书记2",
      matter: say("任职谈话", "Appointment talk"),
      explanation: say("任职 20 天，还没有谈话", "In office for 20 days without a talk"),
      due: "2026-10-10",
      daysLeft: 10,
      urgency: "urgent",
      urgencyLabel: say("临近", "Soon"),
    }),
    reminderView(language),
    reminderView(language, {
      key: "R1|机关第3党支部|换届",
      organization: "机关第3党支部",
      organizationIndex: 2,
      person: "书记3",
      due: "2026-12-31",
      daysLeft: 92,
      urgency: "normal",
      urgencyLabel: say("一般", "Normal"),
      remindedAt: "2026-09-20",
      handling: say("已报方案", "Plan submitted"),
    }),
  ];
  return {
    rows,
    kinds: [
      { code: "R1", label: say("换届提醒", "Re-election"), count: 2 },
      { code: "R2", label: say("任职谈话", "Appointment talk"), count: 1 },
    ],
    notMade: [say("党费提醒：没有党费台账", "Dues: no ledger of dues")],
    sheet,
    readBack: null,
  };
}
