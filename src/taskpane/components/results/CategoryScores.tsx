import { Badge, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { CategoryScoreView, ItemView } from "../../service/resultsView";
import { useTexts } from "../../state/PaneContext";
import { Disclosure } from "../shared/Disclosure";
import { useLayout } from "../shared/layout.styles";
import { PlaceLinks } from "../shared/PlaceLink";
import { ShareBar } from "../shared/ShareBar";

const useStyles = makeStyles({
  head: { display: "flex", justifyContent: "space-between", gap: "8px" },
  score: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  bar: { marginTop: "4px" },
  item: { display: "flex", flexDirection: "column", gap: "4px", padding: "8px 0 12px" },
  facts: { display: "flex", flexWrap: "wrap", columnGap: "16px", margin: 0 },
  fact: { display: "flex", gap: "4px" },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
  items: { paddingLeft: "24px" },
});

function Facts({ item }: Readonly<{ item: ItemView }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { organization } = useTexts();
  const facts = [
    { label: organization.value, value: item.value },
    { label: organization.target, value: item.target },
    { label: organization.lost, value: item.lost },
  ].filter(({ value }) => value !== "");
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label} className={styles.fact}>
          <dt className={layout.muted}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Item({ item }: Readonly<{ item: ItemView }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { organization } = useTexts();
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={layout.strong}>
          {item.code} {item.indicator}
        </span>
        {item.score === null ? (
          <Badge className={styles.score} appearance="outline" color="informative">
            {item.statusLabel}
          </Badge>
        ) : (
          <span className={styles.score}>{organization.scoreOf(item.score, item.points)}</span>
        )}
      </div>
      <Facts item={item} />
      {item.reasons.length > 0 && (
        <div>
          <p className={layout.small}>{item.status === "scored" ? organization.why : organization.whyNot}</p>
          <ul className={layout.bullets}>
            {item.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      <PlaceLinks label={organization.sources} places={item.sources} more={item.moreSources} />
    </li>
  );
}

function Category({ category, startOpen }: Readonly<{ category: CategoryScoreView; startOpen: boolean }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { organization } = useTexts();
  const title = (
    <>
      <span className={styles.head}>
        <span className={layout.strong}>{category.category}</span>
        <span className={styles.score}>{organization.categoryScore(category.score, category.points)}</span>
      </span>
      <ShareBar className={styles.bar} share={category.share} />
    </>
  );
  return (
    <Disclosure title={title} startOpen={startOpen}>
      <ul className={mergeClasses(layout.divided, styles.items)}>
        {category.items.map((item, index) => (
          <Item key={`${item.code} ${index}`} item={item} />
        ))}
      </ul>
    </Disclosure>
  );
}

/** Score of every category as a bar against its points; inside, every indicator with what it rests on. */
export function CategoryScores({ categories }: Readonly<{ categories: readonly CategoryScoreView[] }>) {
  const layout = useLayout();
  const { organization } = useTexts();
  return (
    <section className={layout.tight}>
      <h2 className={layout.heading}>{organization.categories}</h2>
      {categories.map((category, index) => (
        <Category key={category.category} category={category} startOpen={index === 0} />
      ))}
    </section>
  );
}
