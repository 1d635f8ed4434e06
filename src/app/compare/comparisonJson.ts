import { formatPeriod } from "../../domain/model/period";
import type { Comparison } from "../session/compareSession";
import { standingChangeJson } from "../standingChangeJson";

/** Who would move, as JSON data. */
export function comparisonJson({ period, version, movers }: Comparison) {
  return {
    period: formatPeriod(period),
    version,
    organizations: movers.map((mover) => ({
      name: mover.name,
      ...standingChangeJson(mover),
      because: mover.because,
    })),
  };
}
