import { useState } from "react";
import { shownView } from "../../state/load";
import { usePaneContext } from "../../state/PaneContext";
import { useEntered } from "../../state/useEntered";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { AssessForm } from "./AssessForm";
import { Preview } from "./Preview";

/** Chooses the period, scores, and shows what would be written before it is. */
export function AssessStep() {
  const layout = useLayout();
  const { state, actions, texts } = usePaneContext();
  const { assess } = texts;
  const { setup, preview } = state.loads;
  const [choosing, setChoosing] = useState(false);
  useEntered("setup", actions.setup);
  const shown = shownView(preview);
  const form = choosing || shown === undefined || shown.status === "refused";
  const again = state.choice;
  return (
    <div className={layout.page}>
      <h1 className={layout.title}>{assess.title}</h1>
      <LoadFrame
        load={preview}
        call="assess"
        label={assess.title}
        onRetry={again === null ? undefined : () => void actions.assess(again)}
      >
        {(view) => (
          <Preview
            view={view}
            onChangePeriod={() => {
              setChoosing(true);
            }}
          />
        )}
      </LoadFrame>
      {form && preview.status !== "working" && (
        <LoadFrame load={setup} call="setup" label={texts.shared.loading} onRetry={() => void actions.setup()}>
          {(view) => (
            <AssessForm
              setup={view}
              onAssess={(choice) => {
                setChoosing(false);
                void actions.assess(choice);
              }}
            />
          )}
        </LoadFrame>
      )}
    </div>
  );
}
