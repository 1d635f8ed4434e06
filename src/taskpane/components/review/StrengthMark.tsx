import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Filled } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { MatterView } from "../../service/reviewView";
import { useTexts } from "../../state/PaneContext";
import { isHandled } from "../../state/reviewDraft";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    flexShrink: 0,
    columnGap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  must: { color: tokens.colorStatusDangerForeground1 },
  explain: { color: tokens.colorStatusWarningForeground3 },
  notice: { color: tokens.colorNeutralForeground2 },
  handled: { color: tokens.colorStatusSuccessForeground1 },
});

const ICONS = { must: ErrorCircle16Filled, explain: Warning16Filled, notice: Info16Filled };

/** What a matter asks for, or that it has been dealt with: a sign and a word. */
export function StrengthMark({ matter }: Readonly<{ matter: MatterView }>) {
  const styles = useStyles();
  const { review } = useTexts();
  const handled = isHandled(matter);
  const Icon = handled ? CheckmarkCircle16Filled : ICONS[matter.strength];
  const done = matter.strength === "notice" ? review.seen : review.explained;
  return (
    <span className={mergeClasses(styles.mark, handled ? styles.handled : styles[matter.strength])}>
      <Icon aria-hidden />
      {handled ? done : review.strengths[matter.strength]}
    </span>
  );
}

/** How many matters of a strength still block. */
export function OpenCount({ strength, count }: Readonly<{ strength: "must" | "explain"; count: number }>) {
  const styles = useStyles();
  const { review } = useTexts();
  const Icon = ICONS[strength];
  if (count === 0) return null;
  return (
    <span className={mergeClasses(styles.mark, styles[strength])}>
      <Icon aria-hidden />
      {strength === "must" ? review.mustCorrect(count) : review.mustExplain(count)}
    </span>
  );
}
