import type { Catalogue } from "../catalogue";
import { countOf } from "./countOf";
import { sheetLabels } from "./sheetLabels";

const common = {
  headLine: (count: number, check: string): string =>
    `${countOf(count, "row")}, check of the last one ${check}. The check shows that rows were changed or taken out; it is no protection. Names are typed by whoever enters; no identity is verified.`,
  page: sheetLabels.footer.page,
  textCut: sheetLabels.textCut,
  leftOut: sheetLabels.rowsLeftOut,
};

export const records: Catalogue["records"] = {
  adjustments: {
    ...common,
    title: "Record of Adjustments",
    subtitle: "Rows are only added: a later one supersedes an earlier one, which stays",
  },
  progress: { ...common, title: "Progress of the Assessment", subtitle: "Rows are only added: one a step" },
};

export const archive: Catalogue["archive"] = {
  title: "Settled Results",
  subtitle: ({ version, date, by, document }) =>
    `Version ${version}, settled on ${date} by ${by}${document === "" ? "" : `, basis: ${document}`}`,
  code: (code) => `Check code of the results: ${code}. Plain values as they were settled; they change no more.`,
};
