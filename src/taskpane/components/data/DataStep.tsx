import { lazy, Suspense, useState } from "react";
import { shownView } from "../../state/load";
import { usePaneContext } from "../../state/PaneContext";
import { useEntered } from "../../state/useEntered";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { DataOverview } from "./DataOverview";

/** Loaded when somebody chooses how a sheet is read, so that the pane opens the sooner. */
const MappingEditor = lazy(async () => ({ default: (await import("./MappingEditor")).MappingEditor }));

/** What the workbook holds: sheets, what they were taken for, and problems. */
export function DataStep() {
  const layout = useLayout();
  const { state, actions, texts } = usePaneContext();
  const { dataPage: page, loads } = state;
  const [edited, setEdited] = useState<string | null>(null);
  if (page.kind === "mapping" && page.sheetId !== edited) setEdited(page.sheetId);
  useEntered("data", actions.inspect);
  const asks = shownView(loads.data)?.sheets.some(({ proposal }) => proposal !== null) ?? false;
  return (
    <div className={layout.page}>
      {page.kind === "overview" && !asks && <h1 className={layout.title}>{texts.data.title}</h1>}
      <LoadFrame load={loads.data} call="inspect" label={texts.data.read} onRetry={() => void actions.inspect()}>
        {(view) => {
          const sheet = page.kind === "mapping" ? view.sheets.find(({ id }) => id === page.sheetId) : undefined;
          return sheet === undefined ? (
            <DataOverview view={view} cameFrom={edited} />
          ) : (
            <Suspense fallback={null}>
              <MappingEditor key={sheet.id} sheet={sheet} ledgers={view.ledgers} />
            </Suspense>
          );
        }}
      </LoadFrame>
    </div>
  );
}
