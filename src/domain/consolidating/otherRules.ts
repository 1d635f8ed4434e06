import { digestOf } from "../digest/digest";
import type { Batch, ConsolidationCheck } from "./consolidationCheck";
import type { ReceivedSubmission, RuleRowSeal } from "./receivedFile";

/** C5: it was scored by other rules or settings than most others. */
export const otherRules: ConsolidationCheck = (batch) => {
  const reference = referenceOf(batch);
  return (index) => {
    const submission = batch.files[index]?.submission;
    if (!submission || reference === null || submission.period !== batch.period) return null;
    if (rulesKey(submission) === rulesKey(reference)) return null;
    const rows = rowsThatDiffer(reference.rules, submission.rules);
    const locked = rows.filter((row) => row.locked).map(({ code }) => code);
    const changed = rows.map(({ code }) => code);
    return { code: "C5", params: { ruleSet: submission.ruleSet, changed: once(changed), locked: once(locked) } };
  };
};

/** What two submissions have in common that were scored alike. */
export function rulesKey({ rules, settings }: Pick<ReceivedSubmission, "rules" | "settings">): string {
  return `${settings} ${rules.map(({ code, levels, seal }) => `${code}@${levels}:${seal}`).join(" ")}`;
}

/** A digest of it that stands in sheets: hexadecimal digits. */
export function scoringKey(submission: Pick<ReceivedSubmission, "rules" | "settings">): string {
  return digestOf(rulesKey(submission)).slice(0, SCORING_DIGITS);
}

const SCORING_DIGITS = 16;

/** The first of those that are scored as most are. */
function referenceOf({ files, period }: Batch): ReceivedSubmission | null {
  const alike = new Map<string, ReceivedSubmission[]>();
  for (const { submission } of files) {
    if (submission?.period !== period) continue;
    const key = rulesKey(submission);
    alike.set(key, [...(alike.get(key) ?? []), submission]);
  }
  const most = [...alike.values()].reduce((best, next) => (next.length > best.length ? next : best), []);
  return most[0] ?? null;
}

/** Rows that are there only once or say something else; one that is locked anywhere counts as locked. */
function rowsThatDiffer(before: readonly RuleRowSeal[], now: readonly RuleRowSeal[]): readonly RuleRowSeal[] {
  const place = ({ code, levels }: RuleRowSeal): string => `${code} ${levels}`;
  const was = new Map(before.map((row) => [place(row), row]));
  const is = new Map(now.map((row) => [place(row), row]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [from, to] = [was.get(key), is.get(key)];
    if (from?.seal === to?.seal) return [];
    return [{ ...(to ?? from!), locked: from?.locked === true || to?.locked === true }];
  });
}

function once(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}
