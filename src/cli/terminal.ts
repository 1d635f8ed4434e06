/** The world as the command line sees it; tests give their own. */
export type Terminal = Readonly<{
  /** Writes a line to standard output. */
  print: (line: string) => void;
  /** Writes to standard error as it is. */
  printError: (text: string) => void;
  /** Progress is shown only to a person. */
  isInteractive: boolean;
  /** Language of the environment, "" when it names none. */
  locale: string;
  /** Aborted when the user interrupts the program. */
  signal?: AbortSignal;
  /** Local time now, `YYYY-MM-DDTHH:MM`. */
  now: () => string;
}>;
