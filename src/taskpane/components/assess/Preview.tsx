import { useState } from "react";
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { MoverView, PreviewView } from "../../service/assessView";
import { usePaneContext, useTexts } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { MessageBox } from "../shared/MessageBox";
import { ProblemRow } from "../shared/ProblemRow";
import { WritePanel } from "./WritePanel";

/** Movers shown before all are asked for. */
const MOVERS_FIRST = 5;

type Ready = Extract<PreviewView, { status: "ready" }>;

const useStyles = makeStyles({
  figures: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: "8px", margin: 0 },
  figure: {
    display: "flex",
    flexDirection: "column-reverse",
    padding: "8px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  mover: { padding: "8px 0" },
});

function Figures({ view }: Readonly<{ view: Ready }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { assess, shared } = useTexts();
  const figures = [
    { label: assess.organizations, count: view.organizations },
    { label: assess.flagged, count: view.flagged },
    { label: assess.reminders, count: view.reminders },
  ];
  return (
    <div className={layout.stack}>
      <dl className={styles.figures}>
        {figures.map(({ label, count }) => (
          <div key={label} className={styles.figure}>
            <dt className={layout.small}>{label}</dt>
            <dd className={styles.number}>{count}</dd>
          </div>
        ))}
      </dl>
      <p className={layout.small}>
        {view.byLevel.map(({ label, count }) => `${label} ${count}`).join(shared.separator)}
      </p>
    </div>
  );
}

function Mover({ mover }: Readonly<{ mover: MoverView }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { texts, actions, state } = usePaneContext();
  return (
    <li className={styles.mover}>
      <div className={layout.wrap}>
        <Link
          as="button"
          inline
          disabledFocusable={state.underWay !== null}
          onClick={() => void actions.openOrganization(mover.organization)}
        >
          {mover.name}
        </Link>
        <span className={layout.strong}>{mover.change}</span>
        <span className={layout.small}>{texts.assess.change(mover.previous, mover.total)}</span>
      </div>
      <p className={layout.small}>{mover.why}</p>
    </li>
  );
}

function Movers({ view }: Readonly<{ view: Ready }>) {
  const layout = useLayout();
  const { assess } = useTexts();
  const [all, setAll] = useState(false);
  const shown = all ? view.movers : view.movers.slice(0, MOVERS_FIRST);
  return (
    <section className={layout.tight}>
      <h2 className={layout.heading}>{assess.movers}</h2>
      {shown.length === 0 && <p className={layout.muted}>{view.hasPrevious ? assess.noMovers : assess.noPrevious}</p>}
      <ul className={layout.divided}>
        {shown.map((mover) => (
          <Mover key={mover.organization} mover={mover} />
        ))}
      </ul>
      {shown.length < view.movers.length && (
        <Button
          size="small"
          className={layout.start}
          onClick={() => {
            setAll(true);
          }}
        >
          {assess.moversAll(view.movers.length)}
        </Button>
      )}
    </section>
  );
}

function Lines({ title, lines, none }: Readonly<{ title: string; lines: readonly string[]; none?: string }>) {
  const layout = useLayout();
  if (lines.length === 0 && none === undefined) return null;
  return (
    <section className={layout.tight}>
      <h2 className={layout.heading}>{title}</h2>
      {lines.length === 0 && <p className={layout.muted}>{none}</p>}
      <ul className={layout.bullets}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Refused({ view }: Readonly<{ view: Extract<PreviewView, { status: "refused" }> }>) {
  const layout = useLayout();
  const { texts, actions, state } = usePaneContext();
  const { assess } = texts;
  const { choice } = state;
  return (
    <>
      <MessageBox kind="error">
        <p className={layout.strong}>{assess.refused}</p>
        <p className={layout.text}>{view.reason}</p>
        {view.confirmable === true && choice !== null && (
          <Button
            className={layout.start}
            disabledFocusable={state.underWay !== null}
            onClick={() => void actions.assess({ ...choice, withoutActivities: true })}
          >
            {assess.withoutActivities}
          </Button>
        )}
      </MessageBox>
      <ul className={layout.divided}>
        {view.problems.map((problem, index) => (
          <li key={index}>
            <ProblemRow problem={problem} titled />
          </li>
        ))}
      </ul>
    </>
  );
}

type PreviewProps = Readonly<{ view: PreviewView; onChangePeriod: () => void }>;

/** What the assessment came to, before anything is written. */
export function Preview({ view, onChangePeriod }: PreviewProps) {
  const layout = useLayout();
  const { assess } = useTexts();
  if (view.status === "refused") return <Refused view={view} />;
  return (
    <>
      <div className={layout.stack}>
        <h2 className={layout.heading}>{assess.preview}</h2>
        <div className={layout.wrap}>
          <span>{assess.periodAndCutoff(view.period, view.cutoff)}</span>
          <Link as="button" inline onClick={onChangePeriod}>
            {assess.changePeriod}
          </Link>
        </div>
        <Figures view={view} />
      </div>
      <WritePanel view={view} />
      <Lines title={assess.remarks} lines={view.remarks} />
      <Movers view={view} />
      <Lines title={assess.notAssessed} lines={view.notAssessed} none={assess.allAssessed} />
    </>
  );
}
