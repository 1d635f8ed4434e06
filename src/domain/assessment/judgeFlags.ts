import type { Context } from "../facts/context";
import { isActive } from "../facts/existence";
import type { FlagCode } from "../reasons/flagReason";
import type { Flag, OrganizationResult } from "../results/result";
import { expiredTerm } from "../flags/expiredTerm";
import { flaggedAgain } from "../flags/flaggedAgain";
import type { FlagInput, FlagRule } from "../flagging/flagRule";
import { incompleteSetup } from "../flags/incompleteSetup";
import { lowestOfLevel } from "../flags/lowestOfLevel";
import { lowTotal } from "../flags/lowTotal";
import { overdueFindings } from "../flags/overdueFindings";
import { poorDebriefing } from "../flags/poorDebriefing";
import { vacantSecretary } from "../flags/vacantSecretary";
import { weakOrganizationalLife } from "../flags/weakOrganizationalLife";

/** Every flag, by code. */
const FLAG_RULES: readonly FlagRule[] = [
  vacantSecretary,
  expiredTerm,
  weakOrganizationalLife,
  poorDebriefing,
  lowTotal,
  lowestOfLevel,
  overdueFindings,
  flaggedAgain,
  incompleteSetup,
];

/** How urgent a flag is, which its code says. */
export function flagKindOf(code: FlagCode): Flag["kind"] {
  return FLAG_RULES.find((rule) => rule.code === code)!.kind;
}

/**
 * Judges the flags of rules.md §7.
 *
 * @param results - every result, totals and ranks worked out.
 * @returns the flags of each organization that has some, by organization index, in the order of their codes.
 *   Organizations dissolved in the period have none.
 */
export function judgeFlags(
  context: Context,
  results: readonly OrganizationResult[],
): ReadonlyMap<number, readonly Flag[]> {
  const flagsOf = compileFlags(inputOf(context, results));
  const flags = new Map<number, readonly Flag[]>();
  for (const result of results) {
    const raised = flagsOf(result);
    if (raised.length > 0) flags.set(result.organization, raised);
  }
  return flags;
}

/**
 * Judges the flags again of organizations whose result or records are others than before; of the rest what rests on the
 * results of others.
 *
 * @param isChanged - whether an organization's own result or records are others than when its flags were judged.
 * @param before - the flags that every organization had.
 * @returns likewise; flags that still hold are the same objects.
 */
export function rejudgeFlags(
  context: Context,
  results: readonly OrganizationResult[],
  { isChanged, before }: Readonly<{ isChanged: (o: number) => boolean; before: ReadonlyMap<number, readonly Flag[]> }>,
): ReadonlyMap<number, readonly Flag[]> {
  const input = inputOf(context, results);
  const flagsOf = compileFlags(input);
  const compared = FLAG_RULES.filter(({ comparesResults }) => comparesResults);
  const judges = compared.map(({ code, prepare }) => ({ code, judge: prepare(input) }));
  const flags = new Map<number, readonly Flag[]>();
  for (const result of results) {
    const { organization } = result;
    const had = before.get(organization) ?? NO_FLAGS;
    const isAsBefore = ({ code, judge }: (typeof judges)[number]): boolean => {
      const now = isActive(context, organization) ? judge(result, NO_FLAGS) : null;
      const then = had.find((flag) => flag.code === code);
      return JSON.stringify(now?.reasons) === JSON.stringify(then?.reasons);
    };
    const raised = !isChanged(organization) && judges.every(isAsBefore) ? had : flagsOf(result);
    if (raised.length > 0) flags.set(organization, raised);
  }
  return flags;
}

const NO_FLAGS: readonly Flag[] = [];

function inputOf(context: Context, results: readonly OrganizationResult[]): FlagInput {
  const { thresholds } = context.input.settings;
  return { context, thresholds, results, isPeriodJudged: isPeriodJudged(context) };
}

/** Makes the judgement of one organization's flags. */
function compileFlags(input: FlagInput): (result: OrganizationResult) => readonly Flag[] {
  const rules = FLAG_RULES.map(({ code, kind, prepare }) => ({ code, kind, judge: prepare(input) }));
  return (result) => {
    if (!isActive(input.context, result.organization)) return NO_FLAGS;
    const raised: Flag[] = [];
    for (const { code, kind, judge } of rules) {
      const grounds = judge(result, raised);
      if (grounds) {
        const { reasons, sources, sourceCount } = grounds;
        raised.push({ code, kind, reasons, sources, sourceCount });
      }
    }
    return raised;
  };
}

/** From day 60 of the period on, or when the cutoff is its end. */
function isPeriodJudged({ input: { period, cutoff, settings } }: Context): boolean {
  return cutoff === period.end || cutoff - period.start + 1 >= settings.thresholds["FB.firstDayJudged"];
}
