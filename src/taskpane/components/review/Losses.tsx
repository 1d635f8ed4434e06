import { makeStyles } from "@fluentui/react-components";
import type { CategoryScoreView, ItemView, OrganizationView } from "../../service/resultsView";
import { useTexts } from "../../state/PaneContext";
import { Disclosure } from "../shared/Disclosure";
import { useLayout } from "../shared/layout.styles";
import { PlaceLinks } from "../shared/PlaceLink";
import { ShareBar } from "../shared/ShareBar";

/** Losses shown at once; the others unfold. */
const FIRST_LOSSES = 6;

/** Places shown of a loss; the results show all. */
const FIRST_PLACES = 3;

const useStyles = makeStyles({
  bars: {
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(48px, 1fr) auto",
    alignItems: "center",
    columnGap: "12px",
    rowGap: "8px",
    margin: 0,
  },
  score: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  loss: { display: "grid", gridTemplateColumns: "48px minmax(0, 1fr)", columnGap: "8px", padding: "8px 0" },
  points: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

/** What each category got against its points. */
export function CategoryBars({ categories }: Readonly<{ categories: readonly CategoryScoreView[] }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { organization } = useTexts();
  return (
    <section className={layout.stack}>
      <h3 className={layout.heading}>{organization.categories}</h3>
      <dl className={styles.bars}>
        {categories.map(({ category, score, points, share }) => (
          <div key={category} style={{ display: "contents" }}>
            <dt className={layout.text}>{category}</dt>
            <dd style={{ margin: 0 }} aria-hidden>
              <ShareBar share={share} />
            </dd>
            <dd className={styles.score}>{organization.categoryScore(score, points)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Loss({ item }: Readonly<{ item: ItemView }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { organization } = useTexts();
  const { lost, indicator, reasons, sources, moreSources } = item;
  const places = sources.slice(0, FIRST_PLACES);
  return (
    <li className={styles.loss}>
      <span className={styles.points}>−{lost}</span>
      <div className={layout.tight}>
        <span className={layout.strong}>{indicator}</span>
        {reasons.map((reason) => (
          <span key={reason} className={layout.text}>
            {reason}
          </span>
        ))}
        <PlaceLinks label={organization.sources} places={places} more={moreSources + sources.length - places.length} />
      </div>
    </li>
  );
}

/** Points of a text with two decimals, in hundredths. */
const hundredths = (points: string): number => Math.round(Number(points) * 100);
const sum = (items: readonly ItemView[]): string =>
  (items.reduce((total, { lost }) => total + hundredths(lost), 0) / 100).toFixed(2);

/** Where an organization lost points and by what, the largest losses first. */
export function Losses({ view }: Readonly<{ view: OrganizationView }>) {
  const layout = useLayout();
  const { standing } = useTexts().review;
  const lost = view.categories
    .flatMap(({ items }) => items)
    .filter((item) => item.lost !== "")
    .sort((a, b) => hundredths(b.lost) - hundredths(a.lost));
  const [first, others] = [lost.slice(0, FIRST_LOSSES), lost.slice(FIRST_LOSSES)];
  return (
    <section className={layout.tight}>
      <h3 className={layout.heading}>{lost.length === 0 ? standing.noLosses : standing.losses(sum(lost))}</h3>
      <ul className={layout.divided}>
        {first.map((item, index) => (
          <Loss key={`${item.code} ${index}`} item={item} />
        ))}
      </ul>
      {others.length > 0 && (
        <Disclosure title={standing.moreLosses(others.length, sum(others))}>
          <ul className={layout.divided}>
            {others.map((item, index) => (
              <Loss key={`${item.code} ${index}`} item={item} />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
