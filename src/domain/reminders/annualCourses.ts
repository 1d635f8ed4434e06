import type { Context } from "../facts/context";
import { isNewSecretary } from "../facts/secretary";
import { trainingFactsOf } from "../facts/training";
import { NO_GROUNDS, recordGrounds } from "../results/grounds";
import { lastDayOfMonth, mustDay, monthIndexOf } from "../model/day";
import { columnOf, type TextColumn } from "../model/ledgerTable";
import type { ReminderWord } from "../reasons/reminderReason";
import type { Reason } from "../reasons/reason";
import type { ReminderDraft, ReminderInput, ReminderList } from "../reminding/reminderList";

/**
 * R6 年度培训班: from 30 September, no course for secretaries this year; or none for new secretaries although there are
 * some.
 */
export const annualCourses: ReminderList = {
  code: "R6",
  ledgers: ["training"],
  columns: [
    { ledger: "training", anyOf: ["end", "start"] },
    { ledger: "training", anyOf: ["course", "category"] },
  ],
  reads: "office",
  make,
};

function* make({ context, thresholds, results }: ReminderInput): Generator<ReminderDraft> {
  const { cutoff, period } = context.input;
  const { year } = period;
  if (cutoff < lastDayOfMonth(monthIndexOf(mustDay(year, thresholds["R6.fromMonth"], 1)))) return;
  const held = coursesHeld(context);
  const committees = results.filter(({ level }) => level === "C");
  const organization = committees.length === 1 ? committees[0]!.organization : null;
  const common = {
    organization,
    person: organization === null ? "" : context.organizations[organization]!.secretary,
    due: mustDay(year, 12, 31),
    urgent: cutoff >= mustDay(year, thresholds["R6.urgentMonth"], 1),
  };
  const reminder = (word: ReminderWord, reason: Reason): ReminderDraft => ({
    ...common,
    subject: { kind: "word", word },
    reasons: [reason],
    grounds: NO_GROUNDS,
  });
  if (!held.forSecretaries) {
    yield reminder("直属党组织书记培训班", { code: "remind-secretaries-course", params: { year } });
  }
  const newSecretaries = results.map((result) => result.organization).filter((index) => isNewSecretary(context, index));
  if (newSecretaries.length > 0 && !held.forNewSecretaries) {
    const params = { year, secretaries: newSecretaries.length };
    yield {
      ...reminder("新任支部书记培训班", { code: "remind-new-secretaries-course", params }),
      grounds: recordGrounds("roster", newSecretaries),
    };
  }
}

/** Which kinds of courses this year's training rows name, in kind or course. */
function coursesHeld(context: Context): Readonly<{ forSecretaries: boolean; forNewSecretaries: boolean }> {
  const table = context.table("training")!;
  const { cutoff, period } = context.input;
  const { dayOf } = trainingFactsOf(context)!;
  const newYear = mustDay(period.year, 1, 1);
  const columns = [columnOf(table, "category", "text"), columnOf(table, "course", "text")].flatMap((column) =>
    column ? [{ ids: column.ids, namesSecretary: whichName(column, "书记"), namesNew: whichName(column, "新任") }] : [],
  );
  let forSecretaries = false;
  let forNewSecretaries = false;
  for (let record = 0; record < table.rowCount && !(forSecretaries && forNewSecretaries); record++) {
    const isNew = columns.some(({ ids, namesNew }) => namesNew[ids[record]!]);
    const isForSecretaries = !isNew && columns.some(({ ids, namesSecretary }) => namesSecretary[ids[record]!]);
    if (!isNew && !isForSecretaries) continue;
    const day = dayOf(record);
    if (day < newYear || day > cutoff) continue;
    if (isNew) forNewSecretaries = true;
    else forSecretaries = true;
  }
  return { forSecretaries, forNewSecretaries };
}

/** Whether each distinct text of a column has a word in it. */
function whichName({ values }: TextColumn, word: string): readonly boolean[] {
  return values.map((cell) => cell.some((value) => value.includes(word)));
}
