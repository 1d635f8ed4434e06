import { Button } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useLayout } from "../../components/shared/layout.styles";
import { MessageBox } from "../../components/shared/MessageBox";
import { usePageContext } from "../PageContext";
import { TroubleNote } from "./TroubleNote";

/** How the last opening or saving ended, until dismissed. */
export function PageNoticeBar() {
  const layout = useLayout();
  const { state, actions, texts } = usePageContext();
  const { notice, workbook } = state;
  if (notice === null) return null;
  const dismiss = (
    <Button
      appearance="transparent"
      size="small"
      icon={<Dismiss16Regular />}
      aria-label={texts.save.dismiss}
      onClick={actions.dismiss}
    />
  );
  if (notice.kind === "trouble") {
    const title = notice.title === "open" ? texts.failed.open(notice.name) : texts.failed.save;
    return (
      <TroubleNote title={title} trouble={notice.trouble} end={dismiss}>
        {notice.title === "save" && workbook?.file.unsaved === true && (
          <Button size="small" className={layout.start} onClick={actions.saveNew}>
            {texts.save.saveNew}
          </Button>
        )}
      </TroubleNote>
    );
  }
  return (
    <MessageBox kind="success" role="status" end={dismiss}>
      <p className={layout.text}>{texts.save[notice.kind](notice.name)}</p>
    </MessageBox>
  );
}
