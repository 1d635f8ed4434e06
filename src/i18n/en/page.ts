import type { PageTexts } from "../pageTexts";

/** The web page's words in English. */
export const page: PageTexts = {
  title: "Kaohe",
  languages: { "zh-CN": "中文", en: "English" },
  switchLanguage: "中文",
  next: "What to do: ",
  open: {
    title: "Kaohe",
    lead: "Open your office's ledger workbook and score every Party organization and secretary. Each point leads back to its cell.",
    drop: "Drop a workbook here",
    dropHere: "Release to open the workbook",
    choose: "Choose a workbook",
    or: "or",
    sample: "Open the sample workbook",
    sampleHint: "No ledgers at hand? Try the sample.",
    kindsTitle: "Files that can be opened",
    kinds: [
      ".xlsx and .xlsm workbooks saved by Excel, WPS or LibreOffice",
      ".xls, .et, .ods, .csv: first save them as .xlsx in their own program",
      "Workbooks with a password: remove the password first",
    ],
    local:
      "Everything happens on this computer: no upload, no network, nothing of the workbook kept in the browser. The file changes only when you save.",
    opening: (name) => `Opening ${name}`,
  },
  bar: {
    label: "Open workbook",
    unsaved: "Not saved",
    unsavedHint: "Results were written that are not in a file yet",
    saveNext: (name) => `The results are not in the file “${name}” yet: press “Save” above.`,
    save: "Save",
    openOther: "Open another file",
    views: "What is shown",
    pane: "Assess",
    workbook: "Workbook",
  },
  save: {
    title: (name) => `Save into ${name}?`,
    text: "The file will be overwritten with what you see now.",
    noCopyBeside:
      "A browser can't put a backup beside the file. When ticked, the file as it was goes to your downloads first.",
    backup: "Download a backup first",
    backupMark: "backup",
    confirm: "Save into this file",
    saveNew: "Save as a new file",
    cancel: "Cancel",
    working: "Saving",
    written: (name) => `Saved into ${name}.`,
    saved: (name) => `Saved as ${name}. The file you opened is unchanged.`,
    downloaded: (name) => `Handed to the browser as ${name}; look in your downloads. The file you opened is unchanged.`,
    dismiss: "Dismiss this message",
  },
  replace: {
    title: (name) => `${name} has results that are not saved`,
    text: (next) => `Opening ${next} now loses them.`,
    saveFirst: "Save first",
    discard: "Open without saving",
    keep: "Stay with this workbook",
  },
  viewer: {
    close: "Close the workbook",
    label: "Workbook",
    grid: (sheet) => `Sheet ${sheet}`,
    tabs: "Sheets",
    own: "written by Kaohe",
    hidden: "hidden",
    cell: "Current cell",
    column: (letters) => `Column ${letters}`,
    marks: {
      strip: "Read",
      unread: "not read",
      readAs: (field, certain) => `read as ${field}${certain ? "" : ", to be confirmed"}`,
      notRead: "not read",
      separator: ", ",
    },
    loading: "Reading the sheet",
    readOnly: "Read-only. Change ledgers in Excel or WPS, then open the file again.",
    jumped: (place) => `Went to ${place}`,
  },
  failed: {
    open: (name) => `${name} was not opened`,
    save: "Not saved",
    view: "This sheet can't be shown",
  },
  troubles: {
    changed: {
      message: "Another program has changed the file since it was opened.",
      hint: "Save as a new file, or open the file again and assess anew.",
    },
    refused: {
      message: "The browser was not allowed to change this file.",
      hint: "Save again and choose to allow it, or save as a new file.",
    },
    locked: {
      message: "The file is in use; it may still be open in Excel or WPS.",
      hint: "Close it there and save again, or save as a new file.",
    },
    full: { message: "The disk is full.", hint: "Make room and save again, or save to another disk." },
    notWritten: {
      message: "The file can't be written.",
      hint: "Check whether it is read-only or its drive is gone, or save as a new file.",
    },
    notRead: {
      message: "The browser can't read this file.",
      hint: "Check that it is still there and that you may read it, then choose it again.",
    },
    sampleMissing: {
      message: "The sample workbook can't be fetched.",
      hint: "Check that the server runs, or choose a workbook of your own.",
    },
  },
};
