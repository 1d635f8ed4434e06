import type { FieldKey, LedgerKey } from "../../../domain/model/ledgers";

/** The day that places a row; without it a row takes no part. Training and staff may do without. */
export const PLACING_DAY: Readonly<Partial<Record<LedgerKey, FieldKey>>> = {
  activities: "date",
  tasks: "due",
  findings: "found",
  talks: "date",
  contacts: "date",
  dues: "month",
  bonuses: "date",
};
