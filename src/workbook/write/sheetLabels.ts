/** Every word the product writes into sheets, apart from reasons and diagnostics. */
export type SheetLabels = Readonly<{
  /** Sheet names without the period. */
  sheetNames: Readonly<{ results: string }>;
}>;
