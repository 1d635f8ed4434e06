import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ComparableField } from "../../../../domain/ruleForm/ruleForm";
import type { ComparisonWords } from "../../../../domain/rules/formatComparison";
import { Choice } from "../../shared/Choice";
import { useLayout } from "../../shared/layout.styles";
import { ComparedValues } from "./ComparedValues";
import { useEditorStyles } from "./editor.styles";
import { useEditorTexts } from "./editorTexts";

type ComparisonRowProps = Readonly<{
  comparison: ComparisonWords;
  field: ComparableField | undefined;
  disabled: boolean;
  onChange: (comparison: ComparisonWords) => void;
  onRemove: () => void;
}>;

/** One comparison: a field, how it is compared, and with what. */
export function ComparisonRow({ comparison, field, disabled, onChange, onRemove }: ComparisonRowProps) {
  const layout = useLayout();
  const styles = useEditorStyles();
  const { comparisons } = useEditorTexts();
  const name = comparison.field;
  const operators = field?.operators ?? [comparison.operator];
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={layout.strong}>{name}</span>
        {!disabled && (
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={comparisons.remove(name)}
            onClick={onRemove}
          />
        )}
      </div>
      <Choice
        label={comparisons.operator(name)}
        value={comparison.operator}
        disabled={disabled}
        options={operators.map((operator) => ({ value: operator, label: comparisons.operators[operator] }))}
        onChoose={(operator) => {
          const several = operator === "=" || operator === "<>";
          const values = several ? comparison.values : comparison.values.slice(0, 1);
          onChange({ ...comparison, operator: operator as ComparisonWords["operator"], values });
        }}
      />
      <ComparedValues
        name={name}
        field={field}
        several={comparison.operator === "=" || comparison.operator === "<>"}
        values={comparison.values}
        disabled={disabled}
        onChange={(values) => {
          onChange({ ...comparison, values });
        }}
      />
    </li>
  );
}

type ComparisonListProps = Readonly<{
  label: string;
  fields: readonly ComparableField[];
  value: readonly ComparisonWords[];
  disabled: boolean;
  onChange: (value: readonly ComparisonWords[]) => void;
}>;

/** Comparisons that all must hold; a new one counts as soon as it has a value. */
export function ComparisonList({ label, fields, value, disabled, onChange }: ComparisonListProps) {
  const layout = useLayout();
  const texts = useEditorTexts();
  const [begun, setBegun] = useState<ComparisonWords | null>(null);
  const fieldOf = (name: string): ComparableField | undefined => fields.find((field) => field.label === name);
  const others = (index: number): readonly ComparisonWords[] => value.filter((_, i) => i !== index);
  return (
    <>
      {value.length === 0 && begun === null && <p className={layout.muted}>{texts.comparisons.none}</p>}
      <ul className={layout.list} aria-label={label}>
        {value.map((comparison, index) => (
          <ComparisonRow
            key={`${index} ${comparison.field}`}
            comparison={comparison}
            field={fieldOf(comparison.field)}
            disabled={disabled}
            onChange={(next) => {
              onChange(next.values.length === 0 ? others(index) : value.map((one, i) => (i === index ? next : one)));
            }}
            onRemove={() => {
              onChange(others(index));
            }}
          />
        ))}
        {begun !== null && (
          <ComparisonRow
            comparison={begun}
            field={fieldOf(begun.field)}
            disabled={disabled}
            onChange={(next) => {
              if (next.values.length === 0) {
                setBegun(next);
              } else {
                setBegun(null);
                onChange([...value, next]);
              }
            }}
            onRemove={() => {
              setBegun(null);
            }}
          />
        )}
      </ul>
      {!disabled && begun === null && (
        <Choice
          label={texts.comparisons.add(label)}
          value=""
          options={[
            { value: "", label: texts.choose },
            ...fields.map((field) => ({ value: field.label, label: field.label })),
          ]}
          onChoose={(name) => {
            const operator = fieldOf(name)?.operators[0];
            if (operator !== undefined) setBegun({ field: name, operator, values: [] });
          }}
        />
      )}
    </>
  );
}
