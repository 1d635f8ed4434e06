import type { ParameterPart, ParameterWords } from "../../../../domain/ruleForm/ruleForm";
import { Choice } from "../../shared/Choice";
import { useLayout } from "../../shared/layout.styles";
import { ComparisonRow } from "./ComparisonList";
import { useEditorStyles } from "./editor.styles";
import { useEditorTexts } from "./editorTexts";
import { NumberInput } from "./NumberInput";
import { EventPoints, ShareList, TierList } from "./ParameterLists";

type PartProps = Readonly<{
  part: ParameterPart;
  value: ParameterWords;
  unit: string;
  disabled: boolean;
  onChange: (value: ParameterWords) => void;
}>;

function Part({ part, value, unit, disabled, onChange }: PartProps) {
  const { parameters } = useEditorTexts();
  const name = (key: keyof ParameterWords["named"], text: string): void => {
    onChange({ ...value, named: { ...value.named, [key]: text } });
  };
  switch (part.kind) {
    case "field":
      return <FieldChoice {...{ part, value, disabled, onChange }} />;
    case "number":
      return (
        <NumberInput
          label={parameters.numbers[part.name]}
          unit={parameters.units[part.name]}
          percent="too"
          value={value.named[part.name] ?? ""}
          disabled={disabled}
          onChange={(text) => {
            name(part.name, text);
          }}
        />
      );
    case "direction":
      return <Direction value={value} disabled={disabled} onDirection={(text) => { name("atMost", text); }} />; // prettier-ignore
    case "range":
      return <Range value={value} disabled={disabled} onRange={(text) => { name("range", text); }} />; // prettier-ignore
    case "matching":
      return <Matching {...{ part, value, disabled, onChange }} />;
    case "tiers":
      return (
        <TierList
          {...{ part, unit, disabled }}
          tiers={value.tiers}
          onChange={(tiers) => {
            onChange({ ...value, tiers });
          }}
        />
      );
    case "map":
      return (
        <ShareList
          words={part.words}
          entries={value.map}
          disabled={disabled}
          onChange={(map) => {
            onChange({ ...value, map });
          }}
        />
      );
    case "events":
      return (
        <EventPoints
          words={part.words}
          events={value.events}
          disabled={disabled}
          onChange={(events) => {
            onChange({ ...value, events });
          }}
        />
      );
  }
}

type FieldChoiceProps = Omit<PartProps, "part" | "unit"> &
  Readonly<{ part: Extract<ParameterPart, { kind: "field" }> }>;

function FieldChoice({ part, value, disabled, onChange }: FieldChoiceProps) {
  const texts = useEditorTexts();
  const chosen = value.named[part.name] ?? "";
  const options = chosen === "" ? part.options : [...new Set([chosen, ...part.options])];
  return (
    <Choice
      label={texts.parameters.fields[part.name]}
      value={chosen}
      disabled={disabled}
      options={[
        ...(chosen === "" ? [{ value: "", label: texts.choose }] : []),
        ...options.map((option) => ({ value: option, label: option })),
      ]}
      onChoose={(text) => {
        onChange({ ...value, named: { ...value.named, [part.name]: text } });
      }}
    />
  );
}

type DirectionProps = Readonly<{ value: ParameterWords; disabled: boolean; onDirection: (text: string) => void }>;

function Direction({ value, disabled, onDirection }: DirectionProps) {
  const { parameters } = useEditorTexts();
  return (
    <Choice
      label={parameters.direction}
      value={value.named.atMost ?? ""}
      disabled={disabled}
      options={[
        { value: "", label: parameters.atLeast },
        { value: "不超过", label: parameters.atMost },
      ]}
      onChoose={onDirection}
    />
  );
}

type RangeProps = Readonly<{ value: ParameterWords; disabled: boolean; onRange: (text: string) => void }>;

function Range({ value, disabled, onRange }: RangeProps) {
  const styles = useEditorStyles();
  const { parameters } = useEditorTexts();
  const [from = "", to = ""] = (value.named.range ?? "").split("-");
  return (
    <div className={styles.pair}>
      <NumberInput
        whole
        label={parameters.rangeFrom}
        unit={parameters.people}
        value={from}
        disabled={disabled}
        onChange={(text) => {
          onRange(`${text}-${to}`);
        }}
      />
      <NumberInput
        whole
        optional
        label={parameters.rangeTo}
        unit={parameters.people}
        value={to}
        disabled={disabled}
        onChange={(text) => {
          onRange(`${from}-${text}`);
        }}
      />
    </div>
  );
}

type MatchingProps = Omit<PartProps, "part" | "unit"> &
  Readonly<{ part: Extract<ParameterPart, { kind: "matching" }> }>;

function Matching({ part, value, disabled, onChange }: MatchingProps) {
  const layout = useLayout();
  const styles = useEditorStyles();
  const texts = useEditorTexts();
  const { matching } = value;
  const set = (next: ParameterWords["matching"]): void => {
    onChange({ ...value, matching: next });
  };
  return (
    <fieldset className={styles.fieldset}>
      <legend className={layout.text}>{texts.parameters.matching}</legend>
      {matching === null ? (
        <Choice
          label={texts.comparisons.add(texts.parameters.matching)}
          value=""
          disabled={disabled}
          options={[{ value: "", label: texts.choose }, ...part.fields.map(({ label }) => ({ value: label, label }))]}
          onChoose={(field) => {
            const blank = part.fields.find(({ label }) => label === field)?.values.at(-1)?.value;
            if (blank !== undefined) set({ field, operator: "<>", values: [blank] });
          }}
        />
      ) : (
        <ul className={layout.list}>
          <ComparisonRow
            comparison={matching}
            field={part.fields.find(({ label }) => label === matching.field)}
            disabled={disabled}
            onChange={set}
            onRemove={() => {
              set(null);
            }}
          />
        </ul>
      )}
    </fieldset>
  );
}

type ParameterFieldsProps = Omit<PartProps, "part"> & Readonly<{ parts: readonly ParameterPart[] }>;

/** What measure and method need, each by a list or a number. */
export function ParameterFields({ parts, ...props }: ParameterFieldsProps) {
  return parts.map((part) => <Part key={"name" in part ? part.name : part.kind} part={part} {...props} />);
}
