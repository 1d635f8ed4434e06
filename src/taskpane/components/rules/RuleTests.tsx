import { Button } from "@fluentui/react-components";
import type { RuleTestsView, RulesView } from "../../service/rulesView";
import { usePaneContext } from "../../state/PaneContext";
import { Disclosure } from "../shared/Disclosure";
import { useLayout } from "../shared/layout.styles";
import { MessageBox } from "../shared/MessageBox";
import { PlaceLink } from "../shared/PlaceLink";

/** What the rules give at their edges, and where the office expects something else. */
export function RuleTests({ view }: Readonly<{ view: RulesView }>) {
  const layout = useLayout();
  const { actions, state, texts } = usePaneContext();
  const { rules } = texts;
  const { tests } = view;
  return (
    <Disclosure strong startOpen={(tests?.wrong.length ?? 0) > 0} title={rules.tests}>
      <div className={layout.stack} style={{ padding: "8px 0 8px 24px" }}>
        {tests === null ? (
          <p className={layout.text}>{rules.testsRefused}</p>
        ) : (
          <>
            {tests.sheet === null ? (
              <p className={layout.muted}>{rules.testsHint}</p>
            ) : (
              <p className={layout.text}>{rules.testsCount({ ...tests, wrong: tests.wrong.length })}</p>
            )}
            <Wrong wrong={tests.wrong} />
            <div className={layout.buttons}>
              <Button disabledFocusable={state.underWay !== null} onClick={() => void actions.writeRuleTests()}>
                {tests.sheet === null ? rules.writeTests : rules.rewriteTests}
              </Button>
              {tests.sheet !== null && (
                <Button
                  disabledFocusable={state.underWay !== null}
                  onClick={() => void actions.show({ sheet: tests.sheet! })}
                >
                  {rules.showSheet(tests.sheet)}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </Disclosure>
  );
}

function Wrong({ wrong }: Pick<RuleTestsView, "wrong">) {
  const layout = useLayout();
  const { testColumns } = usePaneContext().texts.rules;
  return wrong.map(({ place, code, indicator, situation, value, expected, actual }, index) => (
    <MessageBox key={index} kind="error">
      <p className={layout.strong}>
        {code} {indicator} <PlaceLink place={place} />
      </p>
      <p className={layout.text}>
        {testColumns.value} {value}
        {situation !== "" && ` · ${situation}`}
      </p>
      <p className={layout.text}>
        {testColumns.expected} <span className={layout.strong}>{expected}</span> · {testColumns.actual}{" "}
        <span className={layout.strong}>{actual}</span>
      </p>
    </MessageBox>
  ));
}
