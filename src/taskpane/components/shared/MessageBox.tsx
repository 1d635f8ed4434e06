import type { ReactNode } from "react";
import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";

const useStyles = makeStyles({
  box: {
    display: "flex",
    gap: "8px",
    padding: "12px",
    border: "1px solid",
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  info: { backgroundColor: tokens.colorNeutralBackground3, ...shorthands.borderColor(tokens.colorNeutralStroke2) },
  icon: { flexShrink: 0 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  infoIcon: { color: tokens.colorNeutralForeground2 },
  body: { display: "flex", flexDirection: "column", gap: "4px", flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

export type MessageKind = "error" | "warning" | "success" | "info";

const ICONS = {
  error: ErrorCircle20Filled,
  warning: Warning20Filled,
  success: CheckmarkCircle20Filled,
  info: Info20Filled,
};

type MessageBoxProps = Readonly<{
  kind: MessageKind;
  /** `alert` and `status` are read out when they appear. */
  role?: "alert" | "status";
  children: ReactNode;
  /** At the end of the line, such as a button to dismiss. */
  end?: ReactNode;
}>;

/** A framed message with a sign for its kind. */
export function MessageBox({ kind, role, children, end }: MessageBoxProps) {
  const styles = useStyles();
  const Icon = ICONS[kind];
  return (
    <div className={mergeClasses(styles.box, styles[kind])} role={role}>
      <Icon className={mergeClasses(styles.icon, styles[`${kind}Icon`])} aria-hidden />
      <div className={styles.body}>{children}</div>
      {end}
    </div>
  );
}
