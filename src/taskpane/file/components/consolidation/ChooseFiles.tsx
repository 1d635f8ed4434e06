import { useId } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ConsolidateTexts } from "../../../../i18n/consolidateTexts";
import { FileButton } from "../../../components/shared/FileButton";
import { useLayout } from "../../../components/shared/layout.styles";
import type { GivenFile } from "../../consolidation/consolidationView";
import { chosenFiles, filesOfKind, submittedFiles } from "../../consolidation/droppedFiles";
import type { ConsolidationDraft } from "./useConsolidation";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: "16px", maxWidth: "720px" },
  zone: {
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** Submissions that were chosen or dropped, without what is no workbook. */
export function givenFiles(
  { files }: ConsolidationDraft,
  given: readonly GivenFile[],
): Pick<ConsolidationDraft, "files" | "skipped" | "archives"> {
  const submitted = submittedFiles(given);
  const byName = new Map([...files, ...submitted].map((one) => [one.name, one]));
  const named = (kind: "other" | "archive"): readonly string[] => filesOfKind(given, kind).map(({ name }) => name);
  return { files: submittedFiles([...byName.values()]), skipped: named("other"), archives: named("archive") };
}

type ChooseFilesProps = Readonly<{
  draft: ConsolidationDraft;
  texts: ConsolidateTexts;
  onGive: (patch: Partial<ConsolidationDraft>) => void;
}>;

/** What is needed: the list of units, the submissions, and what came out last time where it is at hand. */
export function ChooseFiles({ draft, texts, onGive }: ChooseFilesProps) {
  const layout = useLayout();
  const styles = useStyles();
  const id = useId();
  const submissions = (files: readonly File[]): void => {
    onGive(givenFiles(draft, chosenFiles(files)));
  };
  return (
    <div className={styles.column}>
      <section className={layout.card} aria-labelledby={`${id}-units`}>
        <h2 id={`${id}-units`} className={layout.heading}>
          {texts.units}
        </h2>
        <p className={layout.muted}>{texts.unitsHint}</p>
        <div className={layout.wrap}>
          <FileButton
            words={texts.chooseFile}
            label={texts.units}
            kind="one"
            onChosen={(files) => {
              const [units] = chosenFiles(files);
              if (units) onGive({ units });
            }}
          />
          <span className={layout.text}>{draft.units?.name ?? texts.none}</span>
        </div>
      </section>
      <section className={mergeClasses(layout.card, styles.zone)} aria-labelledby={`${id}-files`}>
        <h2 id={`${id}-files`} className={layout.heading}>
          {texts.files}
        </h2>
        <p className={layout.muted}>{texts.filesHint}</p>
        <div className={layout.wrap}>
          <FileButton words={texts.chooseFiles} label={texts.files} kind="many" onChosen={submissions} />
          <FileButton words={texts.chooseFolder} label={texts.files} kind="folder" onChosen={submissions} />
          <span className={layout.text} role="status">
            {draft.files.length === 0 ? texts.none : texts.chosen(draft.files.length)}
          </span>
        </div>
        {draft.skipped.length > 0 && <p className={layout.small}>{texts.skipped(draft.skipped)}</p>}
        {draft.archives.length > 0 && <p className={layout.text}>{texts.archives(draft.archives)}</p>}
      </section>
      <section className={layout.card} aria-labelledby={`${id}-previous`}>
        <h2 id={`${id}-previous`} className={layout.heading}>
          {texts.previous}
        </h2>
        <p className={layout.muted}>{texts.previousHint}</p>
        <div className={layout.wrap}>
          <FileButton
            words={texts.chooseFile}
            label={texts.previous}
            kind="one"
            onChosen={(files) => {
              const [previous] = chosenFiles(files);
              if (previous) onGive({ previous });
            }}
          />
          <span className={layout.text}>{draft.previous?.name ?? texts.none}</span>
        </div>
      </section>
    </div>
  );
}
