/** Signatures and places of the records of a ZIP archive. Source: APPNOTE.TXT, 4.3. */
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const AT = {
  end: { count: 10, directory: 16 },
  entry: { time: 12, date: 14, nameLength: 28, extraLength: 30, commentLength: 32, local: 42 },
  local: { time: 10, date: 12 },
} as const;
/** 1 January 1980, the first day that the format knows. */
const FIRST_DAY = 0x21;

/**
 * Sets the time of every entry of an archive to the same one: it would be that of the clock, in the zone of the computer, so
 * that the same paper would come out as other bytes.
 *
 * @throws RangeError when the bytes are no archive (a fault of the library).
 */
export function withFixedTimes(bytes: Uint8Array): Uint8Array {
  const fixed = bytes.slice();
  const view = new DataView(fixed.buffer);
  const end = fixed.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_SIGNATURE) throw new RangeError("no archive");
  let at = view.getUint32(end + AT.end.directory, true);
  for (let left = view.getUint16(end + AT.end.count, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new RangeError(`no entry at ${at}`);
    const local = view.getUint32(at + AT.entry.local, true);
    for (const [record, { time, date }] of [[at, AT.entry] as const, [local, AT.local] as const]) {
      view.setUint16(record + time, 0, true);
      view.setUint16(record + date, FIRST_DAY, true);
    }
    const lengths = [AT.entry.nameLength, AT.entry.extraLength, AT.entry.commentLength];
    at += ENTRY_LENGTH + lengths.reduce((sum, place) => sum + view.getUint16(at + place, true), 0);
  }
  return fixed;
}
