import { HostError } from "../../workbook/port/hostError";

/**
 * Asks whether sheets can be added and moved; call what comes back after the next sync.
 *
 * @throws HostError read-only, structure-locked
 */
export function loadWritable(context: Excel.RequestContext): () => void {
  const { workbook } = context;
  const { protection } = workbook;
  workbook.load("readOnly");
  protection.load("protected");
  return () => {
    if (workbook.readOnly) throw new HostError("read-only", "excel");
    if (protection.protected) throw new HostError("structure-locked", "excel");
  };
}
