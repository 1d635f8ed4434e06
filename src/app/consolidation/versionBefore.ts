import { PUT_TOGETHER } from "../../workbook/submission/manifest";
import type { WorkbookHost } from "../../workbook/port/workbookHost";
import { checkSeal } from "../submission/checkSeal";
import type { Consolidation } from "./consolidate";
import type { VersionBefore } from "./sealConsolidation";

/** Why a file can't be the version before: it has no seal, is of another unit or period, or was changed. */
export type NotBefore = "none" | "other" | "changed";

/** The version of a consolidation that went up before, as its file says; or why it can't be that. @throws HostError */
export async function versionBefore(
  host: WorkbookHost,
  { batch }: Consolidation,
  unitCode: string,
): Promise<VersionBefore | NotBefore> {
  const checked = await checkSeal(host, { paperCode: null, withDetails: false });
  if (checked.status !== "checked") return "none";
  const { facts } = checked.manifest;
  const isOwn = facts.unitCode === unitCode.trim() && facts.period === batch.period && facts.contents === PUT_TOGETHER;
  if (!isOwn) return "other";
  if (checked.changes.length > 0) return "changed";
  return { version: Number(facts.version) || 0, root: checked.root };
}

/** Whether a consolidation that was sealed reads back as it was sealed. @throws HostError */
export async function readsBackWhole(host: WorkbookHost, code: string): Promise<boolean> {
  const checked = await checkSeal(host, { paperCode: code, withDetails: true });
  return checked.status === "checked" && checked.changes.length === 0 && checked.unknown.length === 0;
}
