import { contactsOf } from "../facts/members";
import { windowOf } from "../facts/windows";
import type { WindowKey } from "../model/ruleTerms";
import type { MeasureInput, SourceGroup } from "./measure";

/** A committee's contact rows of a window that pass the rule's filter, as sources. */
export function committeeContacts(
  { context, passesFilter }: MeasureInput,
  committee: number,
  window: WindowKey,
): readonly SourceGroup[] {
  const records = contactsOf(context, committee, windowOf(context, window)).filter(passesFilter);
  return [{ ledger: "contacts", records }];
}
