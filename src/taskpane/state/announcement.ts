import type { PaneTexts } from "../../i18n/paneTexts";
import { callTraits } from "../service/requestTable";
import type { ViewKey } from "../service/views";
import type { Views } from "../service/views";
import type { PaneState } from "./paneState";

type Spoken = PaneTexts["shared"]["spoken"];

/** How each view is announced; views that are not here are said by the screen itself. */
const SENTENCES: { readonly [K in ViewKey]?: (view: Views[K], spoken: Spoken) => string } = {
  data: ({ rowsRead, errors, warnings }, spoken) => spoken.data(rowsRead, errors, warnings),
  setup: (_, spoken) => spoken.setup,
  preview: (view, spoken) => (view.status === "ready" ? spoken.preview(view.organizations) : spoken.refused),
  // A write that was not carried out shows a preview, which is said.
  written: (view, spoken) => (view.status === "written" ? spoken.written(view.sheets.length) : ""),
  results: (_, spoken) => spoken.results,
  organization: ({ row }, spoken) => spoken.organization(row.name),
  reminders: (view, spoken) => spoken.reminders(view?.rows.length ?? 0),
  rules: (_, spoken) => spoken.rules,
  review: (view, spoken) => (view?.status === "ready" ? spoken.review(view.must + view.explain) : ""),
  reviewed: ({ view }, spoken) => spoken.organization(view.row.name),
  submission: (view, spoken) => {
    if (view.status === "ready") return spoken.submission(view.sheets.length, view.personal.length);
    return view.status === "refused" ? spoken.notSubmitted : "";
  },
  submitted: (_, spoken) => spoken.submitted,
  verification: (view, spoken) => (view.status === "verified" ? spoken.verification[view.verdict] : ""),
  returned: (view, spoken) => (view.status === "written" ? spoken.returned(view.count) : ""),
  versions: (view, spoken) => (view.status === "compared" ? spoken.versions : ""),
  papers: (view, spoken) => (view.status === "ready" ? spoken.papers(view.count) : spoken.refused),
  paperSheet: (view, spoken) => (view.status === "written" ? spoken.papers(view.count) : spoken.refused),
  listPapers: (view, spoken) => (view.status === "ready" ? spoken.papers(view.count) : spoken.refused),
  lists: (view, spoken) => (view.status === "ready" ? spoken.lists(view.lists.length) : spoken.refused),
  ledgerRows: (view, spoken) => {
    if (view.status === "ready") return spoken.ledgerRows(view.count);
    return view.status === "added" ? spoken.addedRows : "";
  },
  comparison: (view, spoken) => (view.status === "ready" ? spoken.comparison(view.movers.length) : spoken.refused),
};

// The parameter pairs a load with its sentence.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
function sentence<K extends ViewKey>(loads: PaneState["loads"], key: K, spoken: Spoken): string {
  const load = loads[key];
  return load.status === "done" ? (SENTENCES[key]?.(load.view, spoken) ?? "") : "";
}

/** How the last request ended, in one sentence; failures are alerts of their own. */
function ending({ loads, last }: PaneState, { shared }: PaneTexts): string {
  if (last === null || last.status === "failed" || callTraits(last.call).notice === "alone") return "";
  return last.status === "cancelled" ? shared.cancelled : sentence(loads, callTraits(last.call).view, shared.spoken);
}

/** What a screen reader should say of the pane now: what is being done, or how the last request ended. */
export function announcement(state: PaneState, texts: PaneTexts): string {
  if (state.underWay === null) return ending(state, texts);
  const load = state.loads[callTraits(state.underWay).view];
  return load.status === "working" && load.progress !== null ? texts.shared.progressSpoken(load.progress) : "";
}
