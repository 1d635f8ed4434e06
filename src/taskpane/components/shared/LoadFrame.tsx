import { useEffect, useState, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { isLong, type CallName } from "../../service/requestTable";
import { shownView, type Load } from "../../state/load";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "./layout.styles";
import { MessageBox } from "./MessageBox";
import { TroubleBox } from "./TroubleBox";
import { WorkingPanel } from "./WorkingPanel";

/** Requests shorter than this show no progress: it would only flicker. */
const SHOW_AFTER_MS = 300;

function Delayed({ children }: Readonly<{ children: ReactNode }>) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true);
    }, SHOW_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return shown ? children : null;
}

type LoadFrameProps<T> = Readonly<{
  load: Load<T>;
  /** The request behind the load when none has been made yet. */
  call: CallName;
  /** What a screen reader calls the wait. */
  label: string;
  onRetry?: (() => void) | undefined;
  children: (view: T) => ReactNode;
}>;

function CancelledBox({ onRetry }: Readonly<{ onRetry: (() => void) | undefined }>) {
  const layout = useLayout();
  const { texts } = usePaneContext();
  return (
    <MessageBox kind="info">
      <p className={layout.text}>{texts.shared.cancelled}</p>
      {onRetry !== undefined && (
        <Button size="small" className={layout.start} onClick={onRetry}>
          {texts.shared.retry}
        </Button>
      )}
    </MessageBox>
  );
}

/** Shows a view with what is happening to it above: progress, trouble, or that it was cancelled. */
export function LoadFrame<T>({ load, call, label, onRetry, children }: LoadFrameProps<T>) {
  const { state } = usePaneContext();
  const running = state.underWay ?? call;
  const view = shownView(load);
  // A retry of the plain request would not repeat what a person entered: those are repeated with their own button.
  const failed = state.last?.call ?? call;
  return (
    <>
      {load.status === "working" && (
        <Delayed key={running}>
          <WorkingPanel progress={load.progress} label={label} cancellable={isLong(running)} />
        </Delayed>
      )}
      {load.status === "failed" && (
        <TroubleBox
          task={failed}
          trouble={load.trouble}
          onRetry={failed === call ? onRetry : undefined}
          shownAsBefore={view !== undefined}
        />
      )}
      {load.status === "cancelled" && <CancelledBox onRetry={onRetry} />}
      {view !== undefined && children(view)}
    </>
  );
}
