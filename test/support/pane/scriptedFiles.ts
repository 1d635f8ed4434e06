import type {
  ChosenFile,
  FileAccess,
  NewFile,
  WritableFile,
  WriteProblem,
} from "../../../src/taskpane/file/fileAccess";

export type ScriptedFiles = FileAccess &
  Readonly<{
    /** What was downloaded, saved and written back, in order. */
    done: string[];
    /** What the next choice gives. */
    give: (file: ChosenFile | null) => void;
    /** What saving under a new name ends in; a download when not set. */
    saveEnds: (ended: NewFile | WriteProblem | null) => void;
  }>;

/** A file on the disk; `problems`: what goes wrong with it. */
export function diskFile(
  done: string[],
  name: string,
  problems: Readonly<{ allow?: WriteProblem; write?: WriteProblem; changed?: boolean }> = {},
): ChosenFile & Readonly<{ target: WritableFile }> {
  return {
    name,
    blob: new Blob(["old"]),
    target: {
      allow: async () => problems.allow ?? null,
      original: async () => (problems.changed === true ? null : new Blob(["old"])),
      write: async (bytes) => {
        if (problems.write !== undefined) return problems.write;
        done.push(`write ${await bytes.text()} into ${name}`);
        return null;
      },
    },
  };
}

/** Files as a person would choose them, without a browser's dialogs. */
export function scriptedFiles(): ScriptedFiles {
  const done: string[] = [];
  let next: ChosenFile | null = { name: "台账.xlsx", blob: new Blob(["old"]), target: null };
  let ended: NewFile | WriteProblem | null | undefined;
  return {
    done,
    give: (file) => {
      next = file;
    },
    saveEnds: (how) => {
      ended = how;
    },
    choose: async () => next,
    dropped: async (data) => {
      const file = data.files[0];
      return file ? { name: file.name, blob: file, target: null } : null;
    },
    sample: async () => ({ name: "样例.xlsx", blob: new Blob(["sample"]), target: null }),
    saveNew: async (_bytes, name) => {
      if (ended !== undefined) return ended;
      done.push(`download ${name}`);
      return { how: "downloaded", name };
    },
    download: (_bytes, name) => {
      done.push(`download ${name}`);
    },
  };
}
