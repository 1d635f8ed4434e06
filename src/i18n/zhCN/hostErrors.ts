import type { HostError } from "../../workbook/port/hostError";
import type { HostErrors } from "../catalogue";

const SAVE_AS = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再试。";
const GET_GOOD_COPY = "请用 Excel 或 WPS 打开看能否修复，另存为 .xlsx 后再试；打不开时请换用备份。";
const NOT_OURS =
  "这不像办公软件正常保存的文件，为安全起见没有读取。请向提供文件的人核实，用 Excel 或 WPS 另存为 .xlsx 后再试。";

/** The sheet that is named, and how many there are. */
function sheets({ sheet, count = 1 }: HostError["detail"]): string {
  if (sheet === undefined) return "";
  return Number(count) > 1 ? `“${sheet}”等 ${count} 张` : `“${sheet}”`;
}

export const hostErrors: HostErrors = {
  "file-not-found": (d) => ({ message: `找不到文件：${d["path"] ?? ""}`, hint: "请检查文件名和所在文件夹。" }),
  "file-not-readable": (d) => ({
    message: `文件读不出来：${d["path"] ?? ""}`,
    hint: "请确认它是一个文件、没有被别的程序独占，并且您有权打开它。",
  }),
  "file-not-writable": (d) => ({
    message: `结果写不进去：${d["path"] ?? ""}`,
    hint: "请确认文件夹存在、您有权写入；如果结果文件正在 Excel 里打开，请先关闭。",
  }),
  "file-read-only": (d) => ({
    message: `文件是只读的：${d["path"] ?? ""}`,
    hint: "没有写入。请去掉文件的只读属性，或不用 --in-place，另存一份结果。原文件没有改动。",
  }),
  "file-of-another": (d) => ({
    message: `文件属于另一个用户：${d["path"] ?? ""}`,
    hint: "写回去会改变它的所有者，所以没有写入。请由文件的所有者运行，或不用 --in-place，另存一份结果。原文件没有改动。",
  }),
  "file-exists": (d) => ({
    message: `文件已经存在：${d["path"] ?? ""}`,
    hint: "为避免覆盖没有写入。请换一个文件名，或先移走原来的文件。",
  }),
  "file-changed": (d) => ({
    message: `读取期间文件被改动：${d["path"] ?? ""}`,
    hint: "请先在 Excel 里保存并关闭，再重新运行。原文件没有改动。",
  }),
  "disk-full": (d) => ({ message: `磁盘空间不够：${d["path"] ?? ""}`, hint: "请腾出空间后重新运行。原文件没有改动。" }),
  "not-a-workbook": () => ({ message: "这个文件不是 Excel 工作簿。", hint: "请选择 .xlsx 或 .xlsm 文件。" }),
  "legacy-xls": () => ({ message: "这是旧格式（.xls 或 .et）工作簿，不能直接读取。", hint: SAVE_AS }),
  encrypted: () => ({
    message:
      "工作簿是加密保存的：设了打开密码，或者用 Excel 2007 设过“保护结构和窗口”（那样打开时不问密码，文件也是加密的）。",
    hint: "请用 Excel 或 WPS 打开，在“文件—信息—保护工作簿”里去掉打开密码，在“审阅—保护工作簿”里取消保护，另存为 .xlsx 后再试。",
  }),
  "binary-xlsb": () => ({ message: "这是二进制工作簿（.xlsb），不能直接读取。", hint: SAVE_AS }),
  "not-xlsx-ods": () => ({ message: "这是 OpenDocument 表格（.ods），不能直接读取。", hint: SAVE_AS }),
  "not-xlsx-uof": () => ({ message: "这是“标文通”（UOF，.uos）表格，不能直接读取。", hint: SAVE_AS }),
  "csv-not-xlsx": () => ({ message: "这是文本文件（CSV 或网页），不是 Excel 工作簿。", hint: SAVE_AS }),
  damaged: (d) => ({ message: `文件不完整或已损坏${d["part"] ? `（${d["part"]}）` : ""}。`, hint: GET_GOOD_COPY }),
  "has-doctype": (d) => ({ message: `文件里有不允许的内容（${d["part"] ?? ""} 含 DOCTYPE）。`, hint: NOT_OURS }),
  "unsafe-name": (d) => ({ message: `文件里有不安全的路径：${d["part"] ?? ""}`, hint: NOT_OURS }),
  "duplicate-part": (d) => ({ message: `文件里有重复的部分：${d["part"] ?? ""}`, hint: NOT_OURS }),
  "too-large": (d) => ({
    message: `文件解开后过大${d["part"] ? `（${d["part"]}）` : ""}，超出安全限度。`,
    hint: "请删去工作簿里多余的工作表和空白行列后另存为 .xlsx；如果文件来路不明，请不要使用。",
  }),
  "too-many-parts": (d) => ({
    message: `文件里的部分过多（${d["count"] ?? ""} 个，最多 ${d["limit"] ?? ""} 个）。`,
    hint: "请把需要的工作表复制到一个新工作簿，另存为 .xlsx 后再试。",
  }),
  "sheet-too-large": (d) => ({
    message: `工作表“${d["sheet"] ?? ""}”超出 Excel 的行数限度。`,
    hint: "请把台账分成几张工作表，或分期考核。",
  }),
  "text-too-long": (d) => ({
    message: `有单元格的文字超过 Excel 的限度（32767 字）${d["part"] ? `（${d["part"]}）` : ""}。`,
    hint: GET_GOOD_COPY,
  }),
  "structure-locked": () => ({
    message: "工作簿的结构被保护，不能增加工作表。",
    hint: "请在“审阅—保护工作簿”里取消结构保护后再试；不取消时可以只用“检查”功能。",
  }),
  "sheet-protected": (d) => ({
    message: `工作表“${d["sheet"] ?? ""}”被保护，不能写入。`,
    hint: "请在“审阅—撤消工作表保护”里取消保护后再试。",
  }),
  "sheet-hidden": (d) => ({
    message: `工作表“${d["sheet"] ?? ""}”是隐藏的，看不到其中的单元格。`,
    hint: "请在工作表标签上点右键，选“取消隐藏”，再点一次。",
  }),
  signed: () => ({
    message: "工作簿带有数字签名，写入结果会使签名失效。",
    hint: "请另存一份去掉签名的副本，对副本进行考核。",
  }),
  "shared-legacy": () => ({
    message: "工作簿处于旧式“共享工作簿”状态，不能增加工作表。",
    hint: "请在“审阅—共享工作簿”里取消共享后再试。",
  }),
  cancelled: () => ({ message: "已取消。", hint: "工作簿没有改动，可以随时重新开始。" }),
  "too-many-styles": () => ({
    message: "工作簿里的单元格格式已接近 Excel 的上限，放不下结果表的格式。",
    hint: "请把台账复制到一个新工作簿（选择性粘贴—值和数字格式）后再试。",
  }),
  "cell-editing": () => ({
    message: "有单元格正在编辑，Excel 暂时不能读写。",
    hint: "请按回车键完成编辑，或按 Esc 键放弃，然后再试。",
  }),
  "read-only": () => ({
    message: "工作簿是只读的，不能写入。",
    hint: "请点“启用编辑”，或另存一份自己可以修改的副本，然后再试。",
  }),
  "office-busy": () => ({
    message: "Excel 正忙，暂时没有回应。",
    hint: "请关闭 Excel 里打开的对话框，等它空闲后再试。工作簿没有改动。",
  }),
  "request-too-large": (d) => ({
    message: `一次读写的内容超过了 Excel 的限度${d["sheet"] ? `（${d["sheet"]}）` : ""}。`,
    hint: "请删去台账里多余的空白行列，或缩短过长的单元格内容后再试。工作簿没有改动。",
  }),
  "office-too-old": () => ({
    message: "这个版本的 Excel 太旧，不能使用这项功能。",
    hint: "请用 Excel 2021 或更新的版本；也可以把工作簿保存后，在网页版考核工具中打开。",
  }),
  "changed-meanwhile": (d) => ({
    message: `写入期间有人改动了工作表${d["sheet"] ? `“${d["sheet"]}”` : ""}，已停止写入。`,
    hint: "写到一半的内容已经收回。请等其他人改完后重新考核，再写入。",
  }),
  "record-too-large": (d) => ({
    message: `本单位的工作表里有 ${d["count"] ?? ""} 个公式引用结果表，太多了，无法保证写到一半时还能收回，没有写入。`,
    hint: "请把引用结果表的公式集中到一处（其他地方再引用那里），或把不再变化的改成数值，然后再试。",
  }),
  "not-in-front": () => ({
    message: "Excel 没有执行：多半是另一个工作簿的窗口在前面。",
    hint: "请点一下本工作簿的窗口，让它在最前面，然后再试。工作簿没有改动。",
  }),
  "kept-sheet-missing": (d) => ({
    message: `写入前留存的工作表${sheets(d)}已不在工作簿里，没有恢复。`,
    hint: "工作簿没有改动。需要写入前的内容时，请用工作簿的备份或“文件—信息—版本历史记录”找回。",
  }),
  "earlier-sheet-missing": (d) => ({
    message: `上次写入中途停下，收回时找不到原来的工作表${sheets(d)}，其余的表已放回原处。`,
    hint: "请从备份把同名的工作表复制到本工作簿（确实不要的，新建一张同名空表即可），再重新打开窗格。在此之前不会写入，也不会删去任何留存的表。",
  }),
  "host-failed": (d) => ({
    message: `读写工作簿时出错${d["sheet"] ? `（${d["sheet"]}）` : ""}。`,
    hint: "工作簿没有改动。请重试；仍不行时请把工作簿另存一份再试。",
  }),
};
