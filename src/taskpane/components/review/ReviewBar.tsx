import { useId } from "react";
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { ReadyReviewView } from "../../service/reviewView";
import { usePaneContext } from "../../state/PaneContext";
import { ActionBar } from "../navigation/ActionBar";
import { useLayout } from "../shared/layout.styles";
import { ROOMY, WIDE } from "../shared/widths.styles";
import { OpenCount } from "./StrengthMark";

const useStyles = makeStyles({
  done: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "4px",
    color: tokens.colorStatusSuccessForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  // There is no room for it between the two widths; what follows says it too.
  stillOpen: { [WIDE]: { display: "none" }, [ROOMY]: { display: "inline" } },
  key: {
    display: "none",
    marginRight: "4px",
    padding: "0 4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontFamily: "inherit",
    fontWeight: tokens.fontWeightRegular,
    [ROOMY]: { display: "inline" },
  },
});

/** As keyboards name them, in every language. */
const KEYS = { previous: "PgUp", next: "PgDn" } as const;

/** What can be done at an organization; null: not now. `savesNothing`: recording would only go on. */
export type Deeds = Readonly<{
  previous: (() => void) | null;
  next: (() => void) | null;
  save: (() => void) | null;
  savesNothing: boolean;
}>;

/** What still blocks; going on by key; recording, which is the next thing to do until nothing blocks. */
export function ReviewBar({ view, deeds }: Readonly<{ view: ReadyReviewView; deeds: Deeds }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { actions, texts, state } = usePaneContext();
  const { review } = texts;
  const { previous, next, save, savesNothing } = deeds;
  const blocking = view.must + view.explain;
  const canFinalise = blocking === 0;
  const status = useId();
  return (
    <ActionBar>
      <div id={status} className={layout.wrap}>
        {canFinalise ? (
          <span className={styles.done}>
            <CheckmarkCircle16Filled aria-hidden />
            {review.canFinalise}
          </span>
        ) : (
          <>
            <span className={styles.stillOpen}>{review.stillOpen}</span>
            <OpenCount strength="must" count={view.must} />
            <OpenCount strength="explain" count={view.explain} />
            <Link
              as="button"
              inline
              onClick={() => {
                // From the first of them: where one was may not be among them.
                actions.turnReview({ filter: "blocking", selected: null, shows: "list", isMeeting: false });
              }}
            >
              {review.showOpen(blocking)}
            </Link>
          </>
        )}
      </div>
      <Button disabledFocusable={previous === null} onClick={() => previous?.()}>
        <kbd className={styles.key}>{KEYS.previous}</kbd>
        {review.previous}
      </Button>
      <Button disabledFocusable={next === null} onClick={() => next?.()}>
        <kbd className={styles.key}>{KEYS.next}</kbd>
        {review.next}
      </Button>
      <Button
        appearance={canFinalise && savesNothing ? "primary" : "secondary"}
        aria-describedby={status}
        disabledFocusable={state.underWay !== null}
        onClick={() => {
          actions.turnReview({ shows: "finalise", isMeeting: false });
        }}
      >
        {review.finalise.open}
      </Button>
      <Button
        appearance={canFinalise && savesNothing ? "secondary" : "primary"}
        title={review.recordNextHint}
        disabledFocusable={save === null}
        onClick={() => save?.()}
      >
        {next === null ? review.record : review.recordNext}
      </Button>
    </ActionBar>
  );
}
