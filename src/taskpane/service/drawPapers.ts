import type { Paper } from "../../domain/papers/paper";
import { streamCompression } from "../../hosts/file/browser/streamCompression";
import { MemorySink } from "../../hosts/file/byteSink";
import { ZipWriter } from "../../hosts/file/zip/zipWriter";
import { drawPaper } from "../../hosts/docx/drawPaper";
import { HostError } from "../../workbook/port/hostError";

/** What is asked for when papers are drawn. */
export type DrawOptions = Readonly<{
  /** ISO; the day the files say they were made on. */
  day: string;
  /** Of the folder, where the papers are several. */
  folder: string;
  signal: AbortSignal;
}>;

/**
 * Papers as one file to download: the .docx itself, or a .zip of several. Fetched only when somebody asks for papers, as the
 * library that draws them is large.
 *
 * @throws HostError cancelled
 */
export async function drawPapers(
  papers: readonly Paper[],
  { day, folder, signal }: DrawOptions,
): Promise<Readonly<{ name: string; bytes: Uint8Array<ArrayBuffer> }>> {
  const [only] = papers;
  if (papers.length === 1 && only) return { name: `${only.name}.docx`, bytes: ownCopy(await drawPaper(only, day)) };
  const sink = new MemorySink();
  const zip = new ZipWriter(sink, streamCompression);
  for (const paper of papers) {
    if (signal.aborted) throw new HostError("cancelled", "file");
    await zip.add(new TextEncoder().encode(`${paper.name}.docx`), [await drawPaper(paper, day)]);
  }
  await zip.finish();
  return { name: `${folder}.zip`, bytes: ownCopy(sink.bytes()) };
}

/** Bytes over memory of their own, which can cross to another thread. */
function ownCopy(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
