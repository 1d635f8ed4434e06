import { Badge, makeStyles } from "@fluentui/react-components";
import type { PaneTexts } from "../../../i18n/paneTexts";
import { usePaneContext } from "../../state/PaneContext";
import { shownView } from "../../state/load";
import type { PaneState } from "../../state/paneState";
import { useLayout } from "../shared/layout.styles";
import { ROOMY } from "../shared/widths.styles";

const useStyles = makeStyles({
  // Only where there is room beside the steps; they name the period themselves.
  chip: { display: "none", [ROOMY]: { display: "flex", alignItems: "center", columnGap: "8px", whiteSpace: "nowrap" } },
});

type Stage = Readonly<{ period: string; stage: string | null }>;

/** Which period the pane is at and how far it is, as far as anything shown tells; null: nothing does yet. */
export function stageOf({ loads }: Pick<PaneState, "loads">, { stages }: PaneTexts["shared"]): Stage | null {
  const review = shownView(loads.review) ?? null;
  if (review?.status === "ready") return { period: review.period, stage: stages.review };
  if (review?.status === "finalised") return { period: review.period, stage: stages.finalised(review.version) };
  const preview = shownView(loads.preview) ?? null;
  // A settled period is not assessed.
  if (preview?.status === "ready") return { period: preview.period, stage: stages.assessed };
  const results = shownView(loads.results) ?? null;
  if (results === null) return null;
  return { period: results.period, stage: results.settled === null ? null : stages.finalised(results.settled) };
}

/** The period and its state, in the line of the steps on a page of its own. */
export function PeriodChip() {
  const layout = useLayout();
  const styles = useStyles();
  const { state, texts } = usePaneContext();
  const found = stageOf(state, texts.shared);
  if (found === null) return null;
  return (
    <div className={styles.chip}>
      <span className={layout.muted}>{found.period}</span>
      {found.stage !== null && (
        <Badge appearance="outline" color="informative">
          {found.stage}
        </Badge>
      )}
    </div>
  );
}
