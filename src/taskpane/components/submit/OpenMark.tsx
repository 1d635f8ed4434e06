import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";

const useStyles = makeStyles({
  words: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  mark: { flexShrink: 0, verticalAlign: "text-bottom" },
});

/** Words on what is still to be decided or filled in. */
export function OpenMark({ children }: Readonly<{ children: ReactNode }>) {
  const styles = useStyles();
  return (
    <span className={styles.words}>
      <ErrorCircle16Filled className={styles.mark} aria-hidden /> {children}
    </span>
  );
}
