import type { ActivityEvents } from "../facts/activityEvents";
import type { Reason } from "../reasons/reason";
import { listedReasons } from "../reasons/listedReasons";
import { scaledText } from "../reasons/numberText";

/** A reason for each meeting that does not count because too few were present. */
export function quorumReasons(events: ActivityEvents, organization: number): readonly Reason[] {
  return listedReasons(events.belowQuorum(organization), ({ day, type, quorum, due, present }) => ({
    code: "meeting-below-quorum",
    params: { day, type, quorum, due: scaledText(due), present: scaledText(present) },
  }));
}
