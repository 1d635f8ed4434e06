import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { StandingsView } from "../../service/reviewView";
import type { OrganizationView } from "../../service/resultsView";
import { useTexts } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { ROOMY } from "../shared/widths.styles";

const useStyles = makeStyles({
  // Four beside each other where 560 px are there, else two and two; never three and one.
  cards: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(clamp(25% - 7px, (560px - 100%) * 999, 50% - 5px), 1fr))",
    gap: "8px",
    margin: 0,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
  },
  first: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke2}` },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: "8px",
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  largest: {
    fontWeight: tokens.fontWeightSemibold,
    [ROOMY]: { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800 },
  },
  before: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase500 },
  after: { fontWeight: tokens.fontWeightSemibold },
  ladder: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "hidden",
  },
  step: {
    display: "grid",
    gridTemplateColumns: "32px minmax(0, 1fr) auto 40px 48px",
    columnGap: "8px",
    padding: "4px 12px",
    fontVariantNumeric: "tabular-nums",
    "& + &": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  self: {
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
  },
  rank: { textAlign: "right" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  mark: { whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

function Move({ before, after }: Readonly<{ before: string; after: string }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { standing } = useTexts().review;
  if (before === after) return <span className={styles.after}>{after}</span>;
  return (
    <>
      <span aria-hidden className={styles.before}>
        {before} →
      </span>
      <span aria-hidden className={styles.after}>
        {after}
      </span>
      <span className={layout.spoken}>{standing.move(before, after)}</span>
    </>
  );
}

type StandingsProps = Readonly<{ view: OrganizationView; standings: StandingsView | null }>;

/** Where an organization stands, the secretary's score first, and where it would with what is entered. */
export function StandingCards({ view, standings }: StandingsProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { standing } = useTexts().review;
  const { row, ranked, previousTotal } = view;
  const [before, after] = [standings?.before ?? row, standings?.after ?? row];
  const cards = [
    { label: standing.total, before: before.total, after: after.total, below: previousTotal },
    { label: standing.grade, before: before.grade, after: after.grade, below: null },
    { label: standing.rank(ranked), before: before.rank, after: after.rank, below: null },
  ];
  return (
    <dl className={styles.cards}>
      <div className={mergeClasses(styles.card, styles.first)}>
        <dt className={layout.small}>{standing.secretaryScore}</dt>
        <dd className={mergeClasses(styles.figures, styles.largest)}>
          <Move before={before.secretaryScore ?? "–"} after={after.secretaryScore ?? "–"} />
        </dd>
      </div>
      {cards.map((card) => (
        <div key={card.label} className={styles.card}>
          <dt className={layout.small}>{card.label}</dt>
          <dd className={styles.figures}>
            <Move before={String(card.before ?? "–")} after={String(card.after ?? "–")} />
          </dd>
          {card.below !== null && (
            <dd className={layout.small} style={{ margin: 0 }}>
              {standing.previous(card.below)}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** The organization among its neighbours, as it would stand with what is entered. */
export function Ladder({ standings }: Readonly<{ standings: StandingsView | null }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { review, shared } = useTexts();
  const { standing } = review;
  if (standings === null) return null;
  const { before, after, passes, passedBy, neighbours } = standings;
  const moves = [
    ...(passes > 0 ? [standing.passes(passes)] : []),
    ...(passedBy > 0 ? [standing.passedBy(passedBy)] : []),
  ];
  const title =
    before.rank === null || after.rank === null || before.rank === after.rank
      ? standing.ladder
      : [standing.ladderMoved(before.rank, after.rank), ...moves].join(shared.separator);
  return (
    <section className={layout.stack}>
      <h3 className={layout.heading} aria-live="polite">
        {title}
      </h3>
      <ol className={styles.ladder}>
        {neighbours.map(({ organization, rank, name, total, grade, mark }) => (
          <li key={organization} className={mergeClasses(styles.step, mark === "self" && styles.self)}>
            <span className={styles.rank}>{rank ?? "–"}</span>
            <span className={styles.name} title={name}>
              {name}
            </span>
            <span>{total ?? "–"}</span>
            <span>{grade}</span>
            <span className={styles.mark}>{mark === "passed" || mark === "passing" ? standing.marks[mark] : ""}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
