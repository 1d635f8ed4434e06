import { useId } from "react";
import { Button } from "@fluentui/react-components";
import type { SubmitStepTexts } from "../../../i18n/submitStepTexts";
import { useLayout } from "../shared/layout.styles";
import { OpenMark } from "./OpenMark";

type MakeFileProps = Readonly<{
  /** What is still to be decided or filled in, in words. */
  lacks: readonly string[];
  separator: string;
  canMake: boolean;
  submit: SubmitStepTexts;
  onMake: () => void;
}>;

/** The click that makes the file that goes up, beside what it still waits for. */
export function MakeFile({ lacks, separator, canMake, submit, onMake }: MakeFileProps) {
  const layout = useLayout();
  const status = useId();
  return (
    <>
      <span id={status} className={layout.row} role="status">
        {lacks.length > 0 && (
          <OpenMark>
            {submit.lacking}
            {lacks.join(separator)}
          </OpenMark>
        )}
      </span>
      <Button
        appearance="primary"
        aria-describedby={status}
        disabledFocusable={!canMake}
        onClick={() => {
          if (canMake) onMake();
        }}
      >
        {submit.make}
      </Button>
    </>
  );
}
