import { useState } from "react";
import { Button, Field, Input } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ComparableField } from "../../../../domain/ruleForm/ruleForm";
import { Choice } from "../../shared/Choice";
import { useLayout } from "../../shared/layout.styles";
import { useEditorStyles } from "./editor.styles";
import { useEditorTexts } from "./editorTexts";
import { NumberInput } from "./NumberInput";

type ComparedValuesProps = Readonly<{
  name: string;
  field: ComparableField | undefined;
  /** Any of several values will do. */
  several: boolean;
  values: readonly string[];
  disabled: boolean;
  onChange: (values: readonly string[]) => void;
}>;

/** What a field is compared with: numbers and days are entered, words chosen from those that the workbook has. */
export function ComparedValues(props: ComparedValuesProps) {
  const isOrdered = props.field?.kind === "number" || props.field?.kind === "date";
  return isOrdered ? <OrderedValue {...props} /> : <Words {...props} />;
}

/** Stands for a value that is entered in the list of words that can be one. */
const TYPED = "\u0000typed";

function OrderedValue({ name, field, values, disabled, onChange }: ComparedValuesProps) {
  const styles = useEditorStyles();
  const { comparisons } = useEditorTexts();
  const value = values.join(",");
  const words = field?.values.map((word) => word.value) ?? [];
  const isWord = words.includes(value);
  const [isTyping, setTyping] = useState(!isWord);
  const label = comparisons.value(name);
  const change = (text: string): void => {
    onChange(text === "" ? [] : text.split(","));
  };
  return (
    <div className={styles.pair}>
      <Choice
        label={comparisons.how(name)}
        value={isWord && !isTyping ? value : TYPED}
        disabled={disabled}
        options={[{ value: TYPED, label: comparisons.typed }, ...words.map((word) => ({ value: word, label: word }))]}
        onChoose={(chosen) => {
          setTyping(chosen === TYPED);
          if (chosen !== TYPED) change(chosen);
        }}
      />
      {(isTyping || !isWord) &&
        (field?.kind === "date" ? (
          <Field label={label}>
            <Input
              type="date"
              value={isWord ? "" : value}
              disabled={disabled}
              onChange={(_, data) => {
                change(data.value);
              }}
            />
          </Field>
        ) : (
          <NumberInput label={label} value={isWord ? "" : value} disabled={disabled} onChange={change} negative />
        ))}
    </div>
  );
}

function Words({ name, field, several, values, disabled, onChange }: ComparedValuesProps) {
  const layout = useLayout();
  const styles = useEditorStyles();
  const texts = useEditorTexts();
  const { comparisons } = texts;
  const [typed, setTyped] = useState<string | null>(null);
  const add = (value: string): void => {
    if (value !== "" && !values.includes(value)) onChange(several ? [...values, value] : [value]);
  };
  const offered = (field?.values ?? []).filter(({ value }) => !values.includes(value));
  return (
    <>
      <ul className={styles.tags} aria-label={name}>
        {values.map((value) => (
          <li key={value}>
            <Button
              size="small"
              iconPosition="after"
              icon={disabled ? null : <Dismiss16Regular />}
              disabled={disabled}
              aria-label={disabled ? value : comparisons.removeValue(value)}
              onClick={() => {
                onChange(values.filter((other) => other !== value));
              }}
            >
              {value}
            </Button>
          </li>
        ))}
      </ul>
      {!disabled && (
        <Choice
          label={comparisons.addValue(name)}
          value={typed === null ? "" : TYPED}
          options={[
            { value: "", label: texts.choose },
            ...offered.map(({ value, count }) => ({
              value,
              label: count === null ? value : comparisons.rows(value, count),
            })),
            ...(field?.kind === "yesNo" ? [] : [{ value: TYPED, label: comparisons.other }]),
          ]}
          onChoose={(chosen) => {
            setTyped(chosen === TYPED ? "" : null);
            if (chosen !== TYPED) add(chosen);
          }}
        />
      )}
      {typed !== null && (
        <div className={layout.row}>
          <Input
            className={layout.grow}
            aria-label={comparisons.otherValue(name)}
            value={typed}
            onChange={(_, data) => {
              // These part conditions and values in the sheet.
              setTyped(data.value.replace(/[;；,，、且]/g, ""));
            }}
          />
          <Button
            onClick={() => {
              add(typed.trim());
              setTyped(null);
            }}
          >
            {comparisons.take}
          </Button>
        </div>
      )}
    </>
  );
}
