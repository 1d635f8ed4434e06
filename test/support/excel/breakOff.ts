import type { LiveWorkbook } from "../../../src/workbook/port/liveWorkbook";
import type { Workbook } from "./model/workbook";
import type { ExcelServer } from "./server/excelServer";

/** Breaks a restore off at its n-th action, as when Excel is ended; whether that struck the restore itself. */
export async function breakOff(server: ExcelServer, host: LiveWorkbook, n: number): Promise<boolean> {
  server.faults.failFrom(n, "GeneralException");
  const done = await host.restore().then(
    () => true,
    () => false,
  );
  server.faults.heal();
  return !done;
}

/** Whether the workbook has an exchange on record that was neither carried out nor taken back. */
export function isUnderWay({ settings }: Workbook): boolean {
  return JSON.stringify(settings.get("Kaohe.write") ?? null).includes('\\"phase\\":\\"exchange\\"');
}
