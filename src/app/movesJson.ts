import type { Move } from "../domain/assessment/movesBetween";
import { standingChangeJson } from "./standingChangeJson";

/** Who moves, as JSON data. */
export function movesJson(moves: readonly Move[], names: readonly string[]) {
  return {
    moved: moves.map((move) => ({
      name: names[move.organization] ?? "",
      ...standingChangeJson(move),
      because: move.because,
    })),
  };
}
