import { Field, Select } from "@fluentui/react-components";
import { useLayout } from "./layout.styles";

export type Option = Readonly<{ value: string; label: string }>;

type ChoiceProps = Readonly<{
  label: string;
  value: string;
  options: readonly Option[];
  onChoose: (value: string) => void;
  hint?: string | undefined;
  required?: boolean;
  disabled?: boolean;
  /** What is wrong with the choice. */
  problem?: string | undefined;
}>;

/** A labelled list to choose one of. The browser's own list: it opens beyond the pane and needs no room in it. */
export function Choice({
  label,
  value,
  options,
  onChoose,
  hint,
  required = false,
  disabled = false,
  problem,
}: ChoiceProps) {
  const layout = useLayout();
  return (
    <Field
      className={layout.control}
      label={label}
      required={required}
      hint={hint ?? null}
      validationState={problem === undefined ? "none" : "error"}
      validationMessage={problem ?? null}
    >
      <Select
        className={layout.control}
        value={value}
        disabled={disabled}
        onChange={(_, data) => {
          onChoose(data.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
