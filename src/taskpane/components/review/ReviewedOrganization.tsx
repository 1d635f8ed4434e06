import { useEffect, useRef } from "react";
import { Badge, Button, makeStyles } from "@fluentui/react-components";
import type { ReviewedOrganization as Row, ReviewedView, StandingsView } from "../../service/reviewView";
import { usePaneContext } from "../../state/PaneContext";
import { flagColor } from "../results/flagColor";
import { useLayout } from "../shared/layout.styles";
import { ROOMY } from "../shared/widths.styles";
import { CategoryBars, Losses } from "./Losses";
import { StandingCards } from "./Standings";

const useStyles = makeStyles({
  rest: {
    display: "grid",
    gap: "24px",
    gridTemplateColumns: "minmax(0, 1fr)",
    [ROOMY]: { gridTemplateColumns: "repeat(auto-fit, minmax(320px, 1fr))" },
  },
});

type HeadProps = Readonly<{
  row: Row;
  reviewed: ReviewedView | null;
  standings: StandingsView | null;
  /** The person turned to this organization: reading goes on here. */
  turnedTo: boolean;
}>;

/** Which organization it is and where it stands. */
export function ReviewedHead({ row, reviewed, standings, turnedTo }: HeadProps) {
  const layout = useLayout();
  const { actions, texts } = usePaneContext();
  const { results, organization, review } = texts;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (turnedTo) heading.current?.focus({ preventScroll: true });
  }, [turnedTo]);
  const view = reviewed?.view ?? null;
  return (
    <div className={layout.stack} style={{ gap: 12 }}>
      <div className={layout.tight}>
        <h2 ref={heading} tabIndex={-1} className={layout.title}>
          {row.name}
        </h2>
        {view !== null && (
          <div className={layout.wrap}>
            <span className={layout.muted}>{results.secretary(view.row.secretary)}</span>
            <span className={layout.muted}>{view.levelLabel}</span>
            {view.flags.map(({ code, kind, label }) => (
              <Badge key={code} appearance="tint" color={flagColor(kind)}>
                {label}
              </Badge>
            ))}
          </div>
        )}
      </div>
      {row.organization === null && (
        <>
          <p className={layout.text}>{review.ofNone}</p>
          <Button
            className={layout.start}
            onClick={() => {
              actions.go("data");
            }}
          >
            {review.seeData}
          </Button>
        </>
      )}
      {view !== null && <StandingCards view={view} standings={standings} />}
      {view !== null && view.row.notes.length > 0 && (
        <p className={layout.text}>
          {organization.remarks}: {view.row.notes.join(" · ")}
        </p>
      )}
    </div>
  );
}

/** What it rests on: categories against their points, and where points were lost. */
export function ReviewedGrounds({ reviewed }: Readonly<{ reviewed: ReviewedView }>) {
  const styles = useStyles();
  return (
    <div className={styles.rest}>
      <CategoryBars categories={reviewed.view.categories} />
      <Losses view={reviewed.view} />
    </div>
  );
}
