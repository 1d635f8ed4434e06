import { useEffect, useState } from "react";
import type { DecidedItem } from "../../../app/review/enteredReview";
import type { StandingsView } from "../../service/reviewView";
import { usePaneContext } from "../../state/PaneContext";

type Known = Readonly<{ index: number; view: StandingsView }>;

/**
 * Where an organization would stand with decisions; null: until it is known. What was known last of the same organization
 * stays until the next is.
 */
export function useStandings(index: number | null, decided: readonly DecidedItem[]): StandingsView | null {
  const { actions, state } = usePaneContext();
  const [known, setKnown] = useState<Known | null>(null);
  // After a save the same decisions may lead elsewhere.
  const review = state.loads.review;
  // The same decisions are another list with each key that is pressed.
  const asked = JSON.stringify(decided);
  useEffect(() => {
    if (index === null || review.status !== "done") return;
    let isLate = false;
    void actions.tryDecisions(index, JSON.parse(asked) as readonly DecidedItem[]).then((answer) => {
      if (!isLate && answer.status === "done") setKnown({ index, view: answer.value });
    });
    return () => {
      isLate = true;
    };
  }, [actions, index, asked, review]);
  return known !== null && known.index === index ? known.view : null;
}
