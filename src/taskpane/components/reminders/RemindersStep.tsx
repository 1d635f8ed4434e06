import { Button } from "@fluentui/react-components";
import { Alert32Regular } from "@fluentui/react-icons/svg/alert";
import { usePaneContext } from "../../state/PaneContext";
import { useEntered } from "../../state/useEntered";
import { EmptyNote } from "../shared/EmptyNote";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { ReminderList } from "./ReminderList";

/** Who is to be reminded of what, and how it was handled. */
export function RemindersStep() {
  const layout = useLayout();
  const { state, actions, texts } = usePaneContext();
  const { reminders } = texts;
  useEntered("reminders", actions.reminders);
  return (
    <div className={layout.page}>
      <h1 className={layout.title}>{reminders.title}</h1>
      <LoadFrame
        load={state.loads.reminders}
        call="reminders"
        label={texts.shared.loading}
        onRetry={() => void actions.reminders()}
      >
        {(view) =>
          view === null ? (
            <EmptyNote icon={<Alert32Regular />} title={reminders.none}>
              <Button
                appearance="primary"
                onClick={() => {
                  actions.go("assess");
                }}
              >
                {reminders.goAssess}
              </Button>
            </EmptyNote>
          ) : (
            <ReminderList view={view} />
          )
        }
      </LoadFrame>
    </div>
  );
}
