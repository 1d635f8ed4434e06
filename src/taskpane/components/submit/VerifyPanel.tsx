import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import type { SubmissionView, VerificationView } from "../../service/submissionView";
import { shownView } from "../../state/load";
import { usePaneContext } from "../../state/PaneContext";
import { ActionBar } from "../navigation/ActionBar";
import { FileButton } from "../shared/FileButton";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { MessageBox, type MessageKind } from "../shared/MessageBox";
import { AskForCorrection } from "./AskForCorrection";
import { CheckCode } from "./CheckCode";
import { ComparedVersions } from "./ComparedVersions";
import { Passphrase } from "./Passphrase";
import { ReturnedItems, ReturnsWritten } from "./ReturnedItems";
import { VerificationFindings } from "./VerificationFindings";
import { useSubmitTexts } from "./useSubmitTexts";

const useStyles = makeStyles({ page: { maxWidth: "880px" }, code: { maxWidth: "360px" } });

type Received = Extract<SubmissionView, { status: "received" }>;
type Verified = Extract<VerificationView, { status: "verified" }>;

const LOOKS = { unchanged: "success", changed: "error", cannotTell: "warning" } as const satisfies Record<
  Verified["verdict"],
  MessageKind
>;

function Found({ view }: Readonly<{ view: Verified }>) {
  const layout = useLayout();
  const { verify } = useSubmitTexts();
  const paper = view.paper === null ? verify.noPaper : view.paper ? verify.paperSame : verify.paperOther;
  return (
    <>
      <MessageBox kind={LOOKS[view.verdict]} role="status">
        <p className={layout.strong}>{verify.verdicts[view.verdict]}</p>
        <p className={layout.text}>{paper}</p>
        {view.passphrase !== "unasked" && <p className={layout.text}>{verify.passphrases[view.passphrase]}</p>}
        <p className={layout.text}>{verify.limit}</p>
      </MessageBox>
      <section className={layout.stack}>
        <h2 className={layout.heading}>{verify.codeNow}</h2>
        <CheckCode code={view.code} />
      </section>
      <VerificationFindings view={view} />
    </>
  );
}

/** What became of what was asked: held against the version before or after this one. */
function OtherVersion() {
  const layout = useLayout();
  const { state, actions } = usePaneContext();
  const { compare } = useSubmitTexts().returns;
  return (
    <section className={layout.card}>
      <h2 className={layout.heading}>{compare.title}</h2>
      <p className={layout.muted}>{compare.lead}</p>
      <div className={layout.start}>
        <FileButton
          words={compare.choose}
          kind="one"
          disabled={state.underWay !== null}
          onChosen={([file]) => {
            if (!file) return;
            actions.turnSubmit({ other: { name: file.name, file } });
            void actions.compareVersions(file);
          }}
        />
      </div>
      <ComparedVersions />
    </section>
  );
}

/** A submission that is open: what it says of itself, and whether it was changed. */
export function VerifyPanel({ view: { facts, sheets, returned } }: Readonly<{ view: Received }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { state, actions } = usePaneContext();
  const submit = useSubmitTexts();
  const { verify } = submit;
  const { paperCode, passphrase } = state.submitPage;
  const { verification } = state.loads;
  const found = shownView(verification);
  const isBad = found?.status === "unverifiable" && found.reason === "bad-code";
  const busy = state.underWay !== null;
  const start = (): void => {
    if (!busy) void actions.verify(paperCode, passphrase);
  };
  return (
    <>
      <div className={`${layout.page} ${styles.page}`}>
        <div className={layout.tight}>
          <h1 className={layout.title}>{verify.title}</h1>
          <p className={layout.muted}>{verify.lead}</p>
          <p className={layout.strong}>{verify.facts(facts)}</p>
        </div>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          <Field
            className={styles.code}
            label={verify.paper}
            hint={verify.paperHint}
            validationState={isBad ? "error" : "none"}
            validationMessage={isBad ? verify.badCode : null}
          >
            <Input
              className={layout.control}
              inputMode="numeric"
              value={paperCode}
              onChange={(_, { value }) => {
                actions.turnSubmit({ paperCode: value });
              }}
            />
          </Field>
        </form>
        <Passphrase
          texts={submit}
          hint={verify.passphraseHint}
          value={passphrase}
          onChange={(value) => {
            actions.turnSubmit({ passphrase: value });
          }}
        />
        <LoadFrame load={verification} call="verify" label={verify.working} onRetry={start}>
          {(shown) => {
            if (shown.status === "verified") return <Found view={shown} />;
            if (shown.reason === "bad-code") return null;
            return (
              <MessageBox kind="warning" role="alert">
                <p className={layout.text}>{verify.unverifiable[shown.reason]}</p>
              </MessageBox>
            );
          }}
        </LoadFrame>
        <ReturnedItems items={returned} />
        <OtherVersion />
        <AskForCorrection sheets={sheets} />
        <ReturnsWritten />
      </div>
      <ActionBar>
        <Button appearance="primary" disabledFocusable={busy} onClick={start}>
          {verify.start}
        </Button>
      </ActionBar>
    </>
  );
}
