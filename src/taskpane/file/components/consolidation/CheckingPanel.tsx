import { Button, ProgressBar } from "@fluentui/react-components";
import type { ConsolidateTexts } from "../../../../i18n/consolidateTexts";
import { useLayout } from "../../../components/shared/layout.styles";
import type { ConsolidationState } from "./useConsolidation";

type CheckingPanelProps = Readonly<{ state: ConsolidationState; texts: ConsolidateTexts; onCancel: () => void }>;

/** Which file is being read, how many there are, and a button to stop. */
export function CheckingPanel({ state: { working, progress }, texts, onCancel }: CheckingPanelProps) {
  const layout = useLayout();
  const reads = progress === null ? texts.preparing : texts.reading(progress.file, progress.done, progress.count);
  const words = working === "writing" ? texts.writing : reads;
  return (
    <div className={layout.card}>
      <p className={layout.text}>{words}</p>
      <ProgressBar
        thickness="large"
        aria-label={working === "writing" ? texts.writing : texts.start}
        aria-valuetext={words}
        {...(progress === null ? {} : { value: progress.done, max: progress.count })}
      />
      {working === "checking" && (
        <Button className={layout.start} onClick={onCancel}>
          {texts.cancel}
        </Button>
      )}
    </div>
  );
}
