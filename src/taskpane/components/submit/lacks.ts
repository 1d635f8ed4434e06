import type { SubmitStepTexts } from "../../../i18n/submitStepTexts";
import { isWhiteSpace } from "../../../domain/model/whiteSpace";
import type { ReadySubmissionView, RefusedSubmissionView, SubmissionSigned } from "../../service/submissionView";
import type { SubmitPage } from "../../state/paneState";

type Shown = ReadySubmissionView | RefusedSubmissionView;

/** Who submits as it stands in the form. */
export function signedOf({ unit }: Shown, { name, code, mask, passphrase }: SubmitPage): SubmissionSigned {
  return { name: name ?? unit.name, code: code ?? unit.code, mask, passphrase };
}

/** What still keeps the file from being made, in the order of the form. @param personal - cells that tell a person's number */
export function lacksOf(
  personal: number,
  { name, code, mask }: Omit<SubmissionSigned, "passphrase">,
  { lacks }: SubmitStepTexts,
): string[] {
  return [
    ...(isWhiteSpace(name) ? [lacks.name] : []),
    ...(isWhiteSpace(code) ? [lacks.code] : []),
    ...(personal > 0 && !mask ? [lacks.mask(personal)] : []),
  ];
}
