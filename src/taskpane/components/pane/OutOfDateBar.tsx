import { Button } from "@fluentui/react-components";
import { shownView } from "../../state/load";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { MessageBox } from "../shared/MessageBox";

/** Says that the workbook has changed since, with the one button that makes everything fit again. */
export function OutOfDateBar() {
  const layout = useLayout();
  const { state, actions, texts } = usePaneContext();
  const { outOfDate } = texts.shared;
  if (state.freshness !== "outOfDate") return null;
  const { choice } = state;
  const asked = choice !== null && shownView(state.loads.preview) !== undefined ? choice : null;
  const assessed = state.step === "review" || asked !== null;
  const refresh = (): void => {
    if (state.step === "review") {
      void actions.review(choice);
      return;
    }
    actions.go(asked === null ? "data" : "assess");
    void (asked === null ? actions.inspect() : actions.assess(asked));
  };
  return (
    <MessageBox kind="warning" role="status">
      <p className={layout.text}>{assessed ? outOfDate.results : outOfDate.data}</p>
      <Button
        size="small"
        appearance="primary"
        className={layout.start}
        disabledFocusable={state.underWay !== null}
        onClick={refresh}
      >
        {assessed ? outOfDate.assess : outOfDate.read}
      </Button>
    </MessageBox>
  );
}
