import { Suspense, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { RulesView, SettingView } from "../../service/rulesView";
import { usePaneContext } from "../../state/PaneContext";
import { Disclosure } from "../shared/Disclosure";
import { useLayout } from "../shared/layout.styles";
import { SettingForm } from "./lazyEditors";

type SettingProps = Readonly<{ setting: SettingView; isOpen: boolean; onOpen: () => void }>;

function Setting({ setting, isOpen, onOpen }: SettingProps) {
  const layout = useLayout();
  const { state, texts } = usePaneContext();
  const { rules } = texts;
  const { name, value, meaning, isDefault, entry } = setting;
  const unit = entry.kind === "number" && !entry.percent && value !== "" ? ` ${entry.unit}` : "";
  return (
    <div style={{ padding: "8px 0" }}>
      <dt className={layout.text}>{name}</dt>
      <dd className={layout.strong} style={{ margin: 0 }}>
        {value}
        {unit} <span className={layout.small}>{isDefault ? rules.isDefault : rules.changed}</span>{" "}
        {!isOpen && (
          <Button
            size="small"
            disabledFocusable={state.underWay !== null}
            aria-label={rules.editSetting(name)}
            onClick={onOpen}
          >
            {rules.edit}
          </Button>
        )}
      </dd>
      <dd className={layout.small} style={{ margin: 0 }}>
        {meaning}
      </dd>
    </div>
  );
}

/** Every setting by group, with what it does; one at a time can be changed. */
export function SettingsList({ view }: Readonly<{ view: RulesView }>) {
  const layout = useLayout();
  const { rules } = usePaneContext().texts;
  const [open, setOpen] = useState<string | null>(null);
  const { settings, settingsSheet } = view;
  const groups = [...new Set(settings.map(({ group }) => group))];
  const opened = settings.find(({ name }) => name === open);
  return (
    <Disclosure strong title={rules.settings(settings.length)}>
      <div className={layout.stack} style={{ gap: 16, padding: "8px 0 8px 24px" }}>
        {groups.map((group) => (
          <section key={group}>
            <h3 className={layout.heading}>{group}</h3>
            {splitAt(
              settings.filter((setting) => setting.group === group),
              open,
            ).map((part, index) => (
              <div key={index}>
                {part.length > 0 && (
                  <dl className={layout.divided}>
                    {part.map((setting) => (
                      <Setting
                        key={setting.name}
                        setting={setting}
                        isOpen={setting.name === open}
                        onOpen={() => {
                          setOpen(setting.name);
                        }}
                      />
                    ))}
                  </dl>
                )}
                {opened !== undefined && part.at(-1)?.name === open && (
                  <Suspense fallback={null}>
                    <SettingForm
                      key={opened.name}
                      setting={opened}
                      sheet={settingsSheet}
                      onClose={() => {
                        setOpen(null);
                      }}
                    />
                  </Suspense>
                )}
              </div>
            ))}
          </section>
        ))}
      </div>
    </Disclosure>
  );
}

/** The settings up to the open one, whose form stands below it, and the rest. */
function splitAt(settings: readonly SettingView[], open: string | null): readonly (readonly SettingView[])[] {
  const at = settings.findIndex(({ name }) => name === open) + 1;
  return at === 0 ? [settings] : [settings.slice(0, at), settings.slice(at)];
}
