import { makeStyles } from "@fluentui/react-components";
import type { ChangesView, MoverChangeView } from "../../service/reviewView";
import { useTexts } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { PlaceLinks } from "../shared/PlaceLink";
import { Refusal } from "../shared/Refusal";

const useStyles = makeStyles({
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

/** Who would move, from what to what, and by what. */
export function Movers({ view }: Readonly<{ view: ChangesView }>) {
  const layout = useLayout();
  const { finalised, changes } = useTexts().review;
  if (view.status === "none") return <p className={layout.text}>{changes.none}</p>;
  if (view.status === "refused") {
    return <Refusal reason={view.reason} problems={view.problems} />;
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
