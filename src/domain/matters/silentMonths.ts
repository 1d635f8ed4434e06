import { compileMonthsWithActivities } from "../review/activityMonths";
import type { MatterRule } from "../review/matterRule";

/**
 * RV11: a complete month of the period without any activity row of the organization, although most of its neighbours
 * (same level, same superior) have some.
 */
export const silentMonths: MatterRule<"RV11"> = {
  code: "RV11",
  strength: "explain",
  prepare: (input) => {
    const { monthIndexes, neighboursOf, has } = compileMonthsWithActivities(input);
    return ({ organization }) => {
      const neighbours = neighboursOf(organization);
      const silent = monthIndexes.filter(
        (month) =>
          !has(organization, month) &&
          neighbours.length > 0 &&
          2 * neighbours.filter((neighbour) => has(neighbour, month)).length > neighbours.length,
      );
      return silent.length === 0 ? null : { monthIndexes: silent };
    };
  },
  value: ({ monthIndexes }) => monthIndexes.join(","),
};
