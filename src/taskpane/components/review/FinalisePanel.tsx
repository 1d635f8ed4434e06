import { useEffect, useId, useRef, useState } from "react";
import { Button, Field, Input, Link, makeStyles } from "@fluentui/react-components";
import { isWhiteSpace } from "../../../domain/model/whiteSpace";
import type { ReadyReviewView } from "../../service/reviewView";
import { usePaneContext, useTexts } from "../../state/PaneContext";
import { isHandled, reviewKey, saysSomething } from "../../state/reviewDraft";
import { ActionBar } from "../navigation/ActionBar";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { MessageBox } from "../shared/MessageBox";
import { Movers } from "./Movers";
import { StepsSection } from "./StepsSection";
import { StrengthMark } from "./StrengthMark";

const useStyles = makeStyles({
  page: { maxWidth: "640px", margin: "0 auto" },
  matter: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: "8px" },
});

function Blocking({ view }: Readonly<{ view: ReadyReviewView }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { actions, texts } = usePaneContext();
  const { review } = texts;
  const blocking = view.organizations.filter(({ matters }) => matters.some(({ open }) => open));
  return (
    <MessageBox kind="warning" role="status">
      <p className={layout.strong}>{review.finalise.blocked(view.must + view.explain)}</p>
      <ul className={layout.divided}>
        {blocking.map((row) => (
          <li key={reviewKey(row)} className={layout.tight}>
            <Link
              as="button"
              inline
              className={layout.start}
              aria-label={review.list.open(row.name)}
              onClick={() => {
                actions.turnReview({ selected: reviewKey(row), shows: "organization" });
              }}
            >
              {row.name}
            </Link>
            {row.matters
              .filter(({ open }) => open)
              .map((matter) => (
                <span key={matter.key} className={styles.matter}>
                  <span>{matter.situation}</span>
                  <StrengthMark matter={matter} />
                </span>
              ))}
          </li>
        ))}
      </ul>
    </MessageBox>
  );
}

/** How many matters are explained, only looked at, and not looked at. */
function howHandled({ organizations }: ReadyReviewView): Readonly<Record<"explained" | "seen" | "unseen", number>> {
  const matters = organizations.flatMap((row) => row.matters);
  const explained = matters.filter(({ entry }) => entry.explanation !== "").length;
  const unseen = matters.filter((matter) => !isHandled(matter)).length;
  return { explained, unseen, seen: matters.length - explained - unseen };
}

type SigningProps = Readonly<{
  by: string;
  document: string;
  onBy: (by: string) => void;
  onDocument: (document: string) => void;
}>;

function Signing({ by, document, onBy, onDocument }: SigningProps) {
  const layout = useLayout();
  const { finalise, explain } = useTexts().review;
  return (
    <>
      <div className={layout.pairs}>
        <Field label={finalise.by} hint={explain.needed}>
          <Input
            className={layout.control}
            value={by}
            onChange={(_, { value }) => {
              onBy(value);
            }}
          />
        </Field>
        <Field label={finalise.document}>
          <Input
            className={layout.control}
            value={document}
            onChange={(_, { value }) => {
              onDocument(value);
            }}
          />
        </Field>
      </div>
      <section className={layout.stack}>
        <h2 className={layout.heading}>{finalise.after}</h2>
        <ul className={layout.bullets}>
          {finalise.consequences.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className={layout.small}>{finalise.identity}</p>
      </section>
    </>
  );
}

/** What settling would write otherwise than the workbook says now. */
function ChangesSection() {
  const layout = useLayout();
  const { state, actions, texts } = usePaneContext();
  const { changes } = texts.review;
  return (
    <section className={layout.card}>
      <h2 className={layout.heading}>{changes.title}</h2>
      <p className={layout.text}>{changes.hint}</p>
      <Button
        className={layout.start}
        disabledFocusable={state.underWay !== null}
        onClick={() => void actions.changes()}
      >
        {changes.action}
      </Button>
      <LoadFrame load={state.loads.changes} call="changes" label={changes.title}>
        {(comparison) => <Movers view={comparison} />}
      </LoadFrame>
    </section>
  );
}

/** What settling a period asks for and brings, or what keeps it from being settled. */
export function FinalisePanel({ view }: Readonly<{ view: ReadyReviewView }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { state, actions, texts } = usePaneContext();
  const { finalise } = texts.review;
  const [by, setBy] = useState("");
  const [document, setDocument] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const status = useId();
  useEffect(() => {
    // The person asked for this: reading goes on here.
    heading.current?.focus();
  }, []);
  const blocking = view.must + view.explain;
  const unsaved = view.organizations.filter((row) => {
    const draft = state.reviewPage.drafts[reviewKey(row)];
    return draft !== undefined && saysSomething(draft);
  });
  const canFinalise = blocking === 0 && !isWhiteSpace(by) && state.underWay === null;
  return (
    <div className={styles.page}>
      <div className={layout.page}>
        <h1 ref={heading} tabIndex={-1} className={layout.title}>
          {finalise.title(view.period)}
        </h1>
        {view.changed && (
          <MessageBox kind="warning" role="alert">
            <p className={layout.text}>{texts.review.changed}</p>
          </MessageBox>
        )}
        <div id={status}>
          {blocking === 0 ? (
            <MessageBox kind="success" role="status">
              <p className={layout.strong}>{finalise.ready(view.matters)}</p>
              {view.matters > 0 && <p className={layout.text}>{finalise.handled(howHandled(view))}</p>}
            </MessageBox>
          ) : (
            <Blocking view={view} />
          )}
        </div>
        {unsaved.length > 0 && (
          <MessageBox kind="warning">
            <p className={layout.text}>
              {finalise.unsaved} {unsaved.map(({ name }) => name).join(texts.shared.separator)}
            </p>
          </MessageBox>
        )}
        <ChangesSection />
        <StepsSection periodKey={view.periodKey} />
        {blocking === 0 && <Signing by={by} document={document} onBy={setBy} onDocument={setDocument} />}
      </div>
      <ActionBar>
        <Button
          onClick={() => {
            actions.turnReview({ shows: "organization" });
          }}
        >
          {finalise.back}
        </Button>
        <Button
          appearance="primary"
          aria-describedby={status}
          disabledFocusable={!canFinalise}
          onClick={() => {
            if (canFinalise) void actions.finalise({ by: by.trim(), document: document.trim() });
          }}
        >
          {finalise.confirm}
        </Button>
      </ActionBar>
    </div>
  );
}
