import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CommentCheckmark16Regular } from "@fluentui/react-icons/svg/comment-checkmark";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { VersionsView } from "../../service/returnView";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { MessageBox } from "../shared/MessageBox";
import { useSubmitTexts } from "./useSubmitTexts";

const useStyles = makeStyles({
  mark: { flexShrink: 0, verticalAlign: "text-bottom" },
  done: { color: tokens.colorStatusSuccessForeground1 },
  answered: { color: tokens.colorNeutralForeground2 },
  open: { color: tokens.colorStatusWarningForeground3 },
});

type Compared = Extract<VersionsView, { status: "compared" }>;

const MARKS = { done: CheckmarkCircle16Filled, answered: CommentCheckmark16Regular, open: Warning16Filled };

function Items({ view }: Readonly<{ view: Compared }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { returns } = useSubmitTexts();
  return (
    <ul className={layout.list}>
      {view.items.map(({ number, about, state, stateWords, problem, became, answer }, index) => {
        const Mark = MARKS[state];
        return (
          <li key={index} className={layout.tight}>
            <span className={layout.wrap}>
              <span className={mergeClasses(layout.strong, styles[state])}>
                <Mark className={styles.mark} aria-hidden /> {stateWords}
              </span>
              <span className={mergeClasses(layout.strong, layout.numbers)}>{number}</span>
              <span className={layout.text}>{about}</span>
            </span>
            <span className={layout.text}>{problem}</span>
            <span className={layout.muted}>{became}</span>
            {answer !== "" && <span className={layout.muted}>{returns.answered(answer)}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function Unasked({ view }: Readonly<{ view: Compared }>) {
  const layout = useLayout();
  const { returns } = useSubmitTexts();
  return (
    <>
      <h3 className={layout.heading}>{view.unaskedCount}</h3>
      {view.unasked.length > 0 && (
        <ul className={layout.bullets}>
          {view.unasked.map((change) => (
            <li key={change}>{change}</li>
          ))}
          {view.moreUnasked > 0 && <li>{returns.more(view.moreUnasked)}</li>}
        </ul>
      )}
    </>
  );
}

/** What became of each returned item, and what changed though nobody asked. */
export function ComparedVersions() {
  const layout = useLayout();
  const { state, actions } = usePaneContext();
  const { returns } = useSubmitTexts();
  const { versions } = state.loads;
  const { other } = state.submitPage;
  const again = (): void => {
    if (other !== null && state.underWay === null) void actions.compareVersions(other.file);
  };
  return (
    <>
      {other !== null && (
        <div className={layout.wrap}>
          <span className={layout.text}>{other.name}</span>
          <Button size="small" disabledFocusable={state.underWay !== null} onClick={again}>
            {returns.compare.again}
          </Button>
        </div>
      )}
      <LoadFrame load={versions} call="compareVersions" label={returns.compare.working} onRetry={again}>
        {(view) =>
          view.status === "notComparable" ? (
            <MessageBox kind="warning" role="alert">
              <p className={layout.text}>{view.reason}</p>
            </MessageBox>
          ) : (
            <>
              <MessageBox kind={view.follows ? "info" : "warning"} role="status">
                <p className={layout.strong}>{view.counts}</p>
                <p className={layout.text}>{view.versions}</p>
                {view.isDraft && <p className={layout.text}>{returns.draft}</p>}
              </MessageBox>
              <Items view={view} />
              <Unasked view={view} />
            </>
          )
        }
      </LoadFrame>
    </>
  );
}
