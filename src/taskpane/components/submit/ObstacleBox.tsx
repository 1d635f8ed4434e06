import { Button } from "@fluentui/react-components";
import type { SubmissionObstacle } from "../../service/submissionView";
import { usePaneContext } from "../../state/PaneContext";
import type { Step } from "../../state/paneState";
import { useLayout } from "../shared/layout.styles";
import { MessageBox } from "../shared/MessageBox";
import { ProblemRows } from "../shared/ProblemRows";
import { FigureList, VerificationFindings } from "./VerificationFindings";
import { useSubmitTexts } from "./useSubmitTexts";

type ObstacleBoxProps = Readonly<{ obstacle: SubmissionObstacle; onBrief: () => void; onAgain: () => void }>;

/** Where what is wrong is put right. */
function stepFor(obstacle: SubmissionObstacle): Extract<Step, "assess" | "review"> | null {
  switch (obstacle.reason) {
    case "stale":
      return obstacle.settled ? "review" : "assess";
    case "archive-changed":
      return "review";
    case "assessment":
      return "assess";
    default:
      return null;
  }
}

function useWords(obstacle: SubmissionObstacle): Readonly<{ title: string; next: string }> {
  const { obstacles } = useSubmitTexts();
  if (obstacle.reason === "archive-changed") return obstacles.archiveChanged(obstacle.sheet);
  if (obstacle.reason === "stale" && obstacle.settled) return obstacles.staleSettled;
  return obstacles[obstacle.reason];
}

/** What keeps everything from going up, and the way on. */
export function ObstacleBox({ obstacle, onBrief, onAgain }: ObstacleBoxProps) {
  const layout = useLayout();
  const { state, actions } = usePaneContext();
  const submit = useSubmitTexts();
  const { title, next } = useWords(obstacle);
  const step = stepFor(obstacle);
  const busy = state.underWay !== null;
  return (
    <>
      <MessageBox kind={obstacle.reason === "own-check" ? "error" : "warning"} role="alert">
        <p className={layout.strong}>{title}</p>
        {obstacle.reason === "assessment" && <p className={layout.text}>{obstacle.text}</p>}
        <p className={layout.text}>{next}</p>
        <div className={layout.buttons}>
          {obstacle.reason === "too-large" && (
            <Button size="small" disabledFocusable={busy} onClick={onBrief}>
              {submit.useBrief}
            </Button>
          )}
          {step !== null && (
            <Button
              size="small"
              onClick={() => {
                actions.go(step);
              }}
            >
              {step === "assess" ? submit.goAssess : submit.goReview}
            </Button>
          )}
          <Button size="small" disabledFocusable={busy} onClick={onAgain}>
            {submit.checkAgain}
          </Button>
        </div>
      </MessageBox>
      {obstacle.reason === "stale" && <FigureList differences={obstacle.differences} count={obstacle.count} />}
      {obstacle.reason === "assessment" && <ProblemRows problems={obstacle.problems} />}
      {obstacle.reason === "own-check" && obstacle.verification?.status === "verified" && (
        <VerificationFindings view={obstacle.verification} />
      )}
    </>
  );
}
