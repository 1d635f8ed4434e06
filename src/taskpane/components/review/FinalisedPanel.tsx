import { useState } from "react";
import { Button, Field, Input, Textarea, makeStyles } from "@fluentui/react-components";
import { isWhiteSpace } from "../../../domain/model/whiteSpace";
import type { ComparisonView, FinalisedView, MoverChangeView } from "../../service/reviewView";
import { usePaneContext, useTexts } from "../../state/PaneContext";
import { ProblemRow } from "../shared/ProblemRow";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { MessageBox } from "../shared/MessageBox";
import { StepsSection } from "./StepsSection";
import { PlaceLinks } from "../shared/PlaceLink";
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
  mover: { display: "flex", flexDirection: "column", gap: "4px", padding: "8px 0" },
  moves: { display: "flex", flexWrap: "wrap", columnGap: "16px", rowGap: "4px", margin: 0 },
  move: { display: "flex", gap: "4px", fontVariantNumeric: "tabular-nums" },
});

function Mover({ mover }: Readonly<{ mover: MoverChangeView }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { finalised } = useTexts().review;
  const moves = (["total", "grade", "rank"] as const).map((key) => ({
    label: finalised.columns[key],
    ...mover[key],
  }));
  return (
    <li className={styles.mover}>
      <span className={layout.strong}>{mover.name}</span>
      <dl className={styles.moves}>
        {moves.map(({ label, from, to }) => (
          <div key={label} className={styles.move}>
            <dt className={layout.muted}>{label}</dt>
            <dd style={{ margin: 0 }}>
              {from === to ? (
                from
              ) : (
                <>
                  {from} → <strong>{to}</strong>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {mover.rules.length > 0 && (
        <span className={layout.small}>
          {finalised.because} {mover.rules.join(" · ")}
        </span>
      )}
      <PlaceLinks label={finalised.because} places={mover.places} more={mover.more} />
    </li>
  );
}

function Movers({ view }: Readonly<{ view: ComparisonView }>) {
  const layout = useLayout();
  const { finalised } = useTexts().review;
  if (view.status === "refused") {
    return (
      <MessageBox kind="warning" role="status">
        <p className={layout.text}>{view.reason}</p>
        <ul className={layout.list}>
          {view.problems.map((problem, index) => (
            <li key={index}>
              <ProblemRow problem={problem} />
            </li>
          ))}
        </ul>
      </MessageBox>
    );
  }
  return (
    <div className={layout.stack}>
      <p className={layout.strong} role="status">
        {finalised.movers(view.movers.length, view.version)}
      </p>
      <ul className={layout.divided}>
        {view.movers.map((mover) => (
          <Mover key={mover.name} mover={mover} />
        ))}
      </ul>
    </div>
  );
}

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
