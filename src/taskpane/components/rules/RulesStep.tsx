import { Badge, Button } from "@fluentui/react-components";
import type { CategoryView, RulesView, RuleView, SettingView } from "../../service/rulesView";
import { usePaneContext, useTexts } from "../../state/PaneContext";
import { useEntered } from "../../state/useEntered";
import { Disclosure } from "../shared/Disclosure";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { MessageBox } from "../shared/MessageBox";
import { ProblemRow } from "../shared/ProblemRow";

function Rule({ rule }: Readonly<{ rule: RuleView }>) {
  const layout = useLayout();
  const { rules } = useTexts();
  return (
    <li className={layout.tight} style={{ padding: "8px 0 12px 24px" }}>
      <div className={layout.wrap}>
        <span className={layout.strong}>
          {rule.code} {rule.indicator}
        </span>
        <span className={layout.numbers}>{rules.points(rule.points)}</span>
        {rule.locked && <Badge appearance="outline">{rules.locked}</Badge>}
      </div>
      <p className={layout.text}>{rule.summary}</p>
      <p className={layout.small}>{rules.levels(rule.levels)}</p>
      {rule.basis !== "" && <p className={layout.small}>{rules.basis(rule.basis)}</p>}
    </li>
  );
}

function Category({ category }: Readonly<{ category: CategoryView }>) {
  const layout = useLayout();
  const { rules } = useTexts();
  return (
    <Disclosure strong title={rules.category(category.category, category.points, category.rules.length)}>
      <ul className={layout.divided}>
        {category.rules.map((rule, index) => (
          <Rule key={`${rule.code} ${index}`} rule={rule} />
        ))}
      </ul>
    </Disclosure>
  );
}

function Settings({ settings }: Readonly<{ settings: readonly SettingView[] }>) {
  const layout = useLayout();
  const { rules } = useTexts();
  const groups = [...new Set(settings.map(({ group }) => group))];
  return (
    <Disclosure strong title={rules.settings(settings.length)}>
      <div className={layout.stack} style={{ gap: 16, padding: "8px 0 8px 24px" }}>
        {groups.map((group) => (
          <section key={group}>
            <h3 className={layout.heading}>{group}</h3>
            <dl className={layout.divided}>
              {settings
                .filter((setting) => setting.group === group)
                .map((setting) => (
                  <div key={setting.name} style={{ padding: "8px 0" }}>
                    <dt className={layout.text}>{setting.name}</dt>
                    <dd className={layout.strong} style={{ margin: 0 }}>
                      {setting.value}{" "}
                      <span className={layout.small}>{setting.isDefault ? rules.isDefault : rules.changed}</span>
                    </dd>
                    <dd className={layout.small} style={{ margin: 0 }}>
                      {setting.meaning}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Disclosure>
  );
}

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

/** The rule set as the office reads it, and whether it is in order. */
export function RulesStep() {
  const layout = useLayout();
  const { state, actions, texts } = usePaneContext();
  useEntered("rules", actions.rules);
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
            <section className={layout.tight}>
              <h2 className={layout.heading}>{texts.rules.categoriesTitle}</h2>
              {view.categories.map((category) => (
                <Category key={category.category} category={category} />
              ))}
              <Settings settings={view.settings} />
            </section>
          </>
        )}
      </LoadFrame>
    </div>
  );
}
