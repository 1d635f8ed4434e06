import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { useTexts } from "../../state/PaneContext";

const useStyles = makeStyles({
  mark: { flexShrink: 0, verticalAlign: "text-bottom" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

/** The sign of a severity: shape and colour differ, and it is named. */
export function SeverityMark({ severity }: Readonly<{ severity: "error" | "warning" }>) {
  const styles = useStyles();
  const { shared } = useTexts();
  const Icon = severity === "error" ? ErrorCircle16Filled : Warning16Filled;
  return (
    <Icon className={mergeClasses(styles.mark, styles[severity])} aria-label={shared.severity[severity]} role="img" />
  );
}
