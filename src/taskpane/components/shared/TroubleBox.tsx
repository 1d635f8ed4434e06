import { Button } from "@fluentui/react-components";
import type { PaneTask } from "../../../i18n/paneTask";
import type { Trouble } from "../../service/trouble";
import { useBusy, useTexts } from "../../state/PaneContext";
import { useLayout } from "./layout.styles";
import { MessageBox } from "./MessageBox";

type TroubleBoxProps = Readonly<{
  /** What was being done. */
  task: PaneTask;
  trouble: Trouble;
  onRetry?: (() => void) | undefined;
  /** What was there before is still shown. */
  shownAsBefore?: boolean;
}>;

/** What went wrong: where, what and why, and the next step. */
export function TroubleBox({ task, trouble, onRetry, shownAsBefore = false }: TroubleBoxProps) {
  const layout = useLayout();
  const busy = useBusy();
  const { shared } = useTexts();
  const editing = trouble.code === "cell-editing";
  return (
    <MessageBox kind={editing ? "warning" : "error"} role="alert">
      <p className={layout.strong}>{editing ? shared.finishCellEditing : shared.trouble.where[task]}</p>
      <p className={layout.text}>{trouble.message}</p>
      {trouble.hint !== "" && (
        <p className={layout.text}>
          {shared.trouble.next}
          {trouble.hint}
        </p>
      )}
      {shownAsBefore && <p className={layout.small}>{shared.trouble.shownAsBefore}</p>}
      {onRetry !== undefined && (
        <div className={layout.buttons}>
          <Button size="small" disabledFocusable={busy} onClick={onRetry}>
            {shared.retry}
          </Button>
        </div>
      )}
    </MessageBox>
  );
}
