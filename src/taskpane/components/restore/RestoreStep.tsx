import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { History32Regular } from "@fluentui/react-icons/svg/history";
import type { KeptWrite } from "../../../workbook/port/liveWorkbook";
import { usePaneContext } from "../../state/PaneContext";
import { useEntered } from "../../state/useEntered";
import { EmptyNote } from "../shared/EmptyNote";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { MessageBox } from "../shared/MessageBox";
import { shownTime } from "../shared/shownTime";

function Confirmation({ undone, onKeep }: Readonly<{ undone: boolean; onKeep: () => void }>) {
  const layout = useLayout();
  const { state, actions, texts } = usePaneContext();
  const { restore } = texts;
  return (
    <MessageBox kind="warning" role="status">
      <p className={layout.strong}>{undone ? restore.redoQuestion : restore.undoQuestion}</p>
      <p className={layout.text}>{undone ? restore.redoConsequence : restore.undoConsequence}</p>
      <div className={layout.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={state.underWay !== null}
          onClick={() => {
            onKeep();
            void actions.restore();
          }}
        >
          {undone ? restore.confirmRedo : restore.confirmUndo}
        </Button>
        <Button onClick={onKeep}>{restore.keep}</Button>
      </div>
    </MessageBox>
  );
}

function LastWrite({ write }: Readonly<{ write: KeptWrite }>) {
  const layout = useLayout();
  const { state, texts } = usePaneContext();
  const { restore } = texts;
  const [asking, setAsking] = useState(false);
  const at = shownTime(write.writtenAt, state.language);
  return (
    <div className={layout.card}>
      <p className={layout.strong}>{write.undone ? restore.lastUndone(at) : restore.lastWrite(at)}</p>
      <p className={layout.small}>{restore.sheets}</p>
      <ul className={layout.bullets}>
        {write.sheets.map((sheet) => (
          <li key={sheet}>{sheet}</li>
        ))}
      </ul>
      {asking ? (
        <Confirmation
          undone={write.undone}
          onKeep={() => {
            setAsking(false);
          }}
        />
      ) : (
        <Button
          className={layout.start}
          disabledFocusable={state.underWay !== null}
          onClick={() => {
            setAsking(true);
          }}
        >
          {write.undone ? restore.redo : restore.undo}
        </Button>
      )}
    </div>
  );
}

/** Undoes the last write, or brings it back. */
export function RestoreStep() {
  const layout = useLayout();
  const { state, actions, texts } = usePaneContext();
  const { restore } = texts;
  useEntered("lastWrite", actions.lastWrite);
  return (
    <div className={layout.page}>
      <h1 className={layout.title}>{restore.title}</h1>
      <p className={layout.muted}>{restore.intro}</p>
      <LoadFrame
        load={state.loads.lastWrite}
        call="lastWrite"
        label={texts.shared.loading}
        onRetry={() => void actions.lastWrite()}
      >
        {(write) =>
          write === null ? (
            <EmptyNote icon={<History32Regular />} title={restore.none} hint={restore.noneHint} />
          ) : (
            <LastWrite write={write} />
          )
        }
      </LoadFrame>
    </div>
  );
}
