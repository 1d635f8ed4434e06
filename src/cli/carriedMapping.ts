import { readSavedMapping } from "../workbook/mapping/savedMapping";
import type { SavedMapping } from "../workbook/ledgers/recognising/sheetMapping";
import { CommandProblem } from "./commandProblem";
import type { CommandOptions } from "./commandOptions";
import { isSameFile, openWorkbook } from "./files";

/**
 * The mapping of the workbook that --mapping-from names; null without that option.
 *
 * @throws HostError; CommandProblem when it names the workbook itself, or one without a mapping.
 */
export async function carriedMapping({ file, values, texts }: CommandOptions): Promise<SavedMapping | null> {
  const from = values["mapping-from"];
  if (from === undefined) return null;
  const words = texts.catalogue.commandLine;
  if (isSameFile(file, from)) throw new CommandProblem(words.mappingFromIsInput);
  const { host, close } = await openWorkbook(from);
  try {
    const mapping = await readSavedMapping(host, await host.describe());
    if (mapping === null) throw new CommandProblem(words.noMappingThere(from));
    return mapping;
  } finally {
    await close();
  }
}
