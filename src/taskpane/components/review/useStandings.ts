import { useEffect, useState } from "react";
import type { StandingsView } from "../../service/reviewView";
import { usePaneContext } from "../../state/PaneContext";

type Asked = Readonly<{ index: number; points: number }>;

/**
 * Where an organization would stand with points of adjustment (hundredths); null: as nothing is asked, or until it is
 * known. What was known last of the same organization stays until the next is.
 */
export function useStandings(index: number | null, points: number | null): StandingsView | null {
  const { actions, state } = usePaneContext();
  const [known, setKnown] = useState<(Asked & Readonly<{ view: StandingsView }>) | null>(null);
  // After a save the same points may stand elsewhere.
  const review = state.loads.review;
  useEffect(() => {
    if (index === null || points === null || review.status !== "done") return;
    let isLate = false;
    void actions.tryAdjustment(index, points).then((answer) => {
      if (!isLate && answer.status === "done") setKnown({ index, points, view: answer.value });
    });
    return () => {
      isLate = true;
    };
  }, [actions, index, points, review]);
  return known !== null && known.index === index ? known.view : null;
}
