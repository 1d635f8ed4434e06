import { useCallback } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { Send32Regular } from "@fluentui/react-icons/svg/send";
import { shownView } from "../../state/load";
import { usePaneContext } from "../../state/PaneContext";
import { useEntered } from "../../state/useEntered";
import { EmptyNote } from "../shared/EmptyNote";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { MadeFile } from "./MadeFile";
import { SubmissionForm } from "./SubmissionForm";
import { VerifyPanel } from "./VerifyPanel";
import { useSubmitTexts } from "./useSubmitTexts";

const useStyles = makeStyles({
  bars: { display: "flex", flexDirection: "column", gap: "8px", padding: "16px 12px 0", ":empty": { display: "none" } },
});

function NothingYet() {
  const { actions } = usePaneContext();
  const submit = useSubmitTexts();
  return (
    <EmptyNote icon={<Send32Regular />} title={submit.none}>
      <Button
        appearance="primary"
        onClick={() => {
          actions.go("assess");
        }}
      >
        {submit.goAssess}
      </Button>
    </EmptyNote>
  );
}

/** What would go up, asked for as soon as the step is entered. */
function ToSubmit() {
  const layout = useLayout();
  const styles = useStyles();
  const { state, actions } = usePaneContext();
  const submit = useSubmitTexts();
  const { submission, submitted } = state.loads;
  const ask = useCallback(() => actions.submission(null), [actions]);
  useEntered("submission", ask);
  const view = shownView(submission);
  return (
    <>
      <div className={styles.bars}>
        <LoadFrame load={submission} call="submission" label={submit.title} onRetry={() => void ask()}>
          {() => null}
        </LoadFrame>
        <LoadFrame load={submitted} call="submit" label={submit.making}>
          {() => null}
        </LoadFrame>
      </div>
      {(view === undefined || view.status === "none") && (
        <div className={layout.page}>
          <h1 className={layout.title}>{submit.title}</h1>
          {view !== undefined && <NothingYet />}
        </div>
      )}
      {view?.status === "received" && <VerifyPanel view={view} />}
      {(view?.status === "ready" || view?.status === "refused") && <SubmissionForm view={view} />}
    </>
  );
}

/** Results on their way to the committee above: what goes up, the file that was made, or one that came and is verified. */
export function SubmitStep() {
  const { submitted } = usePaneContext().state.loads;
  const made = shownView(submitted);
  return made?.status === "made" ? <MadeFile file={made} /> : <ToSubmit />;
}
