/** The product's own words for what a reminder is about, by the word the engine and the keys use. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["换届", "Re-election"],
  ["直属党组织书记培训班", "Course for secretaries of directly affiliated organizations"],
  ["新任支部书记培训班", "Course for new branch secretaries"],
  ["书记学时", "Secretary's class hours"],
  ["党员学时", "Members' class hours"],
  ["年度任务清单", "Annual task list"],
  ["联系委员", "Contact member"],
  ["履历", "résumé"],
  ["工作量", "workload"],
  ["党费", "Membership dues"],
  ["组织生活会", "Organizational life meeting"],
  ["民主评议党员", "Democratic appraisal of members"],
  ["述职评议", "Debriefing"],
]);

/** The English word; a word that has none stays as it is. */
export function subjectWord(word: string): string {
  return WORDS.get(word) ?? word;
}
