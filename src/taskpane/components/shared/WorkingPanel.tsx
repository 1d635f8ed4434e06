import { useEffect, useState } from "react";
import { Button, ProgressBar, makeStyles } from "@fluentui/react-components";
import type { Progress } from "../../../workbook/port/progress";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "./layout.styles";

/** Without news for this long, a cell may be in edit mode and hold the request back. */
const QUIET_MS = 5_000;

const useStyles = makeStyles({
  bar: {
    "@media (prefers-reduced-motion: reduce)": {
      "& > div": { animationName: "none", width: "100%", opacity: 0.6 },
    },
  },
});

/** Whether nothing new has been told for a while. */
function useQuiet(progress: Progress | null): boolean {
  const [quietAt, setQuietAt] = useState<Progress | null | undefined>(undefined);
  useEffect(() => {
    const timer = setTimeout(() => {
      setQuietAt(progress);
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [progress]);
  return quietAt === progress;
}

type WorkingPanelProps = Readonly<{
  progress: Progress | null;
  /** Shown until progress is told. */ label: string;
  cancellable: boolean;
}>;

/** What is being done, how far it is, and a button to cancel it. */
export function WorkingPanel({ progress, label, cancellable }: WorkingPanelProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { texts, actions, environment } = usePaneContext();
  const [cancelling, setCancelling] = useState(false);
  const quiet = useQuiet(progress);
  const { shared } = texts;
  const words = progress === null ? label : shared.progress(progress);
  return (
    <div className={layout.card}>
      <p className={layout.text}>{words}</p>
      <ProgressBar className={styles.bar} aria-label={label} aria-valuetext={words} thickness="large" />
      {quiet && environment.inExcel === true && <p className={layout.small}>{shared.quietHint}</p>}
      {cancellable && (
        <Button
          className={layout.start}
          disabledFocusable={cancelling}
          onClick={() => {
            setCancelling(true);
            actions.cancel();
          }}
        >
          {cancelling ? shared.cancelling : shared.cancel}
        </Button>
      )}
    </div>
  );
}
