import { useState } from "react";
import { Button, Tab, TabList } from "@fluentui/react-components";
import type { DataView } from "../../service/dataView";
import { usePaneContext, useTexts } from "../../state/PaneContext";
import { EmptyNote } from "../shared/EmptyNote";
import { useLayout } from "../shared/layout.styles";
import { SeverityMark } from "../shared/SeverityMark";
import { CoverageGrid } from "./CoverageGrid";
import { ConfirmProposals } from "./ConfirmProposals";
import { ProblemList } from "./ProblemList";
import { SheetCard } from "./SheetCard";

type DataOverviewProps = Readonly<{
  view: DataView;
  /** The sheet whose reading a person has just chosen. */
  cameFrom: string | null;
}>;

function Summary({ view }: Readonly<{ view: DataView }>) {
  const layout = useLayout();
  const { texts, state, actions } = usePaneContext();
  const ledgers = view.sheets.filter(({ state: kind }) => kind === "ledger").length;
  const { counts } = texts.shared;
  return (
    <div className={layout.stack}>
      <p className={layout.text}>{texts.data.summary(ledgers, view.rowsRead)}</p>
      <div className={layout.wrap}>
        {view.errors > 0 && (
          <span className={layout.row}>
            <SeverityMark severity="error" />
            {counts.errors(view.errors)}
          </span>
        )}
        {view.warnings > 0 && (
          <span className={layout.row}>
            <SeverityMark severity="warning" />
            {counts.warnings(view.warnings)}
          </span>
        )}
        {view.errors + view.warnings === 0 && <span>{texts.data.noProblems}</span>}
      </div>
      <Button
        className={layout.start}
        disabledFocusable={state.underWay !== null}
        onClick={() => void actions.inspect()}
      >
        {texts.data.readAgain}
      </Button>
    </div>
  );
}

function Missing({ view }: Readonly<{ view: DataView }>) {
  const layout = useLayout();
  const { data } = useTexts();
  if (view.missing.length === 0) return null;
  return (
    <section className={layout.tight}>
      <h2 className={layout.heading}>{data.missing}</h2>
      <ul className={layout.bullets}>
        {view.missing.map(({ label, needed }) => (
          <li key={label}>
            {needed && <SeverityMark severity="error" />} {label}
            <span className={layout.small}> {needed ? data.missingNeeded : data.missingOptional}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sheets({ view, cameFrom }: DataOverviewProps) {
  const layout = useLayout();
  const { texts } = usePaneContext();
  if (view.sheets.length === 0) return <EmptyNote title={texts.data.noSheets} />;
  return (
    <div className={layout.page} style={{ padding: 0 }}>
      <ul className={layout.list}>
        {view.sheets
          .filter(({ proposal }) => proposal === null)
          .map((sheet) => (
            <li key={sheet.id}>
              <SheetCard sheet={sheet} ledgers={view.ledgers} focused={sheet.id === cameFrom} />
            </li>
          ))}
      </ul>
      <Missing view={view} />
    </div>
  );
}

/** Another set of proposals is answered anew. */
function proposalsKey({ sheets }: DataView): string {
  return sheets
    .filter(({ proposal }) => proposal !== null)
    .map(({ id }) => id)
    .join(" ");
}

type Part = "sheets" | "problems";

/** Every sheet, and every problem. */
export function DataOverview({ view, cameFrom }: DataOverviewProps) {
  const { texts } = usePaneContext();
  const [part, setPart] = useState<Part>("sheets");
  const asks = view.sheets.some(({ proposal }) => proposal !== null);
  return (
    <>
      {!asks && <Summary view={view} />}
      {!asks && view.coverage !== null && <CoverageGrid coverage={view.coverage} />}
      {asks && <ConfirmProposals key={proposalsKey(view)} view={view} cameFrom={cameFrom} />}
      <TabList
        size="small"
        selectedValue={part}
        aria-label={texts.data.views}
        onTabSelect={(_, data) => {
          setPart(data.value as Part);
        }}
      >
        <Tab id="data-sheets" value="sheets">
          {texts.data.sheets(view.sheets.length)}
        </Tab>
        <Tab id="data-problems" value="problems">
          {texts.data.problems(view.problems.length)}
        </Tab>
      </TabList>
      <div role="tabpanel" aria-labelledby={`data-${part}`}>
        {part === "sheets" ? <Sheets view={view} cameFrom={cameFrom} /> : <ProblemList problems={view.problems} />}
      </div>
    </>
  );
}
