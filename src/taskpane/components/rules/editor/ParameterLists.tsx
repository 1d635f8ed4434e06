import { useState } from "react";
import { Button, Input } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ParameterPart, ParameterWords, TierWords } from "../../../../domain/ruleForm/ruleForm";
import { Choice } from "../../shared/Choice";
import { useLayout } from "../../shared/layout.styles";
import { useEditorStyles } from "./editor.styles";
import { useEditorTexts } from "./editorTexts";
import { isRemark, NumberInput } from "./NumberInput";

function Remove({ of, onClick }: Readonly<{ of: string; onClick: () => void }>) {
  const texts = useEditorTexts();
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<Dismiss16Regular />}
      aria-label={texts.parameters.remove(of)}
      onClick={onClick}
    />
  );
}

const OPERATORS = ["<=", "<", ">=", ">", "="] as const;

type TierListProps = Readonly<{
  part: Extract<ParameterPart, { kind: "tiers" }>;
  tiers: ParameterWords["tiers"];
  unit: string;
  disabled: boolean;
  onChange: (tiers: ParameterWords["tiers"]) => void;
}>;

/** Tiers from top to bottom: from which limit on which share of the points is given. */
export function TierList({ part, tiers, unit, disabled, onChange }: TierListProps) {
  const layout = useLayout();
  const styles = useEditorStyles();
  const { parameters } = useEditorTexts();
  const change = (index: number, words: Partial<TierWords>): void => {
    onChange(tiers.map((tier, i) => (i === index ? { ...tier, ...words } : tier)));
  };
  const add = (): void => {
    const limited = tiers.filter(({ operator }) => operator !== "");
    const open = tiers.filter(({ operator }) => operator === "");
    const last = limited.at(-1);
    const next: TierWords = last
      ? { ...last, limit: String(Number(last.limit) + (last.operator.startsWith("<") ? 1 : -1)) }
      : { operator: part.lessIsBetter ? "<=" : ">=", limit: "1", months: false, share: "50%" };
    onChange([...limited, next, ...(open.length > 0 ? open : [OTHERWISE])]);
  };
  return (
    <fieldset className={styles.fieldset}>
      <legend className={layout.text}>{parameters.tiers}</legend>
      <ol className={layout.list}>
        {tiers.map((tier, index) => {
          const name = tier.operator === "" ? parameters.otherwise : parameters.tier(index + 1);
          return (
            <li key={index} className={styles.item}>
              <div className={styles.head}>
                <span className={layout.strong}>{name}</span>
                {!disabled && tiers.length > 1 && (
                  <Remove
                    of={name}
                    onClick={() => {
                      onChange(tiers.filter((_, i) => i !== index));
                    }}
                  />
                )}
              </div>
              <div className={styles.pair}>
                {
                  tier.operator !== "" &&
                  <TierLimit {...{ part, tier, unit, disabled }} n={index + 1} onChange={(words) => { change(index, words); }} /> // prettier-ignore
                }
                <NumberInput
                  percent="only"
                  label={parameters.share(name)}
                  unit="%"
                  value={tier.share}
                  disabled={disabled}
                  onChange={(share) => {
                    change(index, { share });
                  }}
                />
              </div>
            </li>
          );
        })}
      </ol>
      {!disabled && (
        <Button size="small" className={layout.start} onClick={add}>
          {parameters.addTier}
        </Button>
      )}
    </fieldset>
  );
}

const OTHERWISE: TierWords = { operator: "", limit: "", months: false, share: "0%" };

type TierLimitProps = Pick<TierListProps, "part" | "unit" | "disabled"> &
  Readonly<{ tier: TierWords; n: number; onChange: (words: Partial<TierWords>) => void }>;

function TierLimit({ part, tier, n, unit, disabled, onChange }: TierLimitProps) {
  const { parameters, comparisons } = useEditorTexts();
  return (
    <>
      <Choice
        label={parameters.tierOperator(n)}
        value={tier.operator}
        disabled={disabled}
        options={OPERATORS.map((operator) => ({ value: operator, label: comparisons.operators[operator] }))}
        onChoose={(operator) => {
          onChange({ operator: operator as TierWords["operator"] });
        }}
      />
      <NumberInput
        negative
        percent="too"
        label={parameters.tierLimit(n)}
        unit={tier.months ? parameters.months : isRemark(unit) ? "" : unit}
        value={tier.limit}
        disabled={disabled}
        onChange={(limit) => {
          onChange({ limit });
        }}
      />
      {part.inMonths && (
        <Choice
          label={parameters.tierUnit(n)}
          value={tier.months ? "months" : "plain"}
          disabled={disabled}
          options={[
            { value: "plain", label: parameters.plain },
            { value: "months", label: parameters.months },
          ]}
          onChoose={(chosen) => {
            onChange({ months: chosen === "months" });
          }}
        />
      )}
    </>
  );
}

type ShareListProps = Readonly<{
  words: readonly string[];
  entries: ParameterWords["map"];
  disabled: boolean;
  onChange: (entries: ParameterWords["map"]) => void;
}>;

/** For each grade the share of the points. */
export function ShareList({ words, entries, disabled, onChange }: ShareListProps) {
  const layout = useLayout();
  const styles = useEditorStyles();
  const texts = useEditorTexts();
  const { parameters } = texts;
  const [typed, setTyped] = useState("");
  const offered = words.filter((word) => entries.every((entry) => entry.word !== word));
  const add = (word: string): void => {
    if (word !== "" && entries.every((entry) => entry.word !== word)) onChange([...entries, { word, share: "0%" }]);
  };
  return (
    <fieldset className={styles.fieldset}>
      <legend className={layout.text}>{parameters.map}</legend>
      <ul className={layout.list}>
        {entries.map(({ word, share }, index) => (
          <li key={word} className={layout.row} style={{ alignItems: "flex-end" }}>
            <div className={layout.grow}>
              <NumberInput
                percent="only"
                label={parameters.share(word)}
                unit="%"
                value={share}
                disabled={disabled}
                onChange={(next) => {
                  onChange(entries.map((entry, i) => (i === index ? { word, share: next } : entry)));
                }}
              />
            </div>
            {!disabled && (
              <Remove
                of={word}
                onClick={() => {
                  onChange(entries.filter((_, i) => i !== index));
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {!disabled && offered.length > 0 && (
        <Choice
          label={parameters.addWord}
          value=""
          options={[{ value: "", label: texts.choose }, ...offered.map((word) => ({ value: word, label: word }))]}
          onChoose={add}
        />
      )}
      {!disabled && words.length === 0 && (
        <div className={layout.row}>
          <Input
            className={layout.grow}
            aria-label={parameters.newWord}
            value={typed}
            onChange={(_, data) => {
              setTyped(data.value.replace(/[;；:：]/g, ""));
            }}
          />
          <Button
            onClick={() => {
              add(typed.trim());
              setTyped("");
            }}
          >
            {parameters.addWord}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

type EventPointsProps = Readonly<{
  words: readonly string[];
  events: ParameterWords["events"];
  disabled: boolean;
  onChange: (events: ParameterWords["events"]) => void;
}>;

/** For each kind of event the points that one takes. */
export function EventPoints({ words, events, disabled, onChange }: EventPointsProps) {
  const layout = useLayout();
  const styles = useEditorStyles();
  const { parameters } = useEditorTexts();
  const pointsOf = (word: string): string => events.find((event) => event.word === word)?.points ?? "";
  return (
    <fieldset className={styles.fieldset}>
      <legend className={layout.text}>{parameters.events}</legend>
      {words.map((word) => (
        <NumberInput
          key={word}
          optional
          label={parameters.points(word)}
          unit={parameters.perPiece}
          value={pointsOf(word)}
          disabled={disabled}
          onChange={(points) => {
            const all = words.map((other) => ({ word: other, points: other === word ? points : pointsOf(other) }));
            onChange(all.filter((event) => event.points !== ""));
          }}
        />
      ))}
    </fieldset>
  );
}
