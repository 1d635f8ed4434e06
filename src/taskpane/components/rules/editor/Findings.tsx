import { Button } from "@fluentui/react-components";
import type { FindingView } from "../../../service/ruleEditView";
import { useLayout } from "../../shared/layout.styles";
import { MessageBox } from "../../shared/MessageBox";
import { useEditorTexts } from "./editorTexts";

type FindingsProps = Readonly<{
  findings: readonly FindingView[];
  /** Takes a proposal over; null: this can't be changed here. */
  onTake: ((text: string) => void) | null;
}>;

/** What the checks say of a cell, with a click that mends it. */
export function Findings({ findings, onTake }: FindingsProps) {
  const layout = useLayout();
  const texts = useEditorTexts();
  return findings.map(({ severity, title, message, hint, where, proposal }, index) => (
    <MessageBox key={index} kind={severity} role="status">
      <p className={layout.strong}>
        {where !== "" && texts.findings.at(where)}
        {title}
      </p>
      <p className={layout.text}>{message}</p>
      {hint !== "" && <p className={layout.muted}>{hint}</p>}
      {proposal !== null && onTake !== null && (
        <Button
          size="small"
          className={layout.start}
          onClick={() => {
            onTake(proposal);
          }}
        >
          {texts.findings.takeText(proposal)}
        </Button>
      )}
    </MessageBox>
  ));
}
