import { YES_NO } from "../../../domain/model/ledgerTable";
import { normalizeText } from "../../../domain/model/text";

const set = (...words: readonly string[]): ReadonlySet<string> => new Set(words.map(normalizeText));

/** Words for an empty cell. Source: ledgers.md §2. */
const BLANK = set("", "-", "/", "—", "——", "－", "–", "--", "无", "不涉及", "暂无", "\\");
/** In a count of the roster these mean none, so 0; the other blank words stay blank (rules.md §4). */
const NOUGHT = set("-", "/", "无");
const YES = set(
  "是",
  "有",
  "√",
  "✓",
  "✔",
  "☑",
  "○",
  "Y",
  "yes",
  "1",
  "已",
  "已完成",
  "完成",
  "已销号",
  "已落实",
  "已批准",
  "批准",
  "100%",
  "true",
);
const NO = set("否", "×", "✗", "x", "N", "no", "0", "未", "未完成", "未销号", "未落实", "整改中", "未批准", "false");
const ONGOING = set("长期坚持");

/** Whether a text stands for an empty cell: nothing that can be seen, or a word for nothing. */
export function isBlankWord(text: string): boolean {
  return BLANK.has(normalizeText(text));
}

/** Words for a post that nobody holds. Source: rules.md §11. */
const VACANT = set("空缺", "暂缺", "暂空缺", "缺", "待任命", "待定", "无");

/** Other ways to say it: 书记空缺, 缺配, 空岗, 待补选, 尚未任命. */
const SAID_VACANT =
  /^(?:书记|岗位|职位|职务)?(?:暂时?|现|目前)?(?:空缺?|空岗|空编|缺[额配员位职岗])(?:中|待补选?|待任命|待配备)?$|^(?:暂|尚|还)?[待未](?:补选?|补配|选举?|任命?|配备?|确定|增补|设立?|明确)$|^(?:暂无|没有)(?:书记|人选)?$/;

/** Whether a name is a word for a post that nobody holds. */
export function isVacancyWord(name: string): boolean {
  const word = normalizeText(name);
  return VACANT.has(word) || SAID_VACANT.test(word);
}

/** Whether a text in a count of the roster stands for 0. */
export function isNoughtWord(text: string): boolean {
  return NOUGHT.has(normalizeText(text));
}

/** The yes/no code of a text; null when it is neither. 无 is blank, so no (rules.md §4). */
export function yesNoOfText(text: string): number | null {
  const word = normalizeText(text);
  if (YES.has(word)) return YES_NO.YES;
  if (NO.has(word)) return YES_NO.NO;
  if (ONGOING.has(word)) return YES_NO.ONGOING;
  return BLANK.has(word) ? YES_NO.BLANK : null;
}

const EXAMPLE = /^\(?(?:示例|样例|例|填写示例|填报示例)\)?(?::|$)|^\((?:示例|样例|例)\)/;
const TOTAL =
  /^(?:本[页表月季年]|本季度|本年度|全年|[上下]半年|第?[一二三四]季度|\d{1,2}月份?)?(?:合计|总计|小计|共计|累计|平均|平均值)(?::|$|\(|\d)/;
const NOTE =
  /^\(?(?:填表人|填报人|制表|制表人|审核|审核人|复核|复核人|备注|说明|填表说明|填报说明|注|填表日期|填报日期|填报单位|填表单位|负责人|单位负责人)\)?(?::|$|\d)/;
/** What a text must begin with to fit one of these: most don't, and need not be normalised. */
const MAY_BE_LEFT_OUT = /^(?:[示样例填本合总小共累平全上下第一二三四制审复备说注负单]|[^\u4e00-\u9fa5])/;

/** Why a row is no record, told by a cell; null when it may be one. 审核处党支部 is an organization. */
export function leftOutReason(firstText: string): "example" | "total" | "note" | null {
  if (!MAY_BE_LEFT_OUT.test(firstText)) return null;
  const text = normalizeText(firstText);
  if (EXAMPLE.test(text)) return "example";
  if (TOTAL.test(text)) return "total";
  return NOTE.test(text) ? "note" : null;
}

const VOID = "(?:本条|此条|该条|本行|此行|该行)?已?(?:作废|取消|撤销|删除|注销|停用|解散)";
const CALLED_VOID = new RegExp(`^(${VOID})$|\\((${VOID})\\)`);
/** Most texts have none of this, and need not be normalised. */
const MAY_BE_VOID = /作废|取消|撤销|删除|注销|停用|解散/;

/** The word by which a cell says that it holds no longer: alone or in brackets (会议记录不全（作废）); null without one. */
export function voidWordIn(text: string): string | null {
  const match = MAY_BE_VOID.test(text) ? CALLED_VOID.exec(normalizeText(text)) : null;
  return match === null ? null : (match[1] ?? match[2] ?? null);
}

/** Level by the words of 党组织类别: 总支 before 支部 before 党委; null when none is in it. */
export function levelOfCategory(text: string): "C" | "G" | "B" | null {
  const word = normalizeText(text);
  if (word.includes("总支")) return "G";
  if (word.includes("支部")) return "B";
  return word.includes("党委") ? "C" : null;
}
