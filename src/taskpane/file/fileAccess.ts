/** Why a file could not be written. */
export type WriteProblem = "changed" | "refused" | "locked" | "full" | "notWritten";

/** The opened file on the disk, where the browser lets the page write into it. */
export interface WritableFile {
  /** Asks for leave to write; within a click. */
  allow(): Promise<WriteProblem | null>;
  /** The file as it is on the disk now, unless it isn't what was opened any more. */
  original(): Promise<Blob | null>;
  write(bytes: Blob): Promise<WriteProblem | null>;
}

/** A file that a person has chosen. `target`: null where it can't be written back. */
export type ChosenFile = Readonly<{ name: string; blob: Blob; target: WritableFile | null }>;

/** How a new file was saved: under a name that a person chose, or as a download. */
export type NewFile = Readonly<{ how: "saved" | "downloaded"; name: string }>;

/** What the page does with files outside itself. */
export interface FileAccess {
  /** null when nothing was chosen. */
  choose(): Promise<ChosenFile | null>;
  /** The workbook among what was dropped; null when there is no file. To be called while the drop is handled. */
  dropped(data: DataTransfer): Promise<ChosenFile | null>;
  /** null when it can't be had. */
  sample(): Promise<ChosenFile | null>;
  /** Saves under a name of the person's choice, or downloads. null when the person changed their mind. */
  saveNew(bytes: Blob, name: string): Promise<NewFile | WriteProblem | null>;
  download(bytes: Blob, name: string): void;
}
