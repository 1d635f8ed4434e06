import { Button, makeStyles } from "@fluentui/react-components";
import type { ProblemView } from "../../service/dataView";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "./layout.styles";
import { PlaceLink } from "./PlaceLink";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", gap: "4px", padding: "8px 0 12px" },
});

/** One problem: where, what, what to do, and a click to its cell or to settle it. */
export function ProblemRow({ problem, titled = false }: Readonly<{ problem: ProblemView; titled?: boolean }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { actions, texts, state } = usePaneContext();
  const { alias } = problem;
  return (
    <div className={styles.row}>
      <div className={layout.row}>
        <SeverityMark severity={problem.severity} />
        <PlaceLink place={problem.place} />
      </div>
      {titled && <p className={layout.strong}>{problem.title}</p>}
      <p className={layout.text}>{problem.message}</p>
      {problem.value !== "" && <p className={layout.small}>{texts.shared.value(problem.value)}</p>}
      {problem.hint !== "" && (
        <p className={layout.muted}>
          {texts.data.nextStep}
          {problem.hint}
        </p>
      )}
      {alias !== null && (
        <Button
          size="small"
          className={layout.start}
          disabledFocusable={state.underWay !== null}
          onClick={() => void actions.confirmAlias(alias.written, alias.organization)}
        >
          {texts.data.confirmAlias(alias.written, alias.organization)}
        </Button>
      )}
    </div>
  );
}
