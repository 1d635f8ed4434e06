import { useState } from "react";
import { Field, Input } from "@fluentui/react-components";
import { useLayout } from "../../shared/layout.styles";
import { useEditorTexts } from "./editorTexts";

type NumberInputProps = Readonly<{
  label: string;
  value: string;
  onChange: (value: string) => void;
  disabled: boolean;
  unit?: string;
  hint?: string | undefined;
  /** Leaving it empty says something too. */
  optional?: boolean;
  /** A percentage may be written, besides a number or instead of one. */
  percent?: "too" | "only";
  negative?: boolean;
  whole?: boolean;
}>;

/** A number as the rule sheet writes it; what is none yet is not handed on. */
export function NumberInput(props: NumberInputProps) {
  const { label, value, onChange, disabled, unit = "", hint, optional = false, percent } = props;
  const layout = useLayout();
  const texts = useEditorTexts();
  const shown = percent === "only" ? value.replace(/%$/, "") : value;
  const [own, setOwn] = useState({ text: shown, of: shown });
  const text = own.of === shown ? own.text : shown;
  const isWrong = !isNumber(text, props) && !(optional && text === "");
  return (
    <Field
      className={layout.control}
      label={label}
      hint={hint ?? null}
      validationState={isWrong ? "error" : "none"}
      validationMessage={isWrong ? texts.numberWrong : null}
    >
      <Input
        className={layout.control}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        disabled={disabled}
        contentAfter={unit === "" ? null : <span>{unit}</span>}
        onChange={(_, data) => {
          const typed = data.value.normalize("NFKC").trim();
          const isTaken = isNumber(typed, props) || (optional && typed === "");
          setOwn({ text: typed, of: isTaken ? typed : shown });
          if (isTaken && typed !== shown) onChange(percent === "only" && typed !== "" ? `${typed}%` : typed);
        }}
      />
    </Field>
  );
}

/** Whether a unit is a remark in brackets, which has no room beside a number. */
export function isRemark(unit: string): boolean {
  return /^[（(]/.test(unit);
}

function isNumber(text: string, { percent, negative = false, whole = false }: NumberInputProps): boolean {
  const plain = percent === "too" ? text.replace(/%$/, "") : text;
  if (negative && plain.startsWith("-")) return isNumber(plain.slice(1), { percent, whole } as NumberInputProps);
  return (whole ? /^\d{1,9}$/ : /^\d{1,9}(\.\d{1,6})?$/).test(plain);
}
