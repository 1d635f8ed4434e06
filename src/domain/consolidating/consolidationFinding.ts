/** What is wrong with a file, with what there is to say of it. C1, a unit that submitted nothing, is no file's. */
export type FindingParams = Readonly<{
  /** Its unit is not on the list. */
  C2: Readonly<{ unitCode: string }>;
  /** Its unit sent several; `used`: the version that is taken, null where a person must choose. */
  C3: Readonly<{ versions: readonly number[]; used: number | null }>;
  C4: Readonly<{ period: string }>;
  /** Codes of rule rows that are another; `locked`: those of them that may not be changed; none: only settings differ. */
  C5: Readonly<{ ruleSet: string; changed: readonly string[]; locked: readonly string[] }>;
  C6: Readonly<{ changed: number; unknown: number }>;
  /** "unknown": nothing can be worked out from its ledgers. */
  C7: Readonly<{ figures: number | "unknown" }>;
  C8: Readonly<Record<never, never>>;
  C9: Readonly<{ reason: string }>;
  /** Organizations that another unit has too, and the names of those units. */
  C10: Readonly<{ organizations: readonly string[]; units: readonly string[] }>;
  /** Held against the period before. */
  C11: Readonly<{ missing: readonly string[]; added: readonly string[] }>;
  C12: Readonly<{ cells: number }>;
  /** It was put together itself, and units below it are still waited for. */
  C13: Readonly<{ units: readonly string[] }>;
}>;
export type FindingCode = keyof FindingParams;

export type Finding = { [C in FindingCode]: Readonly<{ code: C; params: FindingParams[C] }> }[FindingCode];
