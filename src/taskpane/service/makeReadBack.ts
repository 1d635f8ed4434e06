import type { LedgersSince } from "../../app/session/lastWritten";
import type { LastWritten } from "../../app/session/sessionState";
import type { ReadBackView } from "./resultsView";

/** Where what is shown comes from, when it was not assessed now, and what of it can't be shown. */
export function makeReadBack({ results }: LastWritten, ledgers: LedgersSince): ReadBackView {
  const { notes, organizations, leftOut } = results;
  return {
    calculatedAt: notes.facts.calculatedAt,
    ledgers,
    uncalculated: organizations.filter(({ isCalculated }) => !isCalculated).length,
    unknownLevels: organizations.filter(({ level }) => level.code === null).length,
    leftOut,
  };
}
