import { useEffect, useRef, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import type { SubmitStepTexts } from "../../../i18n/submitStepTexts";
import type { SavedFile } from "../../paneEnvironment";
import type { SubmittedView } from "../../service/submissionView";
import { usePaneContext } from "../../state/PaneContext";
import { ActionBar } from "../navigation/ActionBar";
import { useLayout } from "../shared/layout.styles";
import { MessageBox } from "../shared/MessageBox";
import { TroubleBox } from "../shared/TroubleBox";
import { CodeForPaper } from "./CodeForPaper";
import { useSubmitTexts } from "./useSubmitTexts";

const useStyles = makeStyles({
  page: { maxWidth: "880px" },
  good: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
});

const BYTES_A_KB = 1024;

type Made = Extract<SubmittedView, { status: "made" }>;

function savedWords(saved: Exclude<SavedFile, { how: "failed" }>, { made }: SubmitStepTexts): string {
  return made[saved.how](saved.name);
}

function SavedBox({ saved }: Readonly<{ saved: SavedFile }>) {
  const layout = useLayout();
  const submit = useSubmitTexts();
  if (saved.how === "failed") return <TroubleBox task="submit" trouble={saved.trouble} />;
  return (
    <MessageBox kind={saved.how === "tried" ? "info" : "success"} role="status">
      <p className={layout.text}>{savedWords(saved, submit)}</p>
      <p className={layout.text}>{submit.made.carry}</p>
    </MessageBox>
  );
}

/** The file that was made: its code for the paper, and the way to have it. */
export function MadeFile({ file }: Readonly<{ file: Made }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { state, actions, environment } = usePaneContext();
  const { made } = useSubmitTexts();
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The person asked for this: reading goes on here.
    heading.current?.focus();
  }, []);
  const save = async (): Promise<void> => {
    setSaved(await environment.saveFile(file.bytes, file.name));
  };
  const kilobytes = Math.max(1, Math.round(file.bytes.size / BYTES_A_KB));
  return (
    <>
      <div className={`${layout.page} ${styles.page}`}>
        <div className={layout.tight}>
          <h1 ref={heading} tabIndex={-1} className={layout.title}>
            {made.title}
          </h1>
          <p className={layout.muted}>{made.file(file.name, kilobytes, file.sheets.length + 1)}</p>
        </div>
        {saved !== null && <SavedBox saved={saved} />}
        {file.masked > 0 && (
          <MessageBox kind="success">
            <p className={layout.text}>{made.masked(file.masked)}</p>
          </MessageBox>
        )}
        <CodeForPaper code={file.code} made={made} />
        <p className={layout.text}>{made.saveWorkbook}</p>
      </div>
      <ActionBar>
        <span className={styles.good}>
          <CheckmarkCircle16Filled aria-hidden /> {made.recorded(file.version)}
        </span>
        <Button
          disabledFocusable={state.underWay !== null}
          onClick={() => {
            void actions.submission(file.wishes);
          }}
        >
          {made.again}
        </Button>
        <Button appearance="primary" icon={<Save20Regular />} onClick={() => void save()}>
          {made.save}
        </Button>
      </ActionBar>
    </>
  );
}
