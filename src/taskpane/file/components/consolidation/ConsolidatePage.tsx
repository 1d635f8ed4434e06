import { useEffect, useId, useRef } from "react";
import { Button } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons/svg/arrow-left";
import type { ConsolidateTexts } from "../../../../i18n/consolidateTexts";
import { consolidateTextsOf } from "../../../../i18n/consolidateTextsOf";
import { submitTextsOf } from "../../../../i18n/submitTextsOf";
import type { Language } from "../../../../workbook/resultSheets/texts";
import { useLayout } from "../../../components/shared/layout.styles";
import { MessageBox } from "../../../components/shared/MessageBox";
import { ScrollAreaProvider } from "../../../components/shared/ScrollArea";
import type { SavedFile } from "../../../paneEnvironment";
import type { ConsolidationSession } from "../../consolidation/startConsolidation";
import { droppedFiles } from "../../consolidation/droppedFiles";
import { usePageContext } from "../../PageContext";
import { DropOverlay } from "../DropOverlay";
import { TroubleNote } from "../TroubleNote";
import { ChooseFiles, givenFiles } from "./ChooseFiles";
import { CheckingPanel } from "./CheckingPanel";
import { CheckReport } from "./CheckReport";
import { useConsolidationStyles } from "./consolidation.styles";
import { SealScreen } from "./SealScreen";
import { useSealing, type Sealing } from "./useSealing";
import { useConsolidation, type Consolidating, type ConsolidationState } from "./useConsolidation";

type ConsolidatePageProps = Readonly<{
  session: ConsolidationSession;
  saveFile: (bytes: Blob, name: string) => Promise<SavedFile | null>;
  language: Language;
}>;

type PartProps = Readonly<{ consolidating: Consolidating; texts: ConsolidateTexts }>;

/** What went wrong, what was stopped, what was saved. */
function Notes({ state, texts }: Readonly<{ state: ConsolidationState; texts: ConsolidateTexts }>) {
  const layout = useLayout();
  const { trouble, cancelled, view, saved } = state;
  return (
    <>
      {trouble !== null && <TroubleNote title={texts.failed} trouble={trouble} />}
      {cancelled && (
        <MessageBox kind="info" role="status">
          <p className={layout.text}>{texts.cancelled}</p>
        </MessageBox>
      )}
      {view?.status === "refused" && (
        <MessageBox kind="warning" role="alert">
          <p className={layout.strong}>{texts.refused}</p>
          {view.problems.map((problem) => (
            <p key={problem} className={layout.text}>
              {problem}
            </p>
          ))}
        </MessageBox>
      )}
      {saved !== null && saved.how !== "failed" && (
        <MessageBox kind="success" role="status">
          <p className={layout.text}>{texts[saved.how === "saved" ? "saved" : "downloaded"](saved.name)}</p>
        </MessageBox>
      )}
    </>
  );
}

/** The next thing to do while files are being chosen, and what is missing for it. */
function Start({ consolidating: { state, check }, texts }: PartProps) {
  const layout = useLayout();
  const styles = useConsolidationStyles();
  const status = useId();
  const { draft, working } = state;
  const lacking = [
    ...(draft.units === null ? [texts.lacking.units] : []),
    ...(draft.files.length === 0 ? [texts.lacking.files] : []),
  ];
  const canStart = working === "no" && lacking.length === 0;
  return (
    <footer className={styles.foot}>
      <span id={status} className={layout.muted}>
        {lacking.join(texts.separator)}
      </span>
      <Button
        appearance="primary"
        aria-describedby={status}
        disabledFocusable={!canStart}
        onClick={() => {
          if (canStart) void check();
        }}
      >
        {texts.start}
      </Button>
    </footer>
  );
}

type FinishProps = PartProps & Readonly<{ taken: number; sealing: Sealing }>;

/** What a click will write, once everything was looked at. */
function Finish({ taken, consolidating, sealing, texts }: FinishProps) {
  const layout = useLayout();
  const styles = useConsolidationStyles();
  const { state, again, write, saveJson } = consolidating;
  const isBusy = state.working !== "no";
  const canWrite = !isBusy && taken > 0;
  return (
    <footer className={styles.foot}>
      <span className={layout.muted}>{texts.willWrite}</span>
      <Button disabledFocusable={isBusy} onClick={again}>
        {texts.again}
      </Button>
      <Button
        disabledFocusable={isBusy}
        onClick={() => {
          if (!isBusy) void saveJson();
        }}
      >
        {texts.saveJson}
      </Button>
      <Button
        disabledFocusable={!canWrite}
        onClick={() => {
          if (canWrite) void sealing.open();
        }}
      >
        {texts.seal.open}
      </Button>
      <Button
        appearance="primary"
        disabledFocusable={!canWrite}
        onClick={() => {
          if (canWrite) void write();
        }}
      >
        {texts.write(taken)}
      </Button>
    </footer>
  );
}

/** Puts the submissions of units together: choose, check, look, then write. */
export function ConsolidatePage(props: ConsolidatePageProps) {
  const layout = useLayout();
  const styles = useConsolidationStyles();
  const { actions } = usePageContext();
  const texts = consolidateTextsOf(props.language);
  const consolidating = useConsolidation(props);
  const sealing = useSealing(props);
  const { state, give } = consolidating;
  const heading = useRef<HTMLHeadingElement>(null);
  const main = useRef<HTMLElement>(null);
  const { view, draft, working, saved } = state;
  const report = view?.status === "checked" ? view : null;
  const isReported = report !== null;
  useEffect(() => {
    // The person asked for what is shown now: reading goes on here.
    heading.current?.focus();
  }, [isReported, sealing.state.isOpen]);
  const drop = (data: DataTransfer): void => {
    void droppedFiles(data).then((dropped) => {
      give(givenFiles(draft, dropped));
    });
  };
  const isBusy = working !== "no";
  if (sealing.state.isOpen) {
    return <SealScreen sealing={sealing} texts={texts} submit={submitTextsOf(props.language)} />;
  }
  return (
    <div className={styles.screen}>
      <ScrollAreaProvider value={main}>
        <main ref={main} className={styles.middle}>
          <div className={layout.page}>
            <div className={styles.head}>
              <div className={layout.tight}>
                <h1 ref={heading} tabIndex={-1} className={layout.title}>
                  {texts.title}
                </h1>
                <p className={layout.muted}>
                  {report === null ? texts.lead : texts.reported(report.files.length, report.units, report.period)}{" "}
                  {report !== null && saved === null && texts.notWritten}
                </p>
              </div>
              <Button
                className={styles.back}
                size="small"
                icon={<ArrowLeft16Regular />}
                disabledFocusable={isBusy}
                onClick={() => {
                  actions.turn("open");
                }}
              >
                {texts.back}
              </Button>
            </div>
            <Notes state={state} texts={texts} />
            {isBusy && <CheckingPanel state={state} texts={texts} onCancel={consolidating.cancel} />}
            {report === null && working !== "checking" && <ChooseFiles draft={draft} texts={texts} onGive={give} />}
            {report !== null && <CheckReport view={report} consolidating={consolidating} texts={texts} />}
          </div>
        </main>
      </ScrollAreaProvider>
      {report === null ? (
        <Start consolidating={consolidating} texts={texts} />
      ) : (
        <Finish taken={report.taken} consolidating={consolidating} sealing={sealing} texts={texts} />
      )}
      {report === null && !isBusy && <DropOverlay words={texts.dropHere} drop={drop} />}
    </div>
  );
}
