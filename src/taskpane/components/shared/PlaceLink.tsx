import { Link } from "@fluentui/react-components";
import type { PlaceView } from "../../service/dataView";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "./layout.styles";

/** A place in the workbook; a click shows it. */
export function PlaceLink({ place }: Readonly<{ place: PlaceView }>) {
  const { actions, texts, state } = usePaneContext();
  if (place.at.sheet === "") return <span>{place.label}</span>;
  return (
    <Link
      as="button"
      inline
      disabledFocusable={state.underWay !== null}
      aria-label={texts.shared.showPlace(place.label)}
      onClick={() => void actions.show(place.at)}
    >
      {place.label}
    </Link>
  );
}

type PlaceLinksProps = Readonly<{ label: string; places: readonly PlaceView[]; more: number }>;

/** The places something came from, and how many more there are. */
export function PlaceLinks({ label, places, more }: PlaceLinksProps) {
  const layout = useLayout();
  const { texts } = usePaneContext();
  if (places.length === 0) return null;
  return (
    <div className={layout.wrap}>
      <span className={layout.small}>{label}</span>
      {places.map((place, index) => (
        <PlaceLink key={index} place={place} />
      ))}
      {more > 0 && <span className={layout.small}>{texts.shared.morePlaces(more)}</span>}
    </div>
  );
}
