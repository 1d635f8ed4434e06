import { pageTextsOf } from "../../i18n/pageTextsOf";
import type { Language } from "../../workbook/resultSheets/texts";
import type { SavedFile } from "../paneEnvironment";
import type { Trouble } from "../service/trouble";
import type { ChosenFile, FileAccess, NewFile, WritableFile, WriteProblem } from "./fileAccess";
import type { FileSession } from "./fileSession";
import type { PageNotice } from "./pageState";

export type SaveWay = Readonly<{ session: FileSession; files: FileAccess; language: Language }>;

/** Trouble with files, in words. */
export function fileTrouble(code: WriteProblem | "notRead" | "sampleMissing", language: Language): Trouble {
  return { code, ...pageTextsOf(language).troubles[code] };
}

function failed(problem: WriteProblem, { language }: SaveWay): PageNotice {
  return { kind: "trouble", title: "save", trouble: fileTrouble(problem, language) };
}

/** "台账.xlsx" → "台账-备份.xlsx". */
function backupName(name: string, mark: string): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? `${name}-${mark}` : `${name.slice(0, dot)}-${mark}${name.slice(dot)}`;
}

function isNewFile(ended: NewFile | WriteProblem): ended is NewFile {
  return typeof ended === "object";
}

/** How a file that was made was handed out, in words where it was not. */
export function savedFile(ended: NewFile | WriteProblem | null, language: Language): SavedFile | null {
  if (ended === null) return null;
  return isNewFile(ended) ? ended : { how: "failed", trouble: fileTrouble(ended, language) };
}

/** Saves under a new name. null when the person changed their mind. */
export async function saveAsNew(way: SaveWay): Promise<PageNotice | null> {
  const saved = await way.session.save();
  if (saved.status === "cancelled") return null;
  if (saved.status === "failed") return { kind: "trouble", title: "save", trouble: saved.trouble };
  const ended = await way.files.saveNew(saved.value.bytes, saved.value.suggestedName);
  if (ended === null) return null;
  if (!isNewFile(ended)) return failed(ended, way);
  await way.session.markSaved();
  return { kind: ended.how, name: ended.name };
}

/** Saves into the file that was opened, after a download of it as it was where that is wanted. */
export async function saveBack(
  way: SaveWay,
  chosen: ChosenFile & Readonly<{ target: WritableFile }>,
  backup: boolean,
): Promise<PageNotice | null> {
  const refused = await chosen.target.allow();
  if (refused !== null) return failed(refused, way);
  const original = await chosen.target.original();
  if (original === null) return failed("changed", way);
  const saved = await way.session.save();
  if (saved.status === "cancelled") return null;
  if (saved.status === "failed") return { kind: "trouble", title: "save", trouble: saved.trouble };
  if (backup) way.files.download(original, backupName(chosen.name, pageTextsOf(way.language).save.backupMark));
  const problem = await chosen.target.write(saved.value.bytes);
  if (problem !== null) return failed(problem, way);
  await way.session.markSaved();
  return { kind: "written", name: chosen.name };
}
