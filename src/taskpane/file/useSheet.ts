import { useEffect, useMemo, useReducer, useState } from "react";
import type { Trouble } from "../service/trouble";
import type { FileSession, OpenedFile, SheetLayout } from "./fileSession";
import { sheetRows, type SheetRows } from "./sheetRows";

/** One sheet to look at. */
export type Sheet =
  | Readonly<{ status: "loading" }>
  | Readonly<{ status: "failed"; trouble: Trouble }>
  | Readonly<{ status: "there"; layout: SheetLayout; rows: SheetRows; news: number }>;

type Loaded = Readonly<{ of: SheetRows; layout: SheetLayout }> | Readonly<{ of: SheetRows; trouble: Trouble }>;

/** A sheet of the opened workbook, read anew when the workbook has changed; what was there stays until then. */
export function useSheet(session: FileSession, file: OpenedFile, sheetId: string): Sheet {
  const [news, onNews] = useReducer((count: number) => count + 1, 0);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const rows = useMemo(() => {
    const reader: SheetRows = sheetRows(session, sheetId, {
      onNews,
      onTrouble: (trouble) => {
        setLoaded({ of: reader, trouble });
      },
    });
    return { reader, file };
  }, [session, file, sheetId]);
  useEffect(() => {
    const { reader } = rows;
    let current = true;
    void (async () => {
      const answer = await session.layout(sheetId);
      // Another sheet may have been chosen while this waited.
      if (!(current as boolean)) return;
      if (answer.status === "done") setLoaded({ of: reader, layout: answer.value });
      else if (answer.status === "failed") setLoaded({ of: reader, trouble: answer.trouble });
    })();
    return () => {
      current = false;
      reader.close();
    };
  }, [session, sheetId, rows]);
  if (loaded === null) return { status: "loading" };
  if ("trouble" in loaded) return { status: "failed", trouble: loaded.trouble };
  if (loaded.layout.sheetId !== sheetId) return { status: "loading" };
  return { status: "there", layout: loaded.layout, rows: loaded.of, news };
}
