import { ArrowDown12Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp12Regular } from "@fluentui/react-icons/svg/arrow-up";
import { useTexts } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { directionOf } from "./resultsFilter";

/** How a total moved against the last period: an arrow, the figure, and words for screen readers. */
export function ChangeMark({ change }: Readonly<{ change: string | null }>) {
  const layout = useLayout();
  const { results } = useTexts();
  const direction = directionOf(change);
  if (change === null || direction === null) return null;
  if (direction === "same") return <span className={layout.small}>{results.changeNone}</span>;
  const words = direction === "up" ? results.changeUp(change) : results.changeDown(change);
  return (
    <span className={layout.small}>
      {direction === "up" ? <ArrowUp12Regular aria-hidden /> : <ArrowDown12Regular aria-hidden />}
      <span aria-hidden>{change}</span>
      <span className={layout.spoken}>{words}</span>
    </span>
  );
}
