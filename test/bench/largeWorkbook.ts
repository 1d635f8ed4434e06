import { Random } from "../../examples/sample/random";
import { ZipFile } from "./zipFile";

type Cell = string | number | null | Readonly<{ serial: number }>;
type LargeSheet = Readonly<{ name: string; header: readonly string[]; rows: () => Iterable<readonly Cell[]> }>;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Serial number of 1 January 2026. */
const YEAR_START = 46_023;
/** First days of January to September, counted from 1 January. */
const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243];
const MEMBERS = 20;

/**
 * Writes a workbook as Excel would save it (shared strings) with about `rowCount` ledger rows over `organizations`
 * organizations: 90 % branches, the rest general branches and committees. Same arguments, same bytes.
 */
export async function writeLargeWorkbook(path: string, rowCount: number, organizations: number): Promise<void> {
  const strings = new Map<string, number>();
  const sheets = makeSheets(rowCount, organizations);
  const zip = new ZipFile(path);
  await zip.add("[Content_Types].xml", [contentTypes(sheets.length)]);
  await zip.add("_rels/.rels", [relationships([["officeDocument", "xl/workbook.xml"]])]);
  await zip.add("xl/workbook.xml", [workbook(sheets)]);
  await zip.add("xl/_rels/workbook.xml.rels", [
    relationships([
      ...sheets.map((_, i): [string, string] => ["worksheet", `worksheets/sheet${i + 1}.xml`]),
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ]),
  ]);
  await zip.add("xl/styles.xml", [styles()]);
  for (const [i, sheet] of sheets.entries()) await zip.add(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, strings));
  await zip.add("xl/sharedStrings.xml", sharedStrings(strings));
  await zip.close();
}

function* sheetXml(sheet: LargeSheet, strings: Map<string, number>): Iterable<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
  let rowNumber = 0;
  let text = "";
  const put = (cells: readonly Cell[]): void => {
    rowNumber++;
    text += `<row r="${rowNumber}">`;
    cells.forEach((cell, column) => {
      if (cell === null) return;
      const at = `r="${String.fromCharCode(65 + column)}${rowNumber}"`;
      if (typeof cell === "number") text += `<c ${at}><v>${cell}</v></c>`;
      else if (typeof cell === "object") text += `<c ${at} s="1"><v>${cell.serial}</v></c>`;
      else {
        let id = strings.get(cell);
        if (id === undefined) strings.set(cell, (id = strings.size));
        text += `<c ${at} t="s"><v>${id}</v></c>`;
      }
    });
    text += "</row>";
  };
  put(sheet.header);
  for (const row of sheet.rows()) {
    put(row);
    if (text.length > 65_536) {
      yield text;
      text = "";
    }
  }
  yield `${text}</sheetData></worksheet>`;
}

function* sharedStrings(strings: ReadonlyMap<string, number>): Iterable<string> {
  yield `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">`;
  let text = "";
  for (const value of strings.keys()) {
    text += `<si><t>${value}</t></si>`;
    if (text.length > 65_536) {
      yield text;
      text = "";
    }
  }
  yield `${text}</sst>`;
}

function contentTypes(sheetCount: number): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = [
    ["xl/workbook.xml", "sheet.main"],
    ["xl/styles.xml", "styles"],
    ["xl/sharedStrings.xml", "sharedStrings"],
    ...Array.from({ length: sheetCount }, (_, i) => [`xl/worksheets/sheet${i + 1}.xml`, "worksheet"]),
  ];
  const overrides = parts.map(([part, kind]) => `<Override PartName="/${part}" ContentType="${type}.${kind}+xml"/>`);
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function workbook(sheets: readonly LargeSheet[]): string {
  const items = sheets.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${items.join("")}</sheets></workbook>`;
}

function styles(): string {
  return `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;
}

const TYPES = ["支部党员大会", "支部委员会", "党小组会", "党课", "主题党日", "党务公开", "警示教育"];

/** Eleven ledgers; rows a ledger: fixed shares of `rowCount`, the activities take what is left. */
function makeSheets(rowCount: number, count: number): LargeSheet[] {
  const random = new Random(rowCount);
  const level = (o: number): "机关党委" | "党总支" | "党支部" =>
    o % 25 === 0 ? "机关党委" : o % 25 === 8 ? "党总支" : "党支部";
  const name = (o: number): string =>
    `机关第${Math.floor(o / 25) + 1}${level(o) === "党支部" ? `－${(o % 25) + 1}党支部` : level(o)}`;
  const secretary = (o: number): string => `书记${o}`;
  const member = (o: number): string => `党员${o}之${random.integer(1, MEMBERS)}`;
  const day = (from = 0, to = 272): Cell => ({ serial: YEAR_START + random.integer(from, to) });
  const anyone = (): number => random.integer(0, count - 1);
  const times = (n: number, row: (i: number) => readonly Cell[]) =>
    function* (): Iterable<readonly Cell[]> {
      for (let i = 0; i < n; i++) yield row(i);
    };
  const share = (part: number): number => Math.round(rowCount * part);
  const counts = {
    tasks: share(0.04),
    findings: share(0.025),
    training: share(0.125),
    talks: share(0.05),
    contacts: share(0.02),
    dues: share(0.04),
    staff: share(0.025),
    bonuses: share(0.001),
  };
  const rest = rowCount - 2 * count - Object.values(counts).reduce((sum, n) => sum + n, 0);
  return [
    {
      name: "党组织名册",
      header: [
        "党组织名称",
        "党组织类别",
        "上级党组织",
        "成立时间",
        "党员总数",
        "正式党员数",
        "书记姓名",
        "书记任职时间",
        "支委人数",
        "纪检委员",
        "党小组数",
        "最近换届时间",
        "任期",
        "四强情况",
        "是否相对薄弱",
        "编制数",
        "专职党务人员数",
      ],
      rows: times(count, (o) => [
        name(o),
        level(o),
        level(o) === "机关党委" ? null : name(o - (o % 25)),
        { serial: 40_000 },
        level(o) === "机关党委" ? 480 : MEMBERS,
        MEMBERS - 1,
        o % 50 === 7 ? null : secretary(o),
        { serial: YEAR_START - random.integer(-200, 900) },
        5,
        "纪检",
        2,
        { serial: YEAR_START - random.integer(0, 1100) },
        level(o) === "机关党委" ? 5 : 3,
        random.pick(["已命名", "创建中", "未创建"]),
        o % 20 === 3 ? "是" : "否",
        200,
        2,
      ]),
    },
    {
      name: "党务干部名册",
      header: ["所在党组织", "姓名", "党内职务", "专兼职", "任职时间", "是否纳入履历", "是否计入工作量"],
      rows: times(counts.staff, () => {
        const o = anyone();
        return [
          name(o),
          member(o),
          "委员",
          random.pick(["专职", "兼职"]),
          day(-900, 0),
          random.pick(["是", "是", "否"]),
          "是",
        ];
      }),
    },
    {
      name: "活动台账",
      header: ["党组织名称", "活动类型", "时间", "名称", "所属党小组", "主讲人", "应到人数", "实到人数"],
      rows: times(rest, (i) => {
        const o = i % count;
        const type = TYPES[Math.floor(i / count) % TYPES.length]!;
        return [
          name(o),
          type,
          day(),
          `第${random.integer(1, 400)}次${type}`,
          type === "党小组会" ? `第${random.integer(1, 2)}党小组` : null,
          type === "党课" ? secretary(o) : null,
          MEMBERS,
          random.integer(9, MEMBERS),
        ];
      }),
    },
    {
      name: "任务清单",
      header: ["责任单位", "工作任务", "责任人", "完成时限", "完成情况", "完成时间", "制定时间"],
      rows: times(counts.tasks, (i) => {
        const o = i % count;
        const done = random.chance(0.9);
        return [
          name(o),
          `重点任务${random.integer(1, 500)}`,
          secretary(o),
          day(60, 300),
          done ? "已完成" : "正在推进",
          done ? day(60, 270) : null,
          { serial: YEAR_START + 50 },
        ];
      }),
    },
    {
      name: "问题整改台账",
      header: ["责任党组织", "发现时间", "问题类别", "存在问题", "整改时限", "完成时间", "是否销号", "是否重复问题"],
      rows: times(counts.findings, () => {
        const done = random.chance(0.85);
        return [
          name(anyone()),
          day(0, 250),
          random.pick(["组织生活", "发展党员", "党费管理"]),
          `记录不规范${random.integer(1, 300)}`,
          day(100, 300),
          done ? day(100, 272) : null,
          done ? "已销号" : "未销号",
          random.pick(["是", "否", "否", "否"]),
        ];
      }),
    },
    {
      name: "培训台账",
      header: ["姓名", "所在党组织", "培训班名称", "培训类别", "结束时间", "学时", "是否集中培训"],
      rows: times(counts.training, () => {
        const o = anyone();
        return [
          random.chance(0.1) ? secretary(o) : member(o),
          name(o),
          "专题学习班",
          random.pick(["党员集中", "网络", "书记轮训"]),
          day(),
          random.integer(2, 8),
          random.pick(["是", "否"]),
        ];
      }),
    },
    {
      name: "谈话台账",
      header: ["谈话时间", "谈话类型", "谈话人", "谈话对象", "所在党组织"],
      rows: times(counts.talks, () => {
        const o = anyone();
        return [
          day(),
          random.pick(["谈心谈话", "谈心谈话", "任职谈话"]),
          "书记",
          random.chance(0.2) ? secretary(o) : member(o),
          name(o),
        ];
      }),
    },
    {
      name: "述职评议",
      header: ["党组织名称", "书记姓名", "年度", "好", "较好", "一般", "差"],
      rows: times(count, (o) => [name(o), secretary(o), 2025, 15, random.integer(0, 4), random.integer(0, 2), 0]),
    },
    {
      name: "委员联系台账",
      header: [
        "委员姓名",
        "所属党委",
        "联系党支部",
        "联系时间",
        "方式",
        "指导意见",
        "落实情况",
        "职责一",
        "职责二",
        "职责三",
        "职责四",
        "职责五",
        "职责六",
      ],
      rows: times(counts.contacts, () => {
        const committee = random.integer(0, Math.max(0, Math.floor((count - 1) / 25))) * 25;
        return [
          `委员${committee}之${random.integer(1, 9)}`,
          name(committee),
          name(Math.min(count - 1, committee + 3)),
          day(),
          random.pick(["调研", "检查", "考评"]),
          "按月开展",
          random.pick(["已落实", "未落实"]),
          "√",
          "√",
          "√",
          "√",
          "√",
          "√",
        ];
      }),
    },
    {
      name: "党费台账",
      header: ["党组织名称", "月份", "应交", "实交"],
      rows: times(counts.dues, (i) => [
        name(i % count),
        { serial: YEAR_START + MONTH_STARTS[Math.floor(i / count) % 9]! },
        800.5,
        random.pick([800.5, 800.5, 760]),
      ]),
    },
    {
      name: "加减分台账",
      header: ["党组织名称", "日期", "类型", "分值", "事项"],
      rows: times(counts.bonuses, () => [
        name(anyone()),
        day(181, 272),
        random.pick(["加分", "减分"]),
        random.pick([0.5, 1, 2]),
        "通报",
      ]),
    },
  ];
}
