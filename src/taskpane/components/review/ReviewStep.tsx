import { Suspense, useCallback } from "react";
import { Button } from "@fluentui/react-components";
import { PeopleTeam32Regular } from "@fluentui/react-icons/svg/people-team";
import type { ReviewView } from "../../service/reviewView";
import { shownView } from "../../state/load";
import { usePaneContext } from "../../state/PaneContext";
import { useEntered } from "../../state/useEntered";
import { EmptyNote } from "../shared/EmptyNote";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { MessageBox } from "../shared/MessageBox";
import { ProblemRows } from "../shared/ProblemRows";
import { FinalisedPanel } from "./lazyPanels";
import { ReviewBoard } from "./ReviewBoard";

function Refused({ view }: Readonly<{ view: Extract<ReviewView, { status: "refused" }> }>) {
  const layout = useLayout();
  const { review } = usePaneContext().texts;
  return (
    <div className={layout.page}>
      <h1 className={layout.title}>{review.title}</h1>
      <MessageBox kind="warning" role="status">
        <p className={layout.strong}>{review.refused}</p>
        <p className={layout.text}>{view.reason}</p>
      </MessageBox>
      <ProblemRows problems={view.problems} />
    </div>
  );
}

function NothingYet() {
  const layout = useLayout();
  const { actions, texts } = usePaneContext();
  return (
    <div className={layout.page}>
      <h1 className={layout.title}>{texts.review.title}</h1>
      <EmptyNote icon={<PeopleTeam32Regular />} title={texts.review.none}>
        <Button
          appearance="primary"
          onClick={() => {
            actions.go("assess");
          }}
        >
          {texts.review.goAssess}
        </Button>
      </EmptyNote>
    </div>
  );
}

/** The period is taken up again, but what a review shows of it could not be read. */
function Unread({ view }: Readonly<{ view: Extract<ReviewView, { status: "unread" }> }>) {
  const layout = useLayout();
  const { state, actions, texts } = usePaneContext();
  const { review } = texts;
  return (
    <div className={layout.page}>
      <h1 className={layout.title}>{review.title}</h1>
      <MessageBox kind="warning" role="status">
        <p className={layout.strong}>{review.reopened(view.period)}</p>
        <p className={layout.text}>{review.unread}</p>
        {view.trouble !== null && (
          <p className={layout.text}>
            {view.trouble.message} {view.trouble.hint}
          </p>
        )}
        <Button
          className={layout.start}
          appearance="primary"
          disabledFocusable={state.underWay !== null}
          onClick={() => void actions.review({ period: view.periodKey, cutoff: null })}
        >
          {review.readAgain}
        </Button>
      </MessageBox>
    </div>
  );
}

function Shown({ view }: Readonly<{ view: ReviewView | null }>) {
  if (view === null) return <NothingYet />;
  switch (view.status) {
    case "refused":
      return <Refused view={view} />;
    case "finalised":
      return (
        <Suspense fallback={null}>
          <FinalisedPanel view={view} />
        </Suspense>
      );
    case "unread":
      return <Unread view={view} />;
    case "ready":
      return <ReviewBoard view={view} />;
  }
}

/** A period as a meeting looks at it: its matters, what is entered for them, and how it is settled and taken up again. */
export function ReviewStep() {
  const layout = useLayout();
  const { state, actions, texts } = usePaneContext();
  const { choice } = state;
  const ask = useCallback(() => actions.review(choice), [actions, choice]);
  useEntered("review", ask);
  const { review } = state.loads;
  const view = shownView(review);
  return (
    <>
      {review.status !== "done" && (
        <div className={layout.page}>
          {view === undefined && <h1 className={layout.title}>{texts.review.title}</h1>}
          <LoadFrame load={review} call="review" label={texts.review.title} onRetry={() => void ask()}>
            {() => null}
          </LoadFrame>
        </div>
      )}
      {view !== undefined && <Shown view={view} />}
    </>
  );
}
