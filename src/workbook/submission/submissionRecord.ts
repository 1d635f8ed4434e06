import type { RecordDefinition } from "../recordSheets/recordSheet";

/** 报送记录: what was submitted, and what the next version names as the one before it. */
export const SUBMISSION_RECORD: RecordDefinition = {
  key: "record.submissions",
  sheetName: "报送记录",
  columns: [
    { key: "period", label: "周期", width: 10, style: "center" },
    { key: "version", label: "报送版次", width: 10, style: "center" },
    { key: "contents", label: "报送内容", width: 10, style: "center" },
    { key: "unitName", label: "单位名称", width: 24, style: "text" },
    { key: "unitCode", label: "单位代码", width: 14, style: "center" },
    { key: "time", label: "生成时间", width: 17, style: "center" },
    { key: "code", label: "校验码", width: 32, style: "center" },
    { key: "root", label: "总摘要", width: 70, style: "key" },
  ],
};
