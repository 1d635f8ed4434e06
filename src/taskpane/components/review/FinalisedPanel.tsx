import { useState } from "react";
import { Button, Field, Input, Textarea, makeStyles } from "@fluentui/react-components";
import { isWhiteSpace } from "../../../domain/model/whiteSpace";
import type { FinalisedView } from "../../service/reviewView";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { MessageBox } from "../shared/MessageBox";
import { Movers } from "./Movers";
import { StepsSection } from "./StepsSection";
import { WIDE } from "../shared/widths.styles";

const useStyles = makeStyles({
  page: { maxWidth: "960px", margin: "0 auto" },
  ways: {
    display: "grid",
    gap: "16px",
    gridTemplateColumns: "minmax(0, 1fr)",
    [WIDE]: { gridTemplateColumns: "repeat(2, minmax(0, 1fr))", alignItems: "start" },
  },
  column: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
});

function Reopen({ view }: Readonly<{ view: FinalisedView }>) {
  const layout = useLayout();
  const { state, actions, texts } = usePaneContext();
  const { finalised, explain } = texts.review;
  const [by, setBy] = useState("");
  const [reason, setReason] = useState("");
  const canReopen = !isWhiteSpace(by) && !isWhiteSpace(reason) && state.underWay === null;
  return (
    <section className={layout.card}>
      <h2 className={layout.heading}>{finalised.reopen}</h2>
      <p className={layout.text}>{finalised.reopenHint}</p>
      <Field label={finalised.by} hint={explain.needed}>
        <Input
          className={layout.control}
          value={by}
          onChange={(_, { value }) => {
            setBy(value);
          }}
        />
      </Field>
      <Field label={finalised.reason} hint={explain.needed}>
        <Textarea
          className={layout.control}
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <Button
        className={layout.start}
        disabledFocusable={!canReopen}
        onClick={() => {
          if (canReopen) void actions.reopen({ period: view.periodKey, by: by.trim(), reason: reason.trim() });
        }}
      >
        {finalised.reopenAction}
      </Button>
    </section>
  );
}

/** A settled period: since when, and the two ways on. */
export function FinalisedPanel({ view }: Readonly<{ view: FinalisedView }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { state, actions, texts, environment } = usePaneContext();
  const { finalised } = texts.review;
  const { AfterWriting } = environment.page ?? {};
  return (
    <div className={styles.page}>
      <div className={layout.page}>
        <h1 className={layout.title}>{texts.review.title}</h1>
        <MessageBox kind="success" role="status">
          <p className={layout.strong}>{finalised.title(view.period, view.date, view.version, view.by)}</p>
          <p className={layout.text}>{finalised.noRecalculation}</p>
          {view.previousReopened && <p className={layout.text}>{finalised.previousReopened}</p>}
          {AfterWriting && <AfterWriting />}
        </MessageBox>
        <div className={styles.ways}>
          <div className={styles.column}>
            <section className={layout.card}>
              <h2 className={layout.heading}>{texts.papersPage.title}</h2>
              <p className={layout.text}>{finalised.papersHint}</p>
              <Button
                className={layout.start}
                appearance="primary"
                onClick={() => {
                  actions.openPapers(view.periodKey);
                }}
              >
                {finalised.papersAction}
              </Button>
            </section>
            <section className={layout.card}>
              <h2 className={layout.heading}>{finalised.compare}</h2>
              <p className={layout.text}>{finalised.compareHint}</p>
              <Button
                className={layout.start}
                disabledFocusable={state.underWay !== null}
                onClick={() => void actions.compare(view.periodKey)}
              >
                {finalised.compareAction}
              </Button>
              <LoadFrame load={state.loads.comparison} call="compare" label={finalised.compare}>
                {(comparison) => <Movers view={comparison} />}
              </LoadFrame>
            </section>
          </div>
          <div className={styles.column}>
            <StepsSection periodKey={view.periodKey} />
            <Reopen view={view} />
          </div>
        </div>
      </div>
    </div>
  );
}
