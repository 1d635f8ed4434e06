import { listed } from "../listedNames";
import type { TakeOverTexts } from "../takeOverTexts";

/** Names that are told in one line. */
const NAMES = 5;

const rows = ({ sheet, first, last }: Readonly<{ sheet: string; first: number; last: number }>): string =>
  first === last ? `“${sheet}”第 ${first} 行` : `“${sheet}”第 ${first}–${last} 行，共 ${last - first + 1} 行`;

const some = (names: readonly string[]): string => listed(names, NAMES, "、", (count) => `等 ${count} 个`);

export const takeOver: TakeOverTexts = {
  place: (place) => `将写入${rows(place)}。`,
  nothing: (sheet) => `“${sheet}”没有要添的行。`,
  present: (count) => `${count} 项已在台账里，不再写。`,
  clashes: (numbers) => `台账里这些编号已用于别的事项，没有写，请核对：${some(numbers)}。`,
  unassigned: (branches) => `没有可以安排的委员，没有写：${some(branches)}。`,
  missing: (labels) => `台账里没有${labels.map((label) => `“${label}”`).join("、")}这一列，不写这一项。`,
  otherBelow: "表尾有说明或合计，新行写在它的下面。",
  belowTable: "这张台账是 Excel 表格，新行写在表格下面；写入以后请把表格的范围拉到新行。",
  noLedger: (ledger) => `没有读到${ledger}。请先在工作簿里备好这张台账（或在“数据”里确认它），再写入。`,
  row: (organization, about) => `  ${organization}：${about}`,
  added: (place) => `已写入${rows(place)}。`,
  badList: (text, lists) => `“${text}”不能写入台账；可以写：${lists.join("、")}。`,
  dueOfFindings: "整改时限（--due）只用于整改清单。",
  suffix: (list, period) => `-${list}-${period}`,
};
