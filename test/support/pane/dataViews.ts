import type { Language } from "../../../src/workbook/resultSheets/texts";
import type { DataView, ProblemView, SheetHeadView, SheetView } from "../../../src/taskpane/service/dataView";
import type { RulesView } from "../../../src/taskpane/service/rulesView";

/** The words of the views, in the language asked for. */
export function wordsIn(language: Language): (zh: string, en: string) => string {
  return (zh, en) => (language === "en" ? en : zh);
}

const SHEET: Omit<SheetView, "id" | "name" | "ledgerLabel"> = {
  state: "ledger",
  ledger: "activities",
  candidates: [],
  proposal: null,
  headerRow: 2,
  columns: [],
  marks: [],
  rowsRead: 0,
  rowsLeftOut: 0,
  rowsProposed: 0,
  confirmed: false,
  fillDown: false,
  errors: 0,
  warnings: 0,
};

function sheets(language: Language): readonly SheetView[] {
  const say = wordsIn(language);
  return [
    {
      ...SHEET,
      id: "s1",
      name: "2026年名册",
      ledger: "roster",
      ledgerLabel: say("名册", "Roster"),
      rowsRead: 48,
      confirmed: true,
    },
    {
      ...SHEET,
      id: "s2",
      name: "活动台账",
      ledgerLabel: say("活动台账", "Activities"),
      rowsRead: 1284,
      rowsLeftOut: 3,
      errors: 2,
      warnings: 1,
      columns: [
        {
          field: "organization",
          fieldLabel: "党组织名称",
          columnIndex: 1,
          columnLetter: "B",
          header: "支部",
          samples: ["机关第一党支部"],
          evidence: [],
        },
        {
          field: "date",
          fieldLabel: "日期",
          columnIndex: 2,
          columnLetter: "C",
          header: "日期",
          samples: ["2026-07-03"],
          evidence: [],
        },
      ],
    },
    {
      ...SHEET,
      id: "s3",
      name: "问题整改",
      state: "unclear",
      ledger: null,
      ledgerLabel: "",
      candidates: ["findings", "tasks"],
      headerRow: 1,
    },
    {
      ...SHEET,
      id: "s4",
      name: "培训",
      state: "unclear",
      ledgerLabel: "",
      ledger: null,
      candidates: ["training"],
    },
    { ...SHEET, id: "s5", name: "考核结果_2026Q2", state: "own", ledger: null, ledgerLabel: "", headerRow: null },
    { ...SHEET, id: "s6", name: "通讯录", state: "other", ledger: null, ledgerLabel: "", headerRow: null },
  ];
}

/** One problem, in a cell of 活动台账. */
export function problemView(language: Language, patch: Partial<ProblemView> = {}): ProblemView {
  const say = wordsIn(language);
  return {
    severity: "error",
    code: "date-unreadable",
    title: say("日期读不懂", "Unreadable date"),
    place: { label: "活动台账!C27", at: { sheet: "活动台账", rowIndex: 26, columnIndex: 2 } },
    value: "7月32日",
    message: say("“7月32日”不是一个日期。", "“7月32日” is not a date."),
    hint: say("请改成 2026-07-31 这样的日期。", "Enter a date such as 2026-07-31."),
    alias: null,
    ...patch,
  };
}

function problems(language: Language): readonly ProblemView[] {
  const say = wordsIn(language);
  return [
    problemView(language),
    problemView(language, {
      place: { label: "活动台账!C301", at: { sheet: "活动台账", rowIndex: 300, columnIndex: 2 } },
      value: "待定",
      message: say("“待定”不是一个日期。", "“待定” is not a date."),
    }),
    problemView(language, {
      severity: "warning",
      code: "organization-unknown",
      title: say("名册里没有这个党组织", "Not in the roster"),
      place: { label: "活动台账!B90", at: { sheet: "活动台账", rowIndex: 89, columnIndex: 1 } },
      value: "机关一支部",
      message: say("名册里没有“机关一支部”。", "“机关一支部” is not in the roster."),
      hint: say("如果是同一个党组织，请确认；否则请改正名称。", "Confirm it if it is the same, or correct the name."),
      alias: { written: "机关一支部", organization: "机关第一党支部" },
    }),
  ];
}

/** A workbook with a sheet of each state and three problems. */
export function dataView(language: Language): DataView {
  const say = wordsIn(language);
  return {
    sheets: sheets(language),
    problems: problems(language),
    errors: 2,
    warnings: 1,
    rowsRead: 1332,
    ledgers: [
      {
        ledger: "activities",
        label: say("活动台账", "Activities"),
        fields: [
          { field: "organization", label: say("党组织名称", "Organization"), required: true },
          { field: "date", label: say("活动时间", "Date"), required: true },
          { field: "title", label: say("主题", "Topic"), required: false },
        ],
        anchors: [[["date"], ["organization", "title"]]],
      },
      {
        ledger: "findings",
        label: say("问题台账", "Findings"),
        fields: [{ field: "organization", label: say("党组织名称", "Organization"), required: true }],
        anchors: [[["organization"]]],
      },
      {
        ledger: "tasks",
        label: say("任务清单", "Tasks"),
        fields: [{ field: "organization", label: say("党组织名称", "Organization"), required: true }],
        anchors: [[["organization"]]],
      },
    ],
    missing: [{ label: say("谈话台账", "Talks"), needed: false }],
    coverage: {
      year: 2026,
      months: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((month) => ({ month, inPeriod: month > 6 })),
      ledgers: [
        {
          ledger: "activities",
          label: say("活动台账", "Activities"),
          cells: [0, 0, 0, 0, 0, 0, 420, 0, 864].map((rows) => ({ rows, proposed: rows === 864 })),
        },
        { ledger: "findings", label: say("问题台账", "Findings"), cells: null },
      ],
      silentMonths: [1, 2, 3, 4, 5, 6, 8],
      missing: [say("谈话台账", "Talks"), say("党费台账", "Dues")],
    },
  };
}

/** A workbook without a problem. */
export function cleanDataView(language: Language): DataView {
  return { ...dataView(language), problems: [], errors: 0, warnings: 0, missing: [] };
}

/** A title, a header and three rows. */
export function sheetHeadView(sheetId: string): SheetHeadView {
  const rows = [
    ["2026年活动台账", "", "", ""],
    ["序号", "支部", "日期", "主题"],
    ["1", "机关第一党支部", "2026-07-03", "学习贯彻会议精神"],
    ["2", "机关第二党支部", "2026-07-05", "主题党日"],
    ["3", "机关第三党支部", "2026-07-09", "支部党员大会"],
  ];
  return {
    sheetId,
    rows,
    headers: rows,
    supplied: [],
    guesses: [
      {
        headerRow: 2,
        ledger: "activities",
        columns: [
          { field: "organization", columnIndex: 1 },
          { field: "date", columnIndex: 2 },
        ],
      },
    ],
  };
}

/** Two categories, defaults not yet in the workbook. */
export function rulesView(language: Language): RulesView {
  const say = wordsIn(language);
  const rule = {
    levels: say("党支部", "Party branch"),
    basis: say("支部工作条例（试行）", "Regulations on branch work"),
    locked: false,
    ...{ state: "inForce" as const, from: "", until: "", errors: 0, warnings: 0 },
  };
  return {
    version: "2026.1",
    ruleSheet: null,
    settingsSheet: null,
    categories: [
      {
        category: say("书记履职", "Secretary"),
        points: "30",
        rules: [
          {
            ...rule,
            record: 0,
            code: "S1",
            indicator: say("年度任务清单", "Annual task list"),
            category: say("书记履职", "Secretary"),
            points: "4",
            summary: say("有年度任务清单得 4 分。", "An annual task list earns 4 points."),
            locked: true,
          },
        ],
      },
      {
        category: say("组织生活", "Organizational life"),
        points: "25",
        rules: [
          {
            ...rule,
            record: 1,
            code: "L1",
            indicator: say("支部党员大会", "General meeting"),
            category: say("组织生活", "Organizational life"),
            points: "6",
            summary: say(
              "每季度至少 1 次，每少 1 次扣 2 分，扣完为止。",
              "At least once a quarter; each missing costs 2.",
            ),
          },
        ],
      },
    ],
    settings: [
      {
        group: say("等次", "Grades"),
        name: say("好", "Good"),
        value: "90",
        meaning: say("总分达到此数为“好”。", "Totals from here on are good."),
        isDefault: true,
        standard: "90",
        entry: { kind: "text" },
      },
      {
        group: say("提醒", "Reminders"),
        name: say("任职谈话天数", "Days to the talk"),
        value: "20",
        meaning: say("任职后多少天内谈话。", "Days within which the talk is held."),
        isDefault: false,
        standard: "30",
        entry: {
          ...{ kind: "number", least: 0, most: 9999, decimals: false, percent: false },
          unit: say("天", "days"),
        },
      },
    ],
    problems: [],
    canWriteDefaults: true,
    lockedChanges: [],
    tests: { sheet: null, all: 12, same: 0, open: 12, wrong: [] },
    canTakeBack: false,
  };
}
