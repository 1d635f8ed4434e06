import { useEffect, useRef } from "react";
import { Badge, Button } from "@fluentui/react-components";
import type { CategoryView, RuleView } from "../../service/rulesView";
import { usePaneContext } from "../../state/PaneContext";
import { Disclosure } from "../shared/Disclosure";
import { useLayout } from "../shared/layout.styles";
import { SeverityMark } from "../shared/SeverityMark";

function Rule({ rule }: Readonly<{ rule: RuleView }>) {
  const layout = useLayout();
  const { actions, state, texts } = usePaneContext();
  const { rules } = texts;
  const { record, from, until, errors, warnings } = rule;
  const name = `${rule.code} ${rule.indicator}`;
  const line = useRef<HTMLLIElement>(null);
  const open = (isNew: boolean): void => {
    actions.turnRules({ draft: { record, isNew, edits: [] }, version: null, last: null });
  };
  const isLast = state.rulesPage.last === record;
  useEffect(() => {
    // Whoever comes back from a row goes on at it.
    if (isLast) line.current?.querySelector("button")?.focus();
  }, [isLast]);
  return (
    <li ref={line} className={layout.tight} style={{ padding: "8px 0 12px 24px" }}>
      <div className={layout.wrap}>
        <span className={layout.strong}>{name}</span>
        <span className={layout.numbers}>{rules.points(rule.points)}</span>
        {rule.locked && <Badge appearance="outline">{rules.locked}</Badge>}
        {rule.state === "notInForce" && <Badge appearance="outline">{rules.notInForce}</Badge>}
        <Button
          size="small"
          disabledFocusable={state.underWay !== null}
          aria-label={rule.locked ? rules.lookAt(name) : rules.editRule(name)}
          onClick={() => {
            open(false);
          }}
        >
          {rule.locked ? rules.look : rules.edit}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={state.underWay !== null}
          aria-label={rules.addLike(name)}
          onClick={() => {
            open(true);
          }}
        >
          {rules.add}
        </Button>
      </div>
      {errors + warnings > 0 && (
        <div className={layout.row}>
          <SeverityMark severity={errors > 0 ? "error" : "warning"} />
          <span className={layout.text}>{rules.found(errors, warnings)}</span>
        </div>
      )}
      <p className={layout.text}>{rule.summary}</p>
      <p className={layout.small}>{rules.levels(rule.levels)}</p>
      {(from !== "" || until !== "") && <p className={layout.small}>{rules.holds(from, until)}</p>}
      {rule.basis !== "" && <p className={layout.small}>{rules.basis(rule.basis)}</p>}
    </li>
  );
}

/** The indicators of a category, each with the way to its form; open where somebody comes back from one. */
export function RuleCategory({ category }: Readonly<{ category: CategoryView }>) {
  const layout = useLayout();
  const { state, texts } = usePaneContext();
  const { last } = state.rulesPage;
  return (
    <Disclosure
      strong
      startOpen={category.rules.some(({ record }) => record === last)}
      title={texts.rules.category(category.category, category.points, category.rules.length)}
    >
      <ul className={layout.divided}>
        {category.rules.map((rule) => (
          <Rule key={rule.record} rule={rule} />
        ))}
      </ul>
    </Disclosure>
  );
}
