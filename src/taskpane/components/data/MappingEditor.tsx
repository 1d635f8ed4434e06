import { useEffect, useRef, useState } from "react";
import { Button, Spinner } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import type { LedgerChoice, SheetHeadView, SheetView } from "../../service/dataView";
import { IDLE, ended, type Load } from "../../state/load";
import { usePaneContext } from "../../state/PaneContext";
import { useBeside } from "../../state/useBeside";
import { EmptyNote } from "../shared/EmptyNote";
import { useLayout } from "../shared/layout.styles";
import { TroubleBox } from "../shared/TroubleBox";
import { MappingForm } from "./MappingForm";

/** The first rows of a sheet, asked for once the editor opens. */
function useSheetHead(sheetId: string): Readonly<{ head: Load<SheetHeadView>; retry: () => void }> {
  const { actions } = usePaneContext();
  const [head, setHead] = useState<Load<SheetHeadView>>(IDLE);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let open = true;
    void actions.sheetHead(sheetId).then((answer) => {
      if (open) setHead((before) => ended(before, answer));
    });
    return () => {
      open = false;
    };
  }, [actions, sheetId, attempt]);
  const retry = (): void => {
    setAttempt((before) => before + 1);
  };
  return { head, retry };
}

/** Shows the sheet that is being mapped at its header, where it stands beside the pane and doesn't cover it. */
function useSheetBeside({ name, headerRow }: SheetView): void {
  const { actions } = usePaneContext();
  const isBeside = useBeside();
  useEffect(() => {
    if (isBeside) void actions.show({ sheet: name, ...(headerRow === null ? {} : { rowIndex: headerRow - 1 }) });
  }, [actions, isBeside, name, headerRow]);
}

type MappingEditorProps = Readonly<{ sheet: SheetView; ledgers: readonly LedgerChoice[] }>;

/** Chooses how a sheet is read: ledger, header row, columns. */
export function MappingEditor({ sheet, ledgers }: MappingEditorProps) {
  const layout = useLayout();
  const { actions, texts } = usePaneContext();
  const { head, retry } = useSheetHead(sheet.id);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The person asked for this view: reading goes on at its heading.
    heading.current?.focus();
  }, []);
  useSheetBeside(sheet);
  return (
    <div className={layout.stack} style={{ gap: 16 }}>
      <Button
        className={layout.start}
        appearance="subtle"
        size="small"
        icon={<ArrowLeft20Regular />}
        onClick={actions.closeMapping}
      >
        {texts.shared.back}
      </Button>
      <h1 ref={heading} tabIndex={-1} className={layout.title}>
        {texts.mapping.title(sheet.name)}
      </h1>
      <p className={layout.muted}>{texts.mapping.intro}</p>
      {head.status === "failed" && <TroubleBox task="sheetHead" trouble={head.trouble} onRetry={retry} />}
      {head.status === "idle" && <Spinner label={texts.shared.loading} />}
      {head.status === "done" &&
        (head.view.rows.length === 0 ? (
          <EmptyNote title={texts.mapping.emptySheet} />
        ) : (
          <MappingForm sheet={sheet} ledgers={ledgers} head={head.view} />
        ))}
    </div>
  );
}
