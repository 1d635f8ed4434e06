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
  /**
   * Runs what makes files, and tells an interruption by `signal` meanwhile, so that what is begun is taken away. At other
   * times there is nothing to take away, and an interruption may end the program at once.
   */
  whileWriting?: <T>(work: () => Promise<T>) => Promise<T>;
  /** Waits until all that was printed has gone out: why it could not, "closed" where its reader went away; null when it has. */
  flush?: () => Promise<string | null>;
  /** Asks a person for a text that is not shown while it is typed; absent where nobody can be asked. */
  askHidden?: (question: string) => Promise<string>;
  /** Local time now, `YYYY-MM-DDTHH:MM`. */
  now: () => string;
}>;
