import { openExcelHost } from "../../../src/hosts/excel/excelHost";
import { openExcelBytes } from "../../support/excelBytes";
import { describeHostContract } from "../hostContract";

describeHostContract(async (bytes) => {
  const { host } = await openExcelBytes(bytes);
  const reopen = () => Promise.resolve({ host: openExcelHost({ now: () => "2026-11-24T12:30" }), reopen });
  return { host, reopen };
});
