import type { MatterRule } from "../review/matterRule";

/** RV9: ledger rows of the organization changed since the period was first assessed. */
export const ledgerChanged: MatterRule<"RV9"> = {
  code: "RV9",
  strength: "notice",
  prepare:
    ({ changedSince }) =>
    ({ organization }) =>
      changedSince.has(organization) ? {} : null,
  value: () => "",
};
