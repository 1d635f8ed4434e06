import { useEffect, useRef } from "react";
import { Badge, Button, makeStyles } from "@fluentui/react-components";
import type { LedgerChoice, SheetState, SheetView } from "../../service/dataView";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { PlaceLink } from "../shared/PlaceLink";
import { SeverityMark } from "../shared/SeverityMark";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px" },
  badge: { flexShrink: 0 },
});

const BADGES = {
  ledger: "success",
  unclear: "warning",
  own: "informative",
  other: "subtle",
} as const satisfies Record<SheetState, string>;

function Figures({ sheet }: Readonly<{ sheet: SheetView }>) {
  const layout = useLayout();
  const { texts } = usePaneContext();
  const { counts } = texts.shared;
  return (
    <div className={layout.wrap}>
      {sheet.state === "ledger" && <span>{texts.data.rowsRead(sheet.rowsRead)}</span>}
      {sheet.rowsLeftOut > 0 && <span>{texts.data.rowsLeftOut(sheet.rowsLeftOut)}</span>}
      {sheet.errors > 0 && (
        <span className={layout.row} style={{ gap: 4 }}>
          <SeverityMark severity="error" />
          {counts.errors(sheet.errors)}
        </span>
      )}
      {sheet.warnings > 0 && (
        <span className={layout.row} style={{ gap: 4 }}>
          <SeverityMark severity="warning" />
          {counts.warnings(sheet.warnings)}
        </span>
      )}
      {sheet.confirmed && <span className={layout.small}>{texts.data.confirmed}</span>}
    </div>
  );
}

type SheetCardProps = Readonly<{
  sheet: SheetView;
  ledgers: readonly LedgerChoice[];
  /** The person comes back from choosing how this sheet is read. */
  focused: boolean;
}>;

/** One sheet: what it was taken for, what was read of it, and a way to change that. */
export function SheetCard({ sheet, ledgers, focused }: SheetCardProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { actions, texts, state } = usePaneContext();
  const { data } = texts;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Coming back: the keyboard goes on where it left.
    if (focused) card.current?.querySelector<HTMLElement>("[data-change]")?.focus();
  }, [focused]);
  const candidates = ledgers.filter(({ ledger }) => sheet.candidates.includes(ledger)).map(({ label }) => label);
  return (
    <div ref={card} className={layout.card}>
      <div className={styles.head}>
        <div className={layout.tight} style={{ gap: 0 }}>
          <span className={layout.strong}>
            <PlaceLink place={{ label: sheet.name, at: { sheet: sheet.name } }} />
          </span>
          {sheet.ledgerLabel !== "" && <span className={layout.small}>{sheet.ledgerLabel}</span>}
        </div>
        <Badge className={styles.badge} appearance="tint" color={BADGES[sheet.state]}>
          {data.states[sheet.state]}
        </Badge>
      </div>
      {sheet.state !== "ledger" && <p className={layout.small}>{data.stateHints[sheet.state]}</p>}
      {sheet.state === "unclear" && candidates.length > 0 && (
        <p className={layout.small}>{data.candidates(candidates.join(texts.shared.separator))}</p>
      )}
      <Figures sheet={sheet} />
      {sheet.state !== "own" && (
        <Button
          data-change
          size="small"
          className={layout.start}
          aria-label={data.changeSheet(sheet.name)}
          disabledFocusable={state.underWay !== null}
          onClick={() => {
            actions.openMapping(sheet.id);
          }}
        >
          {data.change}
        </Button>
      )}
    </div>
  );
}
