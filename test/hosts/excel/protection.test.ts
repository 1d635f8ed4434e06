import { openExcelBytes, type ExcelWorkbook } from "../../support/excelBytes";
import { describeLiveProtectionContract, type ProtectedWorkbook } from "../protectionContract";

type Opened = ProtectedWorkbook & Readonly<{ host: ExcelWorkbook["host"] }>;

describeLiveProtectionContract(async (bytes) => {
  const { host, workbook } = await openExcelBytes(bytes);
  const opened: Opened = {
    host,
    reopen: () => Promise.resolve(opened),
    model: () => Promise.resolve(workbook),
    protect: async (name, password) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).protection.protect({}, password);
        await context.sync();
      });
      return opened;
    },
  };
  return opened;
});
