import { useEffect, useState } from "react";
import { Button, Field, Input } from "@fluentui/react-components";
import type { SettingView } from "../../../service/rulesView";
import { usePaneContext } from "../../../state/PaneContext";
import { Choice } from "../../shared/Choice";
import { useLayout } from "../../shared/layout.styles";
import { useEditorStyles } from "./editor.styles";
import { useEditorTexts } from "./editorTexts";
import { NumberInput } from "./NumberInput";

type SettingFormProps = Readonly<{ setting: SettingView; sheet: string | null; onClose: () => void }>;

/** The value of one setting by a list, a number or a text; saving writes its cell. */
export function SettingForm({ setting, sheet, onClose }: SettingFormProps) {
  const layout = useLayout();
  const styles = useEditorStyles();
  const { state, actions, texts } = usePaneContext();
  const { save, numberWrong } = useEditorTexts();
  const [value, setValue] = useState(setting.value);
  const [tried, setTried] = useState({ value: setting.value, isFit: true });
  useEffect(() => {
    let isLate = false;
    void actions.trySetting(setting.name, value).then((answer) => {
      if (!isLate && answer.status === "done") setTried({ value, isFit: answer.value });
    });
    return () => {
      isLate = true;
    };
  }, [actions, setting.name, value]);
  const isKnown = tried.value === value;
  const isWrong = isKnown && !tried.isFit;
  const isBlocked = state.underWay !== null || !isKnown || !tried.isFit || value === setting.value;
  return (
    <div className={styles.item}>
      <Entry setting={setting} value={value} onChange={setValue} />
      {isWrong && (
        <p className={layout.text} role="alert">
          {setting.entry.kind === "number" ? numberWrong : texts.rules.settingWrong(setting.meaning)}
        </p>
      )}
      <div className={layout.buttons}>
        <Button
          size="small"
          disabledFocusable={isBlocked}
          onClick={() => {
            void actions.saveSetting({ name: setting.name, seen: setting.value, value }).then((isDone) => {
              if (isDone) onClose();
            });
          }}
        >
          {save.save(sheet ?? texts.rules.settingsSheet)}
        </Button>
        {setting.standard !== value && (
          <Button
            size="small"
            onClick={() => {
              setValue(setting.standard);
            }}
          >
            {texts.rules.standard(setting.standard)}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onClose}>
          {save.discard}
        </Button>
      </div>
    </div>
  );
}

type EntryProps = Readonly<{ setting: SettingView; value: string; onChange: (value: string) => void }>;

function Entry({ setting, value, onChange }: EntryProps) {
  const texts = useEditorTexts();
  const { name, meaning, entry } = setting;
  switch (entry.kind) {
    case "words":
      return (
        <Choice
          label={name}
          hint={meaning}
          value={value}
          options={[
            ...(entry.options.includes(value) ? [] : [{ value, label: value === "" ? texts.none : value }]),
            ...(value !== "" && setting.standard === "" ? [{ value: "", label: texts.none }] : []),
            ...entry.options.map((option) => ({ value: option, label: option })),
          ]}
          onChoose={onChange}
        />
      );
    case "number":
      return (
        <NumberInput
          label={name}
          hint={meaning}
          value={value}
          unit={entry.unit}
          disabled={false}
          optional={setting.standard === ""}
          whole={!entry.decimals}
          {...(entry.percent && { percent: "only" as const })}
          onChange={onChange}
        />
      );
    case "day":
    case "text":
      return (
        <Field label={name} hint={meaning}>
          <Input
            type={entry.kind === "day" ? "date" : "text"}
            value={value}
            onChange={(_, data) => {
              onChange(data.value);
            }}
          />
        </Field>
      );
  }
}
