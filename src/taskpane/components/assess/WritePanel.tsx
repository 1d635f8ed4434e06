import { Button } from "@fluentui/react-components";
import type { PreviewView, WrittenView } from "../../service/assessView";
import { shownView } from "../../state/load";
import { usePaneContext } from "../../state/PaneContext";
import { ActionBar } from "../navigation/ActionBar";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { MessageBox } from "../shared/MessageBox";
import { shownTime } from "../shared/shownTime";

function Written({ written }: Readonly<{ written: WrittenView }>) {
  const layout = useLayout();
  const { texts, actions, state, environment } = usePaneContext();
  const { assess } = texts;
  const { AfterWriting } = environment.page ?? {};
  return (
    <MessageBox kind="success">
      <p className={layout.strong}>{assess.written(shownTime(written.writtenAt, state.language))}</p>
      {AfterWriting && <AfterWriting />}
      <p className={layout.text}>{assess.writtenHint}</p>
      {written.notices.length > 0 && (
        <ul className={layout.bullets}>
          {written.notices.map(({ code, sheet }) => (
            <li key={`${code} ${sheet}`}>{assess.writeNotices[code](sheet)}</li>
          ))}
        </ul>
      )}
      <ActionBar>
        <Button
          onClick={() => {
            actions.go("reminders");
          }}
        >
          {assess.seeReminders}
        </Button>
        <Button
          appearance="primary"
          onClick={() => {
            actions.go("results");
          }}
        >
          {assess.seeResults}
        </Button>
      </ActionBar>
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
        {(done) => done.status === "written" && <Written written={done} />}
      </LoadFrame>
      {shownView(written) === undefined && (
        <ActionBar>
          <p className={layout.text}>{outOfDate ? assess.writeOutOfDate : assess.writeHint}</p>
          <Button
            appearance="primary"
            disabledFocusable={outOfDate || state.underWay !== null}
            onClick={() => void actions.write()}
          >
            {assess.write}
          </Button>
        </ActionBar>
      )}
    </section>
  );
}
