import { Badge, Checkbox, Field, Input, Textarea, mergeClasses } from "@fluentui/react-components";
import { LEVELS } from "../../../../domain/model/level";
import type { RuleFieldEdit } from "../../../../domain/ruleForm/ruleForm";
import type { RuleFieldView } from "../../../service/ruleEditView";
import { Choice } from "../../shared/Choice";
import { useLayout } from "../../shared/layout.styles";
import { ComparisonList } from "./ComparisonList";
import { DueField } from "./DueField";
import { useEditorStyles } from "./editor.styles";
import { useEditorTexts } from "./editorTexts";
import { Findings } from "./Findings";
import { NumberInput } from "./NumberInput";
import { ParameterFields } from "./ParameterFields";
import { TargetField } from "./TargetField";

type RuleFieldProps = Readonly<{ field: RuleFieldView; disabled: boolean; onEdit: (edit: RuleFieldEdit) => void }>;

/** Fields of one control, whose label is the control's own; the others are groups. */
const SINGLE: ReadonlySet<RuleFieldView["kind"]> = new Set(["text", "raw", "points", "words", "day"]);

/** A cell of the rule in the entry that fits it, what it means, and what the checks say of it. */
export function RuleField({ field, disabled, onEdit }: RuleFieldProps) {
  const layout = useLayout();
  const styles = useEditorStyles();
  const texts = useEditorTexts();
  const changed = field.changed && (
    <Badge appearance="outline" size="small" className={layout.start}>
      {texts.changed}
    </Badge>
  );
  const body = <Entry {...{ field, disabled, onEdit }} />;
  return (
    <div className={mergeClasses(styles.field, field.changed && styles.changed)} data-column={field.column}>
      {SINGLE.has(field.kind) ? (
        <>
          {body}
          {changed}
        </>
      ) : (
        <fieldset className={styles.fieldset}>
          <legend className={layout.strong}>
            {field.label} {changed}
          </legend>
          <p className={layout.small}>{field.hint}</p>
          {body}
        </fieldset>
      )}
      <Findings
        findings={field.findings}
        onTake={
          disabled
            ? null
            : (value) => {
                onEdit({ column: field.column, kind: "text", value });
              }
        }
      />
    </div>
  );
}

function Entry({ field, disabled, onEdit }: RuleFieldProps) {
  const { column, label, hint } = field;
  const text = (value: string): void => {
    onEdit({ column, kind: "text", value });
  };
  switch (field.kind) {
    case "text":
    case "day":
      return (
        <Field label={label} hint={hint}>
          <Input
            type={field.kind === "day" ? "date" : "text"}
            value={field.text}
            disabled={disabled}
            onChange={(_, { value }) => {
              text(value);
            }}
          />
        </Field>
      );
    case "raw":
      return <RawText {...{ field, disabled, onEdit }} />;
    case "points":
      return (
        <NumberInput
          label={label}
          hint={hint}
          unit={field.unit}
          value={field.text}
          disabled={disabled}
          onChange={text}
        />
      );
    case "words":
      return <Words field={field} disabled={disabled} onEdit={onEdit} />;
    case "levels":
      return <Levels field={field} disabled={disabled} onEdit={onEdit} />;
    case "comparisons":
      return (
        <ComparisonList
          {...{ label, disabled, fields: field.fields, value: field.value }}
          onChange={(value) => {
            onEdit({ column, kind: "comparisons", value });
          }}
        />
      );
    case "target":
      return <TargetField field={field} disabled={disabled} onEdit={onEdit} />;
    case "due":
      return (
        <DueField
          value={field.value}
          disabled={disabled}
          onChange={(value) => {
            onEdit({ column, kind: "due", value });
          }}
        />
      );
    case "parameters":
      return (
        <ParameterFields
          {...{ disabled, parts: field.parts, value: field.value, unit: field.unit }}
          onChange={(value) => {
            onEdit({ column, kind: "parameters", value });
          }}
        />
      );
  }
}

type Of<K extends RuleFieldView["kind"]> = Omit<RuleFieldProps, "field"> &
  Readonly<{ field: Extract<RuleFieldView, { kind: K }> }>;

function Words({ field, disabled, onEdit }: Of<"words">) {
  const texts = useEditorTexts();
  const { text, options, optional } = field;
  const isKnown = options.includes(text);
  const meaning = field.meanings[text] ?? "";
  return (
    <Choice
      label={field.label}
      hint={meaning === "" ? field.hint : meaning}
      value={text}
      disabled={disabled}
      options={[
        ...(optional || text === "" ? [{ value: "", label: optional ? texts.none : texts.choose }] : []),
        ...(isKnown || text === "" ? [] : [{ value: text, label: texts.unknownWord(text) }]),
        ...options.map((option) => ({ value: option, label: option })),
      ]}
      onChoose={(value) => {
        onEdit({ column: field.column, kind: "text", value });
      }}
    />
  );
}

function Levels({ field, disabled, onEdit }: Of<"levels">) {
  const layout = useLayout();
  const texts = useEditorTexts();
  return (
    <div className={layout.wrap}>
      {LEVELS.map((level) => (
        <Checkbox
          key={level}
          label={texts.levels[level]}
          checked={field.value.includes(level)}
          disabled={disabled}
          onChange={(_, { checked }) => {
            const value = LEVELS.filter((other) => (other === level ? checked === true : field.value.includes(other)));
            // A row must be for some level.
            if (value.length > 0) onEdit({ column: field.column, kind: "levels", value });
          }}
        />
      ))}
    </div>
  );
}

function RawText({ field, disabled, onEdit }: RuleFieldProps) {
  const texts = useEditorTexts();
  return (
    <Field label={field.label} hint={field.hint} validationState="warning" validationMessage={texts.raw}>
      <Textarea
        resize="vertical"
        value={field.text}
        disabled={disabled}
        onChange={(_, { value }) => {
          onEdit({ column: field.column, kind: "text", value });
        }}
      />
    </Field>
  );
}
