import { Suspense } from "react";
import { Button } from "@fluentui/react-components";
import type { RulesView } from "../../service/rulesView";
import { usePaneContext, useTexts } from "../../state/PaneContext";
import { useEntered } from "../../state/useEntered";
import { Disclosure } from "../shared/Disclosure";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { MessageBox } from "../shared/MessageBox";
import { ProblemRow } from "../shared/ProblemRow";
import { RuleEditor } from "./lazyEditors";
import { RuleCategory } from "./RuleCategory";
import { RuleTests } from "./RuleTests";
import { SettingsList } from "./SettingsList";

function Source({ view }: Readonly<{ view: RulesView }>) {
  const layout = useLayout();
  const { actions, texts, state } = usePaneContext();
  const { rules } = texts;
  const busy = state.underWay !== null;
  const sheets = [view.ruleSheet, view.settingsSheet].filter((sheet) => sheet !== null);
  return (
    <div className={layout.stack}>
      <p className={layout.text}>{rules.source(view.ruleSheet, view.settingsSheet)}</p>
      {view.version !== "" && <p className={layout.small}>{rules.version(view.version)}</p>}
      {view.ruleSheet !== null && <p className={layout.muted}>{rules.editHint(view.ruleSheet)}</p>}
      {view.canWriteDefaults && <p className={layout.muted}>{rules.writeDefaultsHint}</p>}
      <div className={layout.buttons}>
        {view.canWriteDefaults && (
          <Button disabledFocusable={busy} onClick={() => void actions.writeDefaultRules()}>
            {rules.writeDefaults}
          </Button>
        )}
        {sheets.map((sheet) => (
          <Button key={sheet} disabledFocusable={busy} onClick={() => void actions.show({ sheet })}>
            {rules.showSheet(sheet)}
          </Button>
        ))}
        <Button disabledFocusable={busy} onClick={() => void actions.rules()}>
          {rules.readAgain}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void actions.checkRules()}>
          {rules.checkWithData}
        </Button>
        {view.canTakeBack && (
          <Button disabledFocusable={busy} onClick={() => void actions.takeBackRules()}>
            {rules.takeBack}
          </Button>
        )}
      </div>
    </div>
  );
}

function Check({ view }: Readonly<{ view: RulesView }>) {
  const layout = useLayout();
  const { rules } = useTexts();
  if (view.problems.length === 0) {
    return (
      <MessageBox kind="success">
        <p className={layout.text}>{rules.noProblems}</p>
      </MessageBox>
    );
  }
  return (
    <Disclosure strong startOpen title={rules.problems(view.problems.length)}>
      <ul className={layout.divided}>
        {view.problems.map((problem, index) => (
          <li key={index}>
            <ProblemRow problem={problem} titled />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function LockedChanges({ view }: Readonly<{ view: RulesView }>) {
  const layout = useLayout();
  const { rules } = useTexts();
  if (view.lockedChanges.length === 0) return null;
  return (
    <MessageBox kind="warning">
      <p className={layout.strong}>{rules.lockedChanges}</p>
      <p className={layout.text}>{rules.lockedChangesHint}</p>
      <ul className={layout.bullets}>
        {view.lockedChanges.map(({ code, indicator, columns }, index) => (
          <li key={index}>{rules.lockedChange(`${code} ${indicator}`, columns)}</li>
        ))}
      </ul>
    </MessageBox>
  );
}

/** The rule set as the office reads it, and whether it is in order; or the row that is edited. */
export function RulesStep() {
  const { state, actions } = usePaneContext();
  useEntered("rules", actions.rules);
  const { draft } = state.rulesPage;
  return draft === null ? (
    <Rules />
  ) : (
    <Suspense fallback={null}>
      <RuleEditor key={`${draft.record} ${draft.isNew}`} draft={draft} />
    </Suspense>
  );
}

function Rules() {
  const layout = useLayout();
  const { state, actions, texts } = usePaneContext();
  return (
    <div className={layout.page}>
      <h1 className={layout.title}>{texts.rules.title}</h1>
      <LoadFrame
        load={state.loads.rules}
        call="rules"
        label={texts.shared.loading}
        onRetry={() => void actions.rules()}
      >
        {(view) => (
          <>
            <Source view={view} />
            <Check view={view} />
            <LockedChanges view={view} />
            <section className={layout.tight}>
              <h2 className={layout.heading}>{texts.rules.categoriesTitle}</h2>
              {view.categories.map((category) => (
                <RuleCategory key={category.category} category={category} />
              ))}
              <SettingsList view={view} />
              <RuleTests view={view} />
            </section>
          </>
        )}
      </LoadFrame>
    </div>
  );
}
