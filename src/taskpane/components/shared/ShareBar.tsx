import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", height: "8px" },
  track: { fill: tokens.colorNeutralBackground5, "@media (forced-colors: active)": { fill: "GrayText" } },
  value: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
});

/** A bar for a share from 0 to 1. Its figures stand beside it in words, so it is hidden from screen readers. */
export function ShareBar({ share, className }: Readonly<{ share: number; className?: string }>) {
  const styles = useStyles();
  const width = `${Math.max(0, Math.min(1, share)) * 100}%`;
  return (
    <svg className={mergeClasses(styles.bar, className)} aria-hidden="true" focusable="false">
      <rect className={styles.track} width="100%" height="100%" rx="4" />
      <rect className={styles.value} width={width} height="100%" rx="4" />
    </svg>
  );
}
