import { useEffect, useId, useRef } from "react";
import { Badge, Button } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import type { RuleSheetColumn } from "../../../../domain/model/ruleRow";
import type { RuleDraft, RuleEditView } from "../../../service/ruleEditView";
import { usePaneContext } from "../../../state/PaneContext";
import { ActionBar } from "../../navigation/ActionBar";
import { useLayout } from "../../shared/layout.styles";
import { LoadFrame } from "../../shared/LoadFrame";
import { MessageBox } from "../../shared/MessageBox";
import { PlaceLink } from "../../shared/PlaceLink";
import { TroubleBox } from "../../shared/TroubleBox";
import { useEditorStyles } from "./editor.styles";
import { useEditorTexts } from "./editorTexts";
import { Findings } from "./Findings";
import { RuleField } from "./RuleField";
import { SavePanel, versionEntry } from "./SavePanel";
import { TrialPanel } from "./TrialPanel";
import { useRuleDraft, type OpenRule } from "./useRuleDraft";

/** Which cells stand together, in the order in which one thinks of them. */
const SECTIONS = [
  { key: "score", columns: ["points", "method", "target", "parameters"] },
  { key: "what", columns: ["measure", "ledger", "filter", "window"] },
  { key: "who", columns: ["levels", "conditions"] },
  { key: "when", columns: ["due", "whenNone", "from", "until"] },
  { key: "names", columns: ["code", "category", "name", "basis"] },
] as const satisfies readonly Readonly<{ key: string; columns: readonly RuleSheetColumn[] }>[];

/** Escape closes what was opened last; null: something is entered, which it must not take away. */
function useEscape(close: (() => void) | null): void {
  useEffect(() => {
    if (close === null) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") close();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  }, [close]);
}

/** One row of the rules as a form, with what the checks say and whom it would move; saving writes its cells. */
export function RuleEditor({ draft }: Readonly<{ draft: RuleDraft }>) {
  const layout = useLayout();
  const { state, actions } = usePaneContext();
  const open = useRuleDraft(draft);
  const texts = useEditorTexts();
  const { rules } = state.loads;
  const close = (): void => {
    actions.turnRules({ draft: null, last: draft.record, version: null });
  };
  useEscape(draft.edits.length === 0 ? close : null);
  return (
    <div className={layout.page}>
      <Button
        appearance="subtle"
        size="small"
        className={layout.start}
        icon={<ArrowLeft20Regular />}
        disabledFocusable={state.underWay !== null}
        onClick={close}
      >
        {texts.back}
      </Button>
      {rules.status === "failed" && (
        <TroubleBox task={state.last?.call ?? "saveRule"} trouble={rules.trouble} shownAsBefore />
      )}
      <LoadFrame
        load={state.loads.rule}
        call="openRule"
        label={texts.trial.title}
        onRetry={() => void actions.openRule(draft)}
      >
        {() => null}
      </LoadFrame>
      {open !== null && <Shown draft={draft} open={open} onClose={close} />}
    </div>
  );
}

function Shown({ draft, open, onClose }: Readonly<{ draft: RuleDraft; open: OpenRule; onClose: () => void }>) {
  const layout = useLayout();
  const styles = useEditorStyles();
  const { state, actions } = usePaneContext();
  const { view, edit } = open;
  const { version } = state.rulesPage;
  const texts = useEditorTexts();
  return (
    <>
      <Head view={view} />
      <div className={styles.columns}>
        <div className={layout.stack} style={{ gap: 16 }}>
          {SECTIONS.map(({ key, columns }) => {
            const fields = columns.flatMap((column) => view.fields.find((field) => field.column === column) ?? []);
            return (
              <section key={key} className={styles.section} aria-label={texts.sections[key]}>
                <h2 className={layout.heading}>{texts.sections[key]}</h2>
                {fields.map((field) => (
                  <RuleField key={field.column} field={field} disabled={view.locked} onEdit={edit} />
                ))}
              </section>
            );
          })}
        </div>
        <div className={styles.beside}>
          <TrialPanel trial={view.trial} isChanged={view.changes.length > 0} />
          {view.others.length > 0 && (
            <section className={layout.stack} aria-label={texts.findings.others}>
              <h2 className={layout.heading}>{texts.findings.others}</h2>
              <Findings findings={view.others} onTake={null} />
            </section>
          )}
          {!view.locked && (
            <SavePanel
              view={view}
              version={version}
              onVersion={(next) => {
                actions.turnRules({ version: next });
              }}
            />
          )}
        </div>
      </div>
      {!view.locked && <SaveBar draft={draft} open={open} onClose={onClose} />}
    </>
  );
}

function Head({ view }: Readonly<{ view: RuleEditView }>) {
  const layout = useLayout();
  const { texts: pane } = usePaneContext();
  const texts = useEditorTexts();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, [view.record]);
  return (
    <div className={layout.tight}>
      <div className={layout.wrap}>
        <h1 ref={title} tabIndex={-1} className={layout.title}>
          {view.isNew ? texts.newRule(view.name) : `${view.code} ${view.name}`}
        </h1>
        {view.locked && <Badge appearance="outline">{pane.rules.locked}</Badge>}
      </div>
      {view.isNew && <p className={layout.muted}>{texts.newRuleHint}</p>}
      {view.sheet !== null && !view.isNew && (
        <span>
          <PlaceLink
            place={{
              label: texts.row(view.sheet, view.rowNumber),
              at: { sheet: view.sheet, rowIndex: view.rowNumber - 1 },
            }}
          />
        </span>
      )}
      {view.locked && (
        <MessageBox kind="info">
          <p className={layout.text}>{texts.locked}</p>
        </MessageBox>
      )}
    </div>
  );
}

/** What saving would do, and what still stands in its way. */
function SaveBar({ draft, open, onClose }: Readonly<{ draft: RuleDraft; open: OpenRule; onClose: () => void }>) {
  const layout = useLayout();
  const { state, actions } = usePaneContext();
  const { save } = useEditorTexts();
  const { view, isTried } = open;
  const { sheet, changes, errors, trial, seen } = view;
  const status = useId();
  const busy = state.underWay !== null;
  const version = state.rulesPage.version && versionEntry(state.rulesPage.version, view, save.nameOf);
  const isComplete = version === null || (version.from !== "" && version.change.trim() !== "");
  const isBlocked = busy || !isTried || changes.length === 0 || errors > 0 || !isComplete;
  const said =
    sheet === null
      ? save.noSheet
      : errors > 0
        ? save.errors(errors)
        : save.status(changes.length, trial.status === "tried" ? trial.moves.length : null);
  return (
    <ActionBar>
      <div id={status} className={layout.text}>
        {said}
      </div>
      <Button disabledFocusable={busy} onClick={onClose}>
        {save.discard}
      </Button>
      {sheet === null ? (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void actions.writeDefaultRules()}>
          {save.writeDefaults}
        </Button>
      ) : (
        <Button
          appearance="primary"
          disabledFocusable={isBlocked}
          aria-describedby={status}
          onClick={() => void actions.saveRule({ ...draft, seen, version })}
        >
          {save.save(sheet)}
        </Button>
      )}
    </ActionBar>
  );
}
