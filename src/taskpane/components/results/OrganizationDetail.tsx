import { useEffect, useRef } from "react";
import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import type { OrganizationView } from "../../service/resultsView";
import { usePaneContext, useTexts } from "../../state/PaneContext";
import { useEntered } from "../../state/useEntered";
import { Disclosure } from "../shared/Disclosure";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { PlaceLinks } from "../shared/PlaceLink";
import { CategoryScores } from "./CategoryScores";
import { flagColor } from "./flagColor";

const useStyles = makeStyles({
  scores: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: "8px", margin: 0 },
  score: {
    display: "flex",
    flexDirection: "column-reverse",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  first: { backgroundColor: tokens.colorBrandBackground2 },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  sum: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "16px", rowGap: "4px", margin: 0 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
});

function Scores({ view }: Readonly<{ view: OrganizationView }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { organization } = useTexts();
  const { row } = view;
  const scores = [
    { label: organization.secretaryScore, value: row.secretaryScore },
    { label: organization.total, value: row.total },
    { label: organization.rank, value: row.rank === null ? null : organization.rankOf(row.rank, view.ranked) },
    { label: organization.grade, value: row.grade },
  ];
  return (
    <dl className={styles.scores}>
      {scores.map(({ label, value }, index) => (
        <div key={label} className={mergeClasses(styles.score, index === 0 && styles.first)}>
          <dt className={layout.small}>{label}</dt>
          <dd className={styles.number}>{value ?? "–"}</dd>
        </div>
      ))}
    </dl>
  );
}

function HowMade({ view }: Readonly<{ view: OrganizationView }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { organization } = useTexts();
  const parts = [
    { label: organization.base, value: view.base ?? organization.none },
    { label: organization.bonus, value: view.bonus },
    { label: organization.deduction, value: view.deduction },
    { label: organization.adjustment, value: view.adjustment },
    { label: organization.total, value: view.row.total ?? organization.none },
  ];
  return (
    <Disclosure title={organization.howMade}>
      <div className={layout.stack} style={{ padding: "4px 0 8px 24px" }}>
        <p className={layout.text}>{organization.earned(view.earned, view.applicable)}</p>
        <dl className={styles.sum}>
          {parts.map(({ label, value }) => (
            <div key={label} style={{ display: "contents" }}>
              <dt className={layout.muted}>{label}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ))}
        </dl>
        {view.previousTotal !== null && (
          <p className={layout.small}>{organization.previous(view.previousTotal, view.row.change ?? "0")}</p>
        )}
      </div>
    </Disclosure>
  );
}

function Flags({ view }: Readonly<{ view: OrganizationView }>) {
  const layout = useLayout();
  const { organization } = useTexts();
  if (view.flags.length === 0) return null;
  return (
    <section className={layout.stack}>
      <h2 className={layout.heading}>{organization.flags}</h2>
      {view.flags.map((flag) => (
        <div key={flag.code} className={layout.card}>
          <div className={layout.wrap}>
            <span className={layout.strong}>{flag.label}</span>
            <Badge appearance="tint" color={flagColor(flag.kind)}>
              {flag.kindLabel}
            </Badge>
          </div>
          {flag.reasons.map((reason) => (
            <p key={reason} className={layout.text}>
              {reason}
            </p>
          ))}
          <PlaceLinks label={organization.sources} places={flag.sources} more={flag.moreSources} />
        </div>
      ))}
    </section>
  );
}

function Detail({ view }: Readonly<{ view: OrganizationView }>) {
  const layout = useLayout();
  const { results, organization } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The person asked for this view: reading goes on at its heading.
    heading.current?.focus();
  }, []);
  const { row } = view;
  return (
    <>
      <div className={layout.tight}>
        <h1 ref={heading} tabIndex={-1} className={layout.title}>
          {row.name}
        </h1>
        <div className={layout.wrap}>
          <span className={layout.muted}>{view.levelLabel}</span>
          <span className={layout.muted}>
            {row.secretary === "" ? results.noSecretary : results.secretary(row.secretary)}
          </span>
        </div>
      </div>
      <Scores view={view} />
      {row.notes.length > 0 && (
        <p className={layout.text}>
          {organization.remarks}: {row.notes.join(" · ")}
        </p>
      )}
      <HowMade view={view} />
      <Flags view={view} />
      <CategoryScores categories={view.categories} />
    </>
  );
}

/** Everything about one organization, the secretary's score first. */
export function OrganizationDetail({ index, onBack }: Readonly<{ index: number; onBack: () => void }>) {
  const layout = useLayout();
  const { state, actions, texts } = usePaneContext();
  const reopen = (): Promise<boolean> => actions.openOrganization(index);
  useEntered("organization", reopen);
  return (
    <div className={layout.page}>
      <Button className={layout.start} appearance="subtle" size="small" icon={<ArrowLeft20Regular />} onClick={onBack}>
        {texts.organization.back}
      </Button>
      <LoadFrame
        load={state.loads.organization}
        call="organization"
        label={texts.shared.loading}
        onRetry={() => void reopen()}
      >
        {(view) => <Detail key={view.row.organization} view={view} />}
      </LoadFrame>
    </div>
  );
}
