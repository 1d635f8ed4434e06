import { useEffect, useRef, type RefObject } from "react";

/** Frames in which a list that is shown again has drawn the row it begins at. */
const FRAMES = 20;

/** Moves the focus to an element as soon as it is there; gives how to leave off. */
function focusWhenDrawn(find: () => HTMLElement | null | undefined): () => void {
  let frame = 0;
  const attempt = (left: number): void => {
    const found = find();
    if (found) found.focus();
    else if (left > 0) {
      frame = requestAnimationFrame(() => {
        attempt(left - 1);
      });
    }
  };
  attempt(FRAMES);
  return () => {
    cancelAnimationFrame(frame);
  };
}

/** Coming back from an organization, the keyboard goes on at its row. */
export function useReturn(board: RefObject<HTMLElement | null>, isList: boolean): void {
  const wasList = useRef(true);
  useEffect(() => {
    const isBack = isList && !wasList.current;
    wasList.current = isList;
    return isBack ? focusWhenDrawn(() => board.current?.querySelector("[aria-current=true]")) : undefined;
  }, [board, isList]);
}
