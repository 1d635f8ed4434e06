import { Button } from "@fluentui/react-components";
import type { PreviewView, WrittenView } from "../../service/assessView";
import { shownView } from "../../state/load";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { MessageBox } from "../shared/MessageBox";
import { shownTime } from "../shared/shownTime";

function Written({ written }: Readonly<{ written: WrittenView }>) {
  const layout = useLayout();
  const { texts, actions, state } = usePaneContext();
  const { assess } = texts;
  return (
    <MessageBox kind="success">
      <p className={layout.strong}>{assess.written(shownTime(written.writtenAt, state.language))}</p>
      <p className={layout.text}>{assess.writtenHint}</p>
      <div className={layout.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            actions.go("results");
          }}
        >
          {assess.seeResults}
        </Button>
        <Button
          onClick={() => {
            actions.go("reminders");
          }}
        >
          {assess.seeReminders}
        </Button>
      </div>
    </MessageBox>
  );
}

/** The sheets an assessment would write, and the click that writes them. */
export function WritePanel({ view }: Readonly<{ view: Extract<PreviewView, { status: "ready" }> }>) {
  const layout = useLayout();
  const { texts, actions, state } = usePaneContext();
  const { assess } = texts;
  const { written } = state.loads;
  const outOfDate = state.freshness !== "current";
  return (
    <section className={layout.card}>
      <h2 className={layout.heading}>{assess.sheets}</h2>
      <ul className={layout.divided}>
        {view.sheets.map(({ name, action, rows }) => (
          <li key={name} className={layout.row} style={{ justifyContent: "space-between", padding: "4px 0" }}>
            <span className={layout.text}>{name}</span>
            <span className={layout.small}>
              {assess.sheetAction[action]} · {assess.rows(rows)}
            </span>
          </li>
        ))}
      </ul>
      <LoadFrame load={written} call="write" label={assess.write}>
        {(done) => <Written written={done} />}
      </LoadFrame>
      {shownView(written) === undefined && (
        <>
          <Button
            appearance="primary"
            disabledFocusable={outOfDate || state.underWay !== null}
            onClick={() => void actions.write()}
          >
            {assess.write}
          </Button>
          <p className={layout.small}>{outOfDate ? assess.writeOutOfDate : assess.writeHint}</p>
        </>
      )}
    </section>
  );
}
