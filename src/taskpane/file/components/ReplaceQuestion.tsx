import { useEffect, useId, useRef } from "react";
import { Button } from "@fluentui/react-components";
import { useLayout } from "../../components/shared/layout.styles";
import { MessageBox } from "../../components/shared/MessageBox";
import { usePageContext } from "../PageContext";

type ReplaceQuestionProps = Readonly<{ name: string; next: string }>;

/** Asks what shall become of results that are in no file before another file is opened. */
export function ReplaceQuestion({ name, next }: ReplaceQuestionProps) {
  const layout = useLayout();
  const { actions, texts } = usePageContext();
  const title = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The person has just chosen a file: what comes next is here.
    box.current?.focus();
  }, []);
  return (
    <div ref={box} role="group" aria-labelledby={title} tabIndex={-1}>
      <MessageBox kind="warning" role="alert">
        <p id={title} className={layout.strong}>
          {texts.replace.title(name)}
        </p>
        <p className={layout.text}>{texts.replace.text(next)}</p>
        <div className={layout.buttons}>
          <Button
            appearance="primary"
            onClick={() => {
              actions.replace(true);
            }}
          >
            {texts.replace.saveFirst}
          </Button>
          <Button
            onClick={() => {
              actions.replace(false);
            }}
          >
            {texts.replace.discard}
          </Button>
          <Button appearance="subtle" onClick={actions.stay}>
            {texts.replace.keep}
          </Button>
        </div>
      </MessageBox>
    </div>
  );
}
