import type { FlagReasonParams } from "./flagReason";
import type { ItemReasonParams } from "./itemReason";
import type { ReminderReasonParams } from "./reminderReason";

/**
 * Why points were lost, an item was not scored, a flag was raised or a reminder made: a code with the values its words
 * need; the words stand in the catalogues (i18n), one entry a code.
 */
export type ReasonParams = ItemReasonParams & FlagReasonParams & ReminderReasonParams;

export type ReasonCode = keyof ReasonParams;
export type Reason = { [C in ReasonCode]: Readonly<{ code: C; params: ReasonParams[C] }> }[ReasonCode];
