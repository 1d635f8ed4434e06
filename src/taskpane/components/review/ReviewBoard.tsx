import { Suspense, useEffect, useRef } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { SlideText20Regular } from "@fluentui/react-icons/svg/slide-text";
import type { ReadyReviewView } from "../../service/reviewView";
import { shownView } from "../../state/load";
import { usePaneContext } from "../../state/PaneContext";
import { decidedItems, entriesOf, firstDraft, lacksOf, proposerOf, type ReviewDraft } from "../../state/reviewDraft";
import { useRoomy } from "../../state/useWide";
import { EmptyNote } from "../shared/EmptyNote";
import { useLayout } from "../shared/layout.styles";
import { MessageBox } from "../shared/MessageBox";
import { ROOMY, WIDE } from "../shared/widths.styles";
import { EntryForm } from "./EntryForm";
import { FinalisePanel } from "./lazyPanels";
import { positionOf, type Position } from "./listing";
import { MatterList } from "./MatterList";
import { ReviewBar, type Deeds } from "./ReviewBar";
import { ReviewedGrounds, ReviewedHead } from "./ReviewedOrganization";
import { Ladder } from "./Standings";
import { useReturn } from "./useReturn";
import { useReviewKeys } from "./useReviewKeys";
import { useStandings } from "./useStandings";

/** As high as what scrolls; browsers that don't know of it: as what is left of the window between header and action bar. */
const FULL_HEIGHT = ["calc(100vh - 104px)", "100cqh"];

const useStyles = makeStyles({
  board: {
    display: "block",
    [WIDE]: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
    [ROOMY]: { gridTemplateColumns: "288px minmax(0, 1fr)" },
  },
  meeting: { [ROOMY]: { gridTemplateColumns: "0 minmax(0, 1fr)" } },
  list: {
    minWidth: 0,
    [WIDE]: { gridArea: "1 / 1" },
    [ROOMY]: {
      position: "sticky",
      top: 0,
      height: FULL_HEIGHT,
      borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
      backgroundColor: tokens.colorNeutralBackground2,
    },
  },
  // A narrow page shows one of the two; a wide one lays the organization over the list; a roomy one has both.
  listAway: { display: "none", [WIDE]: { display: "block" } },
  listGone: { display: "none" },
  detail: {
    minWidth: 0,
    [WIDE]: {
      gridArea: "1 / 1",
      justifySelf: "end",
      position: "sticky",
      top: 0,
      width: "560px",
      height: FULL_HEIGHT,
      zIndex: 1,
      overflowX: "hidden",
      overflowY: "auto",
      borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
      backgroundColor: tokens.colorNeutralBackground1,
      boxShadow: tokens.shadow16,
    },
    [ROOMY]: {
      gridArea: "1 / 2",
      justifySelf: "stretch",
      position: "static",
      width: "auto",
      height: "auto",
      overflowX: "visible",
      overflowY: "visible",
      borderLeftStyle: "none",
      boxShadow: "none",
    },
  },
  detailAway: { display: "none", [ROOMY]: { display: "block" } },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gridTemplateAreas: `"head" "form" "rest"`,
    gap: "16px",
    padding: "12px 12px 24px",
    [ROOMY]: {
      gridTemplateColumns: "minmax(0, 1fr) 376px",
      gridTemplateRows: "auto 1fr",
      gridTemplateAreas: `"head form" "rest form"`,
      columnGap: "24px",
      padding: "16px 16px 24px",
    },
  },
  head: { gridArea: "head", minWidth: 0 },
  form: { gridArea: "form", minWidth: 0, display: "flex", flexDirection: "column", gap: "16px" },
  rest: { gridArea: "rest", minWidth: 0 },
  back: { [ROOMY]: { display: "none" } },
  top: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px", flexWrap: "wrap" },
});

type DetailProps = Readonly<{ view: ReadyReviewView; position: Position; draft: ReviewDraft; turnedTo: boolean }>;

function Detail({ view, position, draft, turnedTo }: DetailProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { state, actions, texts } = usePaneContext();
  const { review } = texts;
  const { current, key } = position;
  const { drafts, isMeeting } = state.reviewPage;
  const index = current.organization;
  const loaded = shownView(state.loads.reviewed) ?? null;
  const reviewed = loaded?.index === index ? loaded : null;
  const standings = useStandings(reviewed === null ? null : index, decidedItems(draft));
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Each organization is read from its beginning, wherever one was at the one before.
    if (turnedTo && typeof top.current?.scrollIntoView === "function") top.current.scrollIntoView({ block: "start" });
  }, [key, turnedTo]);
  // Whoever turns on before an organization is there has that one loaded when the first has come.
  const isOther = loaded !== null && loaded.index !== index;
  const isIdle = state.underWay === null && (isOther || state.loads.reviewed.status === "idle");
  useEffect(() => {
    if (index !== null && isIdle) void actions.reviewOrganization(index);
  }, [actions, index, isIdle]);
  return (
    <div ref={top} className={styles.columns}>
      <div className={styles.head}>
        <div className={layout.stack} style={{ gap: 12 }}>
          <div className={styles.top}>
            <Button
              className={styles.back}
              appearance="subtle"
              size="small"
              icon={<ArrowLeft20Regular />}
              onClick={() => {
                actions.turnReview({ shows: "list", selected: key });
              }}
            >
              {review.back}
            </Button>
            <span className={layout.small}>
              {position.number !== null && review.place(position.number, position.count)}
            </span>
            <MeetingButton isMeeting={isMeeting} />
          </div>
          <ReviewedHead key={key} row={current} reviewed={reviewed} standings={standings} turnedTo={turnedTo} />
        </div>
      </div>
      <div className={styles.form}>
        {view.sheet === null && (
          <MessageBox kind="info">
            <p className={layout.text}>{review.notWritten}</p>
          </MessageBox>
        )}
        <EntryForm
          row={current}
          reviewed={reviewed}
          draft={draft}
          onDraft={(next) => {
            actions.turnReview({ selected: key, drafts: { ...drafts, [key]: next } });
          }}
        />
        <Ladder standings={standings} />
      </div>
      <div className={styles.rest}>{reviewed !== null && <ReviewedGrounds reviewed={reviewed} />}</div>
    </div>
  );
}

/** Only where the room is: on a narrow pane everything stands below each other already. */
function MeetingButton({ isMeeting }: Readonly<{ isMeeting: boolean }>) {
  const { actions, texts } = usePaneContext();
  const roomy = useRoomy();
  if (!roomy) return null;
  return (
    <Button
      size="small"
      icon={<SlideText20Regular />}
      onClick={() => {
        actions.turnReview({ isMeeting: !isMeeting });
      }}
    >
      {isMeeting ? texts.review.endMeeting : texts.review.startMeeting}
    </Button>
  );
}

/** What can be done at an organization; null: not now. */
function useDeeds(position: Position | null, draft: ReviewDraft | null): Deeds {
  const { state, actions } = usePaneContext();
  const { reviewPage: page } = state;
  const { underWay } = state;
  const canTurn = underWay === null || underWay === "reviewOrganization";
  if (position === null || draft === null || !canTurn || page.shows === "finalise") {
    return { previous: null, next: null, save: null, savesNothing: true };
  }
  const { current, key, previous, next } = position;
  const turn = (to: string | null): Deeds["next"] =>
    to === null
      ? null
      : () => {
          actions.turnReview({ selected: to, shows: "organization" });
        };
  const entries = entriesOf(current, draft);
  const save = (): void => {
    if (entries === null) return;
    const person = draft.by.trim() || proposerOf(draft) || page.person;
    actions.turnReview({ selected: key, after: next, person });
    void actions.saveReview(entries);
  };
  const isWhole = lacksOf(draft).length === 0;
  return {
    ...{ previous: turn(previous), next: turn(next), savesNothing: entries === null },
    save: entries === null ? turn(next) : isWhole && underWay === null ? save : null,
  };
}

/** The matters beside the organization they speak of; what is entered for it; how the period is settled. */
export function ReviewBoard({ view }: Readonly<{ view: ReadyReviewView }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { state, actions, texts } = usePaneContext();
  const { reviewPage: page } = state;
  const board = useRef<HTMLDivElement>(null);
  const position = positionOf(view, page);
  const draft = position && (page.drafts[position.key] ?? firstDraft(position.current, page.person));
  const deeds = useDeeds(position, draft);
  const isList = page.shows === "list";
  useReturn(board, isList);
  useReviewKeys({
    ...{ previous: deeds.previous, next: deeds.next, deed: deeds.save },
    close: isList
      ? null
      : () => {
          actions.turnReview({ shows: "list" });
        },
  });
  if (page.shows === "finalise") {
    return (
      <Suspense fallback={null}>
        <FinalisePanel view={view} />
      </Suspense>
    );
  }
  return (
    <>
      {view.changed && (
        <div style={{ padding: "12px 12px 0" }}>
          <MessageBox kind="warning" role="alert">
            <p className={layout.text}>{texts.review.changed}</p>
          </MessageBox>
        </div>
      )}
      <div ref={board} className={mergeClasses(styles.board, page.isMeeting && styles.meeting)}>
        <div className={mergeClasses(styles.list, !isList && styles.listAway, page.isMeeting && styles.listGone)}>
          <MatterList view={view} current={position?.key ?? null} />
        </div>
        <div className={mergeClasses(styles.detail, isList && styles.detailAway)}>
          {position === null || draft === null ? (
            <EmptyNote title={texts.review.list.nothing.all} />
          ) : (
            <Detail view={view} position={position} draft={draft} turnedTo={!isList} />
          )}
        </div>
      </div>
      <ReviewBar view={view} deeds={deeds} />
    </>
  );
}
