/** The head of an OLE compound file ([MS-CFB] 2.2, 2.6): header, directory in sector 0, streams by these names. */
export function compoundFile(...streams: readonly string[]): Buffer {
  const file = Buffer.alloc(512 + 512);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(0, 48);
  ["Root Entry", ...streams].slice(0, 4).forEach((name, i) => {
    const at = 512 + i * 128;
    file.write(name, at, "utf16le");
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
    file[at + 66] = i === 0 ? 5 : 2;
  });
  return file;
}
