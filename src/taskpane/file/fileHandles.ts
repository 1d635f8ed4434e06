/** The parts of the File System Access API that TypeScript's library leaves out. */
type PermissionMode = Readonly<{ mode: "readwrite" }>;

export type PickedHandle = FileSystemFileHandle &
  Readonly<{
    queryPermission?: (asked: PermissionMode) => Promise<PermissionState>;
    requestPermission?: (asked: PermissionMode) => Promise<PermissionState>;
  }>;

type FileTypes = Readonly<{ types: readonly Readonly<{ accept: Readonly<Record<string, readonly string[]>> }>[] }>;

type Pickers = Readonly<{
  showOpenFilePicker?: (options: FileTypes) => Promise<PickedHandle[]>;
  showSaveFilePicker?: (options: FileTypes & Readonly<{ suggestedName: string }>) => Promise<PickedHandle>;
}>;

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Workbooks first; anything else can be chosen too, and is answered in words. */
export const WORKBOOK_TYPES: FileTypes = {
  types: [
    {
      accept: {
        [XLSX_TYPE]: [".xlsx"],
        "application/vnd.ms-excel.sheet.macroEnabled.12": [".xlsm"],
      },
    },
  ],
};

/** The browser's own dialogs; absent in some browsers and on pages that are neither https nor local. */
export function pickers(): Pickers {
  return window as unknown as Pickers;
}

/** Handles of dropped files, in browsers that give them. */
export function handleOf(item: DataTransferItem): Promise<FileSystemHandle | null> {
  const { getAsFileSystemHandle } = item as unknown as {
    getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
  };
  return getAsFileSystemHandle?.call(item) ?? Promise.resolve(null);
}

/** The name of a DOMException, "" for anything else. */
export function errorName(error: unknown): string {
  return error instanceof DOMException ? error.name : "";
}
