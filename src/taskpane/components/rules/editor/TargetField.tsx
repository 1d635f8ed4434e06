import type { RuleFieldEdit, TargetWords } from "../../../../domain/ruleForm/ruleForm";
import type { RuleFieldView } from "../../../service/ruleEditView";
import { Choice } from "../../shared/Choice";
import { useEditorStyles } from "./editor.styles";
import { useEditorTexts } from "./editorTexts";
import { isRemark, NumberInput } from "./NumberInput";

type TargetFieldProps = Readonly<{
  field: Extract<RuleFieldView, { kind: "target" }>;
  disabled: boolean;
  onEdit: (edit: RuleFieldEdit) => void;
}>;

/** The number that the value is held against: one, or so many each quarter, month or year. */
export function TargetField({ field, disabled, onEdit }: TargetFieldProps) {
  const styles = useEditorStyles();
  const { target } = useEditorTexts();
  const { value, unit, optional, column } = field;
  const change = (words: Partial<TargetWords>): void => {
    onEdit({ column, kind: "target", value: { ...value, ...words } });
  };
  return (
    <div className={styles.pair}>
      <Choice
        label={target.each}
        value={value.each}
        disabled={disabled}
        options={[
          { value: "", label: target.plain },
          ...(["季", "月", "年"] as const).map((each) => ({ value: each, label: target.eachOf[each] })),
        ]}
        onChoose={(each) => {
          change({ each: each as TargetWords["each"], ...(value.number === "" && each !== "" && { number: "1" }) });
        }}
      />
      <NumberInput
        percent="too"
        label={target.number}
        unit={isRemark(unit) ? "" : unit}
        hint={optional ? target.own : isRemark(unit) ? unit : undefined}
        optional={optional && value.each === ""}
        value={value.number}
        disabled={disabled}
        onChange={(number) => {
          change({ number });
        }}
      />
    </div>
  );
}
