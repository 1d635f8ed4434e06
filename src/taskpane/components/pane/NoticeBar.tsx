import { Button } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { PaneTexts } from "../../../i18n/paneTexts";
import { usePaneContext } from "../../state/PaneContext";
import type { Notice } from "../../state/paneState";
import { useLayout } from "../shared/layout.styles";
import { MessageBox } from "../shared/MessageBox";
import { TroubleBox } from "../shared/TroubleBox";

type Told = Exclude<Notice, { kind: "trouble" }>;

const LOOKS = { recovered: "info", notWritten: "warning", done: "success" } as const satisfies Record<
  Told["kind"],
  string
>;

function words(notice: Told, { shared }: PaneTexts): string {
  switch (notice.kind) {
    case "recovered":
      return shared.recovered[notice.recovery];
    case "notWritten":
      return shared.changedBeforeWriting;
    case "done":
      return shared.done[notice.call];
  }
}

/** What was just done, or what went wrong outside a step, until dismissed. */
export function NoticeBar() {
  const layout = useLayout();
  const { state, actions, texts } = usePaneContext();
  const { notice } = state;
  const start = state.loads.start;
  return (
    <>
      {start.status === "failed" && (
        <TroubleBox task="start" trouble={start.trouble} onRetry={() => void actions.start()} />
      )}
      {notice?.kind === "trouble" && <TroubleBox task={notice.errand} trouble={notice.trouble} />}
      {notice !== null && notice.kind !== "trouble" && (
        <MessageBox
          kind={LOOKS[notice.kind]}
          role="status"
          end={
            <Button
              appearance="transparent"
              size="small"
              icon={<Dismiss16Regular />}
              aria-label={texts.shared.dismiss}
              onClick={actions.dismissNotice}
            />
          }
        >
          <p className={layout.text}>{words(notice, texts)}</p>
        </MessageBox>
      )}
    </>
  );
}
