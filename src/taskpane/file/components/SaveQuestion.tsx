import { useEffect, useId, useRef, useState } from "react";
import { Button, Checkbox } from "@fluentui/react-components";
import { useLayout } from "../../components/shared/layout.styles";
import { MessageBox } from "../../components/shared/MessageBox";
import { usePageContext } from "../PageContext";

/** Asks before the opened file is overwritten, and offers a backup of it. */
export function SaveQuestion({ name }: Readonly<{ name: string }>) {
  const layout = useLayout();
  const { actions, texts } = usePageContext();
  const [backup, setBackup] = useState(true);
  const title = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The person has just asked to save: what comes next is here.
    box.current?.focus();
  }, []);
  return (
    <div ref={box} role="group" aria-labelledby={title} tabIndex={-1}>
      <MessageBox kind="warning">
        <p id={title} className={layout.strong}>
          {texts.save.title(name)}
        </p>
        <p className={layout.text}>{texts.save.text}</p>
        <Checkbox
          label={texts.save.backup}
          checked={backup}
          onChange={(_, { checked }) => {
            setBackup(checked === true);
          }}
        />
        <p className={layout.small}>{texts.save.noCopyBeside}</p>
        <div className={layout.buttons}>
          <Button
            appearance="primary"
            onClick={() => {
              actions.saveBack(backup);
            }}
          >
            {texts.save.confirm}
          </Button>
          <Button onClick={actions.saveNew}>{texts.save.saveNew}</Button>
          <Button appearance="subtle" onClick={actions.stay}>
            {texts.save.cancel}
          </Button>
        </div>
      </MessageBox>
    </div>
  );
}
