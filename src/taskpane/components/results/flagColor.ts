import type { FlagKind } from "../../service/resultsView";

/** Badge colour of a flag; its words say the same. */
export function flagColor(kind: FlagKind): "danger" | "warning" | "informative" {
  switch (kind) {
    case "direct":
    case "escalate":
      return "danger";
    case "suggest":
      return "warning";
    case "notice":
      return "informative";
  }
}
