import { makeStyles, tokens } from "@fluentui/react-components";
import { WIDE } from "../shared/widths.styles";

const useStyles = makeStyles({
  code: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "16px",
    margin: 0,
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    [WIDE]: { fontSize: tokens.fontSizeHero900, lineHeight: tokens.lineHeightHero900 },
  },
});

/** A check code as people compare it on paper: in its groups, which stay whole. */
export function CheckCode({ code }: Readonly<{ code: string }>) {
  const styles = useStyles();
  return (
    <p className={styles.code}>
      {code.split(" ").map((group, index) => (
        <span key={index}>{index === 0 ? group : ` ${group}`}</span>
      ))}
    </p>
  );
}
