import { Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import type { RuleEditView } from "../../../service/ruleEditView";
import type { VersionDraft } from "../../../state/paneState";
import { useLayout } from "../../shared/layout.styles";
import { useEditorStyles } from "./editor.styles";
import { useEditorTexts } from "./editorTexts";

const NO_VERSION: VersionDraft = { from: "", version: null, document: "", change: null };

type SavePanelProps = Readonly<{
  view: RuleEditView;
  version: VersionDraft | null;
  onVersion: (version: VersionDraft | null) => void;
}>;

/** The cells that saving writes, and from when they hold. */
export function SavePanel({ view, version, onVersion }: SavePanelProps) {
  const layout = useLayout();
  const styles = useEditorStyles();
  const { save } = useEditorTexts();
  const [inPlace, inPlaceHint, fromDay, fromDayHint] = view.isNew
    ? [save.added, save.addedHint, save.addedFrom, save.addedFromHint]
    : [save.inPlace, save.inPlaceHint, save.version, save.versionHint];
  return (
    <section className={styles.section} aria-label={save.changes}>
      <h2 className={layout.heading}>{save.changes}</h2>
      {view.changes.length === 0 && <p className={layout.muted}>{save.noChanges}</p>}
      <ul className={layout.bullets}>
        {view.changes.map(({ label, from, to }) => (
          <li key={label} className={layout.text}>
            {label}： {from === "" ? "—" : from} → <span className={styles.after}>{to === "" ? "—" : to}</span>
          </li>
        ))}
      </ul>
      {view.sheet !== null && view.changes.length > 0 && (
        <>
          <Field label={save.how}>
            <RadioGroup
              value={version === null ? "inPlace" : "version"}
              onChange={(_, { value }) => {
                onVersion(value === "version" ? NO_VERSION : null);
              }}
            >
              <Radio value="inPlace" label={inPlace} />
              <Radio value="version" label={fromDay} />
            </RadioGroup>
          </Field>
          <p className={layout.small}>{version === null ? inPlaceHint : fromDayHint}</p>
          {version !== null && <VersionFields view={view} version={version} onVersion={onVersion} />}
        </>
      )}
    </section>
  );
}

/** What 细则版本 would say, with what is proposed for it. */
export function versionEntry(
  { from, version, document, change }: VersionDraft,
  { changeText }: RuleEditView,
  nameOf: (day: string) => string,
): Readonly<{ from: string; version: string; document: string; change: string }> {
  return { from, version: version ?? (from === "" ? "" : nameOf(from)), document, change: change ?? changeText };
}

function VersionFields({ view, version, onVersion }: SavePanelProps & Readonly<{ version: VersionDraft }>) {
  const styles = useEditorStyles();
  const { save } = useEditorTexts();
  const shown = versionEntry(version, view, save.nameOf);
  const set = (part: Partial<VersionDraft>): void => {
    onVersion({ ...version, ...part });
  };
  const needed = (text: string) =>
    text === "" ? ({ validationState: "warning", validationMessage: save.needed } as const) : {};
  return (
    <>
      <div className={styles.pair}>
        <Field label={save.from} required {...needed(shown.from)}>
          <Input
            type="date"
            value={shown.from}
            onChange={(_, { value }) => {
              set({ from: value });
            }}
          />{" "}
          {/* prettier-ignore */}
        </Field>
        <Field label={save.name}>
          <Input
            value={shown.version}
            onChange={(_, { value }) => {
              set({ version: value });
            }}
          />{" "}
          {/* prettier-ignore */}
        </Field>
        <Field label={save.document}>
          <Input
            value={shown.document}
            onChange={(_, { value }) => {
              set({ document: value });
            }}
          />{" "}
          {/* prettier-ignore */}
        </Field>
      </div>
      <Field label={save.change} required {...needed(shown.change)}>
        <Textarea
          resize="vertical"
          value={shown.change}
          onChange={(_, { value }) => {
            set({ change: value });
          }}
        />
      </Field>
    </>
  );
}
