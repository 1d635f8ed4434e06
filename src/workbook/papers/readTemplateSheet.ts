import { DEFAULT_TEMPLATE } from "../../domain/papers/defaultTemplate";
import { TEMPLATE_KINDS } from "../../domain/papers/paper";
import { parseTemplateLine, type TemplateFault, type TemplateLine } from "../../domain/papers/template";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { gridText, readGrid, type Grid } from "../port/grid";
import { findKeyedSheet } from "../port/keyedSheet";
import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import { TEMPLATE_COLUMNS, TEMPLATE_SHEET, type TemplateColumn } from "./templateSheet";

/** What the papers say. `sheet` null: the workbook has no 文书模板, the default lines hold. */
export type TemplateReading = Readonly<{
  sheet: string | null;
  lines: readonly TemplateLine[];
  diagnostics: readonly Diagnostic[];
}>;

const HEADER_ROWS = 60;

/** Reads 文书模板; a paper of which it has no line is written by its default lines. @throws HostError */
export async function readTemplateSheet(host: WorkbookHost, info: WorkbookInfo): Promise<TemplateReading> {
  const found = findKeyedSheet(info, TEMPLATE_SHEET);
  if (found === null) return { sheet: null, lines: DEFAULT_TEMPLATE, diagnostics: [] };
  const grid = await readGrid(host, found.id);
  const header = findHeader(grid);
  if (header === null) return { sheet: found.name, lines: [], diagnostics: [withoutHeader(found.name)] };
  const lines: TemplateLine[] = [];
  const diagnostics: Diagnostic[] = [];
  const mentioned = new Set<string>();
  for (let rowIndex = header.rowIndex + 1; rowIndex < grid.rowCount; rowIndex++) {
    const text = (column: TemplateColumn): string => gridText(grid.cell(rowIndex, header.columns[column]));
    const cells = { kind: text("kind"), style: text("style"), text: text("text") };
    if (Object.values(cells).every((cell) => cell === "")) continue;
    mentioned.add(cells.kind);
    const { line, faults } = parseTemplateLine(cells);
    if (line !== null) lines.push(line);
    for (const fault of faults) {
      const column = fault.what === "kind" || fault.what === "style" ? fault.what : "text";
      const at = { sheet: found.name, rowIndex, columnIndex: header.columns[column] };
      diagnostics.push({ ...diagnosed(fault), severity: "error", at, value: cells[column] });
    }
  }
  const untold = TEMPLATE_KINDS.filter((kind) => !mentioned.has(kind));
  lines.push(...DEFAULT_TEMPLATE.filter(({ kind }) => untold.includes(kind)));
  return { sheet: found.name, lines, diagnostics };
}

type Header = Readonly<{ rowIndex: number; columns: Readonly<Record<TemplateColumn, number>> }>;

function findHeader(grid: Grid): Header | null {
  for (let rowIndex = 0; rowIndex < Math.min(grid.rowCount, HEADER_ROWS); rowIndex++) {
    const labels = Array.from({ length: grid.columnCount }, (_, c) => gridText(grid.cell(rowIndex, c)));
    const [kind, style, text] = [
      labels.indexOf(TEMPLATE_COLUMNS.kind),
      labels.indexOf(TEMPLATE_COLUMNS.style),
      labels.indexOf(TEMPLATE_COLUMNS.text),
    ];
    if (kind >= 0 && style >= 0 && text >= 0) return { rowIndex, columns: { kind, style, text } };
  }
  return null;
}

function withoutHeader(sheet: string): Diagnostic {
  const labels = Object.values(TEMPLATE_COLUMNS);
  return { code: "template-column-missing", severity: "error", at: { sheet }, value: "", params: { labels } };
}

function diagnosed(fault: TemplateFault) {
  switch (fault.what) {
    case "kind":
    case "style": {
      const label = TEMPLATE_COLUMNS[fault.what];
      return { code: "template-word-unknown", params: { label, allowed: fault.allowed } } as const;
    }
    case "placeholder":
      return { code: "template-placeholder-unknown", params: { name: fault.name, allowed: fault.allowed } } as const;
    case "not-alone":
      return { code: "template-placeholder-beside-words", params: { name: fault.name } } as const;
    case "brace":
      return { code: "template-brace-open", params: {} } as const;
  }
}
