import { checkCode, parseCheckCode } from "../../domain/digest/digest";
import { progressOf } from "../recordSheets/periodProgress";
import type { RecordSheet } from "../recordSheets/recordSheet";
import type { FigureSource } from "../resultSheets/figureSource";
import type { Archive } from "./archive";

/** A settled version as the source of figures, with what has become of it since. */
export function settledSource(
  { period, version, sheetName, digest }: Archive,
  progress: RecordSheet | null,
): FigureSource {
  const { finalised, codes } = progressOf(progress, period);
  const changed = parseCheckCode(codes[version - 1] ?? "") !== checkCode(digest);
  return { kind: "archive", sheet: sheetName, version, reopened: finalised === null, changed };
}
