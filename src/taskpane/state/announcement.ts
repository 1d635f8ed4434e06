import type { PaneTexts } from "../../i18n/paneTexts";
import { CALLS } from "./calls";
import type { PaneState } from "./paneState";

/** What ended well, in one sentence; "" where the screen itself says it. Failures are alerts of their own. */
function ending({ loads, last }: PaneState, { shared }: PaneTexts): string {
  if (last === null || last.status === "failed") return "";
  if (last.status === "cancelled") return shared.cancelled;
  const { spoken } = shared;
  const load = loads[CALLS[last.call].view];
  if (load.status !== "done") return "";
  switch (last.call) {
    case "inspect":
    case "confirmMapping":
    case "confirmAlias": {
      const data = loads.data.status === "done" ? loads.data.view : null;
      return data === null ? "" : spoken.data(data.rowsRead, data.errors, data.warnings);
    }
    case "setup":
      return spoken.setup;
    case "assess": {
      const preview = loads.preview.status === "done" ? loads.preview.view : null;
      return preview?.status === "ready" ? spoken.preview(preview.organizations) : spoken.refused;
    }
    case "write":
      return loads.written.status === "done" ? spoken.written(loads.written.view.sheets.length) : "";
    case "results":
      return spoken.results;
    case "organization":
      return loads.organization.status === "done" ? spoken.organization(loads.organization.view.row.name) : "";
    case "reminders":
      return loads.reminders.status === "done" ? spoken.reminders(loads.reminders.view?.rows.length ?? 0) : "";
    case "rules":
      return spoken.rules;
    default:
      return "";
  }
}

/** What a screen reader should say of the pane now: what is being done, or how the last request ended. */
export function announcement(state: PaneState, texts: PaneTexts): string {
  if (state.underWay === null) return ending(state, texts);
  const load = state.loads[CALLS[state.underWay].view];
  return load.status === "working" && load.progress !== null ? texts.shared.progressSpoken(load.progress) : "";
}
