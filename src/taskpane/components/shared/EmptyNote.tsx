import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayout } from "./layout.styles";

const useStyles = makeStyles({
  note: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "8px",
    padding: "32px 16px",
    textAlign: "center",
  },
  icon: { color: tokens.colorNeutralForeground3, fontSize: "32px", lineHeight: 0 },
});

type EmptyNoteProps = Readonly<{ icon?: ReactNode; title: string; hint?: string | undefined; children?: ReactNode }>;

/** Says that there is nothing here, and what to do about it. */
export function EmptyNote({ icon, title, hint, children }: EmptyNoteProps) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div className={styles.note}>
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      <p className={layout.strong}>{title}</p>
      {hint !== undefined && <p className={layout.muted}>{hint}</p>}
      {children}
    </div>
  );
}
