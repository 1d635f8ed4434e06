import type { DueWords } from "../../../../domain/ruleForm/ruleForm";
import { longestMonth, LONGEST_PERIOD } from "../../../../domain/rules/parseDue";
import { Choice } from "../../shared/Choice";
import { useEditorStyles } from "./editor.styles";
import { useEditorTexts } from "./editorTexts";
import { NumberInput } from "./NumberInput";

const KINDS = ["none", "standing", "once", "fromDay"] as const;
/** What a kind begins with; a person goes on from there. */
const FIRST: Readonly<Record<(typeof KINDS)[number], DueWords>> = {
  none: { kind: "none" },
  standing: { kind: "standing", month: 3, day: 31 },
  once: { kind: "once", month: 12, day: 31 },
  fromDay: { kind: "fromDay", day: 60 },
};

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

type DueFieldProps = Readonly<{ value: DueWords; disabled: boolean; onChange: (value: DueWords) => void }>;

/** From when the indicator counts: always, from a day of the year or of the period on. */
export function DueField({ value, disabled, onChange }: DueFieldProps) {
  const styles = useEditorStyles();
  const { due } = useEditorTexts();
  return (
    <div className={styles.pair}>
      <Choice
        label={due.kind}
        value={value.kind}
        disabled={disabled}
        options={KINDS.map((kind) => ({ value: kind, label: due.kinds[kind] }))}
        onChoose={(kind) => {
          onChange(FIRST[kind as (typeof KINDS)[number]]);
        }}
      />
      {"month" in value && (
        <>
          <Choice
            label={due.month}
            value={String(value.month)}
            disabled={disabled}
            options={upTo(12).map((month) => ({ value: String(month), label: due.monthOf(month) }))}
            onChoose={(chosen) => {
              const month = Number(chosen);
              onChange({ ...value, month, day: Math.min(value.day, longestMonth(month)) });
            }}
          />
          <Choice
            label={due.day}
            value={String(value.day)}
            disabled={disabled}
            options={upTo(longestMonth(value.month)).map((day) => ({ value: String(day), label: due.dayOf(day) }))}
            onChoose={(day) => {
              onChange({ ...value, day: Number(day) });
            }}
          />
        </>
      )}
      {value.kind === "fromDay" && (
        <NumberInput
          whole
          label={due.dayOfPeriod}
          value={String(value.day)}
          disabled={disabled}
          onChange={(day) => {
            const number = Number(day);
            if (number >= 1 && number <= LONGEST_PERIOD) onChange({ kind: "fromDay", day: number });
          }}
        />
      )}
    </div>
  );
}
