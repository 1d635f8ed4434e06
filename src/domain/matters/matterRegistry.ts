import type { MatterCode } from "../review/matter";
import type { MatterRule } from "../review/matterRule";
import { adjusted } from "./adjusted";
import { closeToCut } from "./closeToCut";
import { fewRows } from "./fewRows";
import { flaggedAgain } from "./flaggedAgain";
import { gradeChanged } from "./gradeChanged";
import { incomplete } from "./incomplete";
import { ledgerChanged } from "./ledgerChanged";
import { secretaryChanged } from "./secretaryChanged";
import { silentMonths } from "./silentMonths";
import { totalMoved } from "./totalMoved";
import { vetoed } from "./vetoed";

/** Every kind of matter by its code, in order. */
export const MATTERS: Readonly<{ [C in MatterCode]: MatterRule<C> }> = {
  RV1: gradeChanged,
  RV2: totalMoved,
  RV3: closeToCut,
  RV4: incomplete,
  RV5: vetoed,
  RV6: adjusted,
  RV7: secretaryChanged,
  RV8: flaggedAgain,
  RV9: ledgerChanged,
  RV10: fewRows,
  RV11: silentMonths,
};
