import type { AssessWishes } from "../../app/session/sessionState";
import { formatDay, parseIsoDay } from "../../domain/model/day";
import { parsePeriod, type Period } from "../../domain/model/period";
import { periodKey } from "../../workbook/resultSheets/sheetKinds";
import type { PeriodChoice } from "./assessView";
import { PaneTrouble } from "./requestQueue";

/** What a choice of the form asks for; it has been read before. */
export function wishesOf({ period, cutoff, withoutActivities = false }: PeriodChoice): AssessWishes {
  return {
    period: period === null ? null : parsePeriod(period),
    cutoff: cutoff === null ? null : parseIsoDay(cutoff),
    withoutActivities,
  };
}

/** The choice of the form that asks for the same. */
export function choiceOf({ period, cutoff, withoutActivities = false }: AssessWishes): PeriodChoice {
  return {
    period: period === null ? null : periodKey(period),
    cutoff: cutoff === null ? null : formatDay(cutoff),
    withoutActivities,
  };
}

/** A period by the name that a view gave it. */
export function periodNamed(name: string): Period {
  const period = parsePeriod(name);
  if (period === null) throw new PaneTrouble("not-finalised");
  return period;
}
