import { RunningDigest } from "../../domain/digest/digest";

/** A cell as the digest takes it; "" and null are the same as none. */
export type DigestCell = string | number | null;

/**
 * 64 hexadecimal digits over the cells of a sheet from its table down: place, kind and value of each that holds something.
 * It rests on no format, so it stays the same when another program saves the file.
 */
export function archiveDigest(rows: Iterable<readonly DigestCell[]>): string {
  const digest = new RunningDigest();
  let rowIndex = 0;
  for (const row of rows) {
    row.forEach((value, columnIndex) => {
      if (value === null || value === "") return;
      const text = typeof value === "number" ? String(value) : value.replace(/\r\n?/g, "\n");
      digest.add(`${rowIndex} ${columnIndex}\t${typeof value}\t${text}\n`);
    });
    rowIndex++;
  }
  return digest.result();
}
