import type { Catalogue } from "../catalogue";
import { sheetLabels } from "./sheetLabels";

const common = {
  headLine: (count: number, check: string): string =>
    `共 ${count} 条，最后一条的校验 ${check}。校验只能看出记录被改动或抽走，不是防护；姓名由填写人自报，程序不核实身份。`,
  page: sheetLabels.footer.page,
  textCut: sheetLabels.textCut,
  leftOut: sheetLabels.rowsLeftOut,
};

export const records: Catalogue["records"] = {
  adjustments: { ...common, title: "调整记录", subtitle: "只增不改：改了主意就再记一条，原来的留着" },
  progress: { ...common, title: "考核进程", subtitle: "只增不改：每一步记一条" },
};

export const archive: Catalogue["archive"] = {
  title: "考核定稿",
  subtitle: ({ version, date, by, document }) =>
    `第${version}版，${date} 定稿，经办人：${by}${document === "" ? "" : `，依据：${document}`}`,
  code: (code) => `结果校验码：${code}。全部为定稿时的数值，以后不再变动。`,
};
