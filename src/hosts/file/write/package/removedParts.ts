import { relationshipsPartOf } from "../../package/partName";
import { type Relationship, relationshipsOf } from "../../package/workbookPackage";
import type { ZipArchive } from "../../zip/zipArchive";

/**
 * The parts that go when sheets go: what only they lead to (tables, drawings, charts, comments …), with the relationships
 * parts. What anything else in the package leads to as well stays. Names in lower case.
 *
 * @param leaving - the sheets' parts.
 * @param workbookPart - whose relationships to these sheets no longer count.
 * @throws HostError
 */
export async function partsLeavingWith(
  leaving: readonly string[],
  workbookPart: string,
  zip: ZipArchive,
): Promise<Set<string>> {
  if (leaving.length === 0) return new Set();
  const cut = new Set(leaving.map((part) => part.toLowerCase()));
  const workbook = workbookPart.toLowerCase();
  const known = new Map<string, readonly Relationship[]>();
  const targetsOf = async (part: string): Promise<string[]> => {
    let list = known.get(part);
    if (!list) known.set(part, (list = await relationshipsOf(zip, part)));
    return list.flatMap((relationship) => (relationship.part === null ? [] : [relationship.part.toLowerCase()]));
  };
  const below = await reach([...cut], targetsOf);
  const staying = await reach([""], async (part) => {
    const targets = await targetsOf(part);
    return part === workbook ? targets.filter((target) => !cut.has(target)) : targets;
  });
  const gone = [...below].filter((part) => !staying.has(part) && zip.find(part) !== undefined);
  return new Set(gone.flatMap((part) => [part, relationshipsPartOf(part)]).filter((part) => zip.find(part)));
}

/** All parts that can be reached, the first ones included. */
async function reach(from: readonly string[], targetsOf: (part: string) => Promise<string[]>): Promise<Set<string>> {
  const reached = new Set(from);
  const queue = [...from];
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    for (const target of await targetsOf(part)) {
      if (reached.has(target)) continue;
      reached.add(target);
      queue.push(target);
    }
  }
  return reached;
}
