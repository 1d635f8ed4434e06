import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { SubmitStepTexts } from "../../../i18n/submitStepTexts";
import { useLayout } from "../shared/layout.styles";

const useStyles = makeStyles({
  field: { maxWidth: "360px" },
  // Not of the type for passwords: browsers would offer to keep it.
  unseen: { "-webkit-text-security": "disc" },
});

type PassphraseProps = Readonly<{
  texts: Pick<SubmitStepTexts, "passphrase">;
  hint: string;
  value: string;
  onChange: (value: string) => void;
}>;

/** The passphrase that unit and committee have agreed upon, where they have; kept nowhere. */
export function Passphrase({ texts, hint, value, onChange }: PassphraseProps) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <Field className={styles.field} label={texts.passphrase} hint={hint}>
      <Input
        className={layout.control}
        input={{ className: styles.unseen }}
        autoComplete="off"
        value={value}
        onChange={(_, given) => {
          onChange(given.value);
        }}
      />
    </Field>
  );
}
