import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReadySubmissionView, RefusedSubmissionView, SubmissionWishes } from "../../service/submissionView";
import { usePaneContext } from "../../state/PaneContext";
import { ActionBar } from "../navigation/ActionBar";
import { useLayout } from "../shared/layout.styles";
import { MessageBox } from "../shared/MessageBox";
import { ROOMY, WIDE } from "../shared/widths.styles";
import { lacksOf, signedOf } from "./lacks";
import { MakeFile } from "./MakeFile";
import { ObstacleBox } from "./ObstacleBox";
import { OutgoingSheets } from "./OutgoingSheets";
import { PersonalCells } from "./PersonalCells";
import { ReturnedToUs } from "./ReturnedToUs";
import { SubmissionFields } from "./SubmissionFields";
import { useSubmitTexts } from "./useSubmitTexts";

const useStyles = makeStyles({
  columns: {
    [WIDE]: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 344px", minHeight: "100cqh" },
    [ROOMY]: { gridTemplateColumns: "minmax(0, 1fr) 520px" },
  },
  asked: { [WIDE]: { padding: "16px 24px 24px" } },
  beside: {
    display: "flex",
    flexDirection: "column",
    gap: "24px",
    padding: "0 12px 24px",
    [WIDE]: {
      padding: "16px 24px 24px",
      borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
      backgroundColor: tokens.colorNeutralBackground2,
    },
  },
});

function PersonalNumbers({ view, mask }: Readonly<{ view: ReadySubmissionView; mask: boolean }>) {
  const { actions, texts } = usePaneContext();
  const submit = useSubmitTexts();
  return (
    <PersonalCells
      cells={view.personal}
      texts={submit}
      separator={texts.shared.separator}
      mask={mask}
      onMask={(accepted) => {
        actions.turnSubmit({ mask: accepted });
      }}
    />
  );
}

/** What goes up: what is asked at the left, what that comes to at the right. */
export function SubmissionForm({ view }: Readonly<{ view: ReadySubmissionView | RefusedSubmissionView }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { state, actions, texts } = usePaneContext();
  const submit = useSubmitTexts();
  const { wishes } = view;
  const busy = state.underWay !== null;
  const ask = (patch: Partial<SubmissionWishes>): void => {
    void actions.submission({ ...wishes, ...patch });
  };
  const signed = signedOf(view, state.submitPage);
  const lacks = lacksOf(view.status === "ready" ? view.personal.length : 0, signed, submit);
  const canMake = view.status === "ready" && lacks.length === 0 && !busy;
  return (
    <>
      <div className={styles.columns}>
        <div className={`${layout.page} ${styles.asked}`}>
          <div className={layout.tight}>
            <h1 className={layout.title}>{view.period === "" ? submit.title : submit.titleOf(view.period)}</h1>
            <p className={layout.muted}>{submit.lead}</p>
          </div>
          {view.status === "ready" && view.changed && (
            <MessageBox kind="warning" role="alert">
              <p className={layout.text}>{submit.changed}</p>
            </MessageBox>
          )}
          {view.status === "refused" && (
            <ObstacleBox
              obstacle={view.obstacle}
              onBrief={() => {
                ask({ contents: "brief" });
              }}
              onAgain={() => {
                ask({});
              }}
            />
          )}
          <SubmissionFields view={view} signed={signed} onAsk={ask} />
          {view.status === "ready" && <PersonalNumbers view={view} mask={signed.mask} />}
          <ReturnedToUs items={view.returned} wishes={wishes} />
        </div>
        {view.status === "ready" && (
          <div className={styles.beside}>
            <OutgoingSheets view={view} />
          </div>
        )}
      </div>
      {view.status === "ready" && (
        <ActionBar>
          <MakeFile
            lacks={lacks}
            separator={texts.shared.separator}
            canMake={canMake}
            submit={submit}
            onMake={() => void actions.submit(wishes, signed)}
          />
        </ActionBar>
      )}
    </>
  );
}
