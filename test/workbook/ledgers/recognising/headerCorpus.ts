import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LEDGER_KEYS, LEDGERS, type FieldDefinition, type LedgerKey } from "../../../../src/domain/model/ledgers";
import { mustDay } from "../../../../src/domain/model/day";
import type { MemoryCell } from "../../../support/memoryHost";

/** A header of the corpus: the field it means by label, null for none; `open` where readers may differ. */
export type CorpusColumn = Readonly<{ upper: string | null; header: string; field: string | null; open: boolean }>;
/** A table of the corpus; `ledger` null: a look-alike. */
export type CorpusTable = Readonly<{
  id: string;
  ledger: LedgerKey | null;
  title: string | null;
  columns: readonly CorpusColumn[];
}>;

/** Every table of headerCorpus.txt. */
export function readCorpus(): readonly CorpusTable[] {
  const text = readFileSync(join(import.meta.dirname, "headerCorpus.txt"), "utf8");
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return lines.map((line, i) => {
    const [name, title, columns] = line.split(" | ") as [string, string, string];
    const ledger = LEDGER_KEYS.find((key) => key === name) ?? null;
    return {
      ...{ id: `${i + 1} ${line.slice(0, 40)}`, ledger, title: title === "None" ? null : title },
      columns: columns.split("; ").map(columnOf),
    };
  });
}

function columnOf(part: string): CorpusColumn {
  const [text, meaning] = part.trim().split("=") as [string, string | undefined];
  const [upper, lower] = text.includes("›") ? (text.split("›") as [string, string]) : [null, text];
  const field = meaning?.replace("?", "") || null;
  return { upper, header: lower, field, open: meaning?.endsWith("?") ?? false };
}

export const BRANCHES = ["第一", "第二", "第三", "第四", "第五", "第六"].map((number) => `城关镇${number}党支部`);
const UNITS = ["办公室", "财务处", "人事处", "法规处", "信息中心", "监督处"];
const PEOPLE = ["赵一鸣", "钱文", "孙建平", "李一鸣", "周文", "吴建平", "郑文", "王一鸣"];
const WORDS = ["情况正常", "按要求开展", "已通知", "资料齐全"];
const KINDS: Readonly<Record<string, readonly string[]>> = {
  活动类型: ["支部党员大会", "支部委员会", "党小组会", "党课", "主题党日"],
  谈话类型: ["谈心谈话", "任职谈话", "提醒谈话"],
  党组织类别: ["党支部", "党总支"],
  类型: ["加分", "减分"],
  完成情况: ["已完成", "未完成"],
  是否销号: ["已销号", "未销号"],
  是否集中培训: ["是", "否"],
};

/** The records of a table: cells of the kind that each column means, or that its header suggests where it means none. */
export function recordsOf({ ledger, columns }: CorpusTable): MemoryCell[][] {
  const rows = ledger === "roster" ? BRANCHES.length : 18;
  return Array.from({ length: rows }, (_, row) => columns.map((column, c) => cellOf(ledger, column, { row, c })));
}

type Place = Readonly<{ row: number; c: number }>;

function cellOf(ledger: LedgerKey | null, { header, field, open }: CorpusColumn, place: Place): MemoryCell {
  const fields: Readonly<Record<string, FieldDefinition>> = ledger === null ? {} : LEDGERS[ledger].fields;
  const kind = Object.values(fields).find(({ label }) => label === field)?.kind;
  const isOrganization = kind === "organization" || (ledger === "roster" && field === "党组织名称");
  if (isOrganization) return pick(open ? UNITS : BRANCHES, place.row);
  if (field === "上级党组织") return "城关镇党委";
  if (field !== null && KINDS[field]) return pick(KINDS[field], place.row);
  if (field === "年度" || field === "所属年度") return 2026;
  if (field === "月份") return `2026年${(place.row % 9) + 1}月`;
  if (kind === "date") return dayCell(place);
  if (kind === "number") return 3 + ((place.row * 7 + place.c) % 20);
  if (kind === "names") return pick(PEOPLE, place.row + place.c);
  return field === null ? byHeader(header, place) : pick(WORDS, place.row);
}

/** What would stand under a header that is no field. */
function byHeader(header: string, place: Place): MemoryCell {
  if (/序号|编号|ID|id$/.test(header)) return place.row + 1;
  if (/数|金额|分$|率|比|年龄|票|得分|余额|里程|学分|成绩|时长|次$/.test(header))
    return 1 + ((place.row + place.c) % 30);
  if (/时间|日期|期限|时限/.test(header)) return dayCell(place);
  if (/支部|党组织/.test(header)) return pick(BRANCHES, place.row);
  if (/姓名|人$|员$|书记|领导/.test(header)) return pick(PEOPLE, place.row + place.c);
  if (/单位|部门|机关|处$|科室|班级/.test(header)) return pick(UNITS, place.row);
  return pick(WORDS, place.row + place.c);
}

const dayCell = ({ row, c }: Place): MemoryCell => ({
  date: mustDay(2026, 1 + ((row + c) % 9), 1 + (row % 28)) + 25_569,
});

function pick(words: readonly string[], at: number): string {
  return words[at % words.length]!;
}
