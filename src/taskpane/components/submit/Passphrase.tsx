import { Field, Input, makeStyles } from "@fluentui/react-components";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { useSubmitTexts } from "./useSubmitTexts";

const useStyles = makeStyles({
  field: { maxWidth: "360px" },
  // Not of the type for passwords: browsers would offer to keep it.
  unseen: { "-webkit-text-security": "disc" },
});

/** The passphrase that unit and committee have agreed upon, where they have; kept nowhere. */
export function Passphrase({ hint }: Readonly<{ hint: string }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { state, actions } = usePaneContext();
  const { passphrase } = useSubmitTexts();
  return (
    <Field className={styles.field} label={passphrase} hint={hint}>
      <Input
        className={layout.control}
        input={{ className: styles.unseen }}
        autoComplete="off"
        value={state.submitPage.passphrase}
        onChange={(_, { value }) => {
          actions.turnSubmit({ passphrase: value });
        }}
      />
    </Field>
  );
}
