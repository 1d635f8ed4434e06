/** Folder of a part with its slash: "xl/worksheets/" of "xl/worksheets/sheet1.xml". */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** Where the relationships of a part stand; those of the package for "". OPC 6.5.2. */
export function relationshipsPartOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** The part that a relationship's target names, seen from its source part. A fragment is left out. */
export function resolveTarget(part: string, target: string): string {
  const plain = decodedName(target.replace(/#.*$/s, "").replaceAll("\\", "/"));
  const pieces: string[] = [];
  for (const piece of (plain.startsWith("/") ? plain : folderOf(part) + plain).split("/")) {
    if (piece === "..") pieces.pop();
    else if (piece !== "." && piece !== "") pieces.push(piece);
  }
  return pieces.join("/");
}

/** Target of a relationship from one part to another, as short as Office writes it. */
export function relativeTarget(from: string, to: string): string {
  const source = folderOf(from).split("/").slice(0, -1);
  const target = to.split("/");
  let same = 0;
  while (same < source.length && same < target.length - 1 && source[same] === target[same]) same++;
  return "../".repeat(source.length - same) + target.slice(same).join("/");
}

/** A name with its %-escapes replaced. One with a stray % stays as it is: some programs write names unescaped. */
export function decodedName(name: string): string {
  if (!name.includes("%")) return name;
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}
