/** What went wrong, in words: what, why and what to do next. `code`: HostErrorCode or TroubleCode (i18n/answerTexts). */
export type Trouble = Readonly<{ code: string; message: string; hint: string }>;
