import { useId, useState, type ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";

const useStyles = makeStyles({
  button: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    minHeight: "32px",
    padding: "4px 0",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

type DisclosureProps = Readonly<{
  title: ReactNode;
  strong?: boolean;
  /** Set by the parent; absent: by the disclosure itself, beginning with `startOpen`. */
  open?: boolean;
  onToggle?: () => void;
  startOpen?: boolean;
  children: ReactNode;
}>;

/** A heading that shows and hides what belongs to it. */
export function Disclosure({ title, strong = false, open, onToggle, startOpen = false, children }: DisclosureProps) {
  const styles = useStyles();
  const [own, setOwn] = useState(startOpen);
  const id = useId();
  const expanded = open ?? own;
  const Chevron = expanded ? ChevronDown16Regular : ChevronRight16Regular;
  const toggle =
    onToggle ??
    (() => {
      setOwn(!own);
    });
  return (
    <div>
      <button
        type="button"
        className={styles.button}
        aria-expanded={expanded}
        aria-controls={expanded ? id : undefined}
        onClick={toggle}
      >
        <Chevron className={styles.chevron} aria-hidden />
        <span className={mergeClasses(styles.title, strong && styles.strong)}>{title}</span>
      </button>
      {expanded && <div id={id}>{children}</div>}
    </div>
  );
}
