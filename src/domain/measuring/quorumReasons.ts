import type { ActivityEvents } from "../facts/activityEvents";
import type { Reason } from "../reasons/reason";
import { listedReasons } from "../reasons/listedReasons";
import { scaledText } from "../reasons/numberText";

/** A reason for each meeting that does not count because too few were present, by day: the order of rows says nothing. */
export function quorumReasons(events: ActivityEvents, organization: number): readonly Reason[] {
  const byDay = [...events.belowQuorum(organization)].sort(
    (a, b) => a.day - b.day || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0),
  );
  return listedReasons(byDay, ({ day, type, quorum, due, present }) => ({
    code: "meeting-below-quorum",
    params: { day, type, quorum, due: scaledText(due), present: scaledText(present) },
  }));
}
