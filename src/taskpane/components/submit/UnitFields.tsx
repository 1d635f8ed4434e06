import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { SubmitStepTexts } from "../../../i18n/submitStepTexts";
import { useLayout } from "../shared/layout.styles";
import { WIDE } from "../shared/widths.styles";

const useStyles = makeStyles({
  unit: {
    display: "grid",
    alignItems: "start",
    gap: "12px",
    [WIDE]: { gridTemplateColumns: "minmax(0, 2fr) minmax(0, 1fr)" },
  },
});

type Unit = Readonly<{ name: string; code: string }>;
type UnitFieldsProps = Readonly<{ unit: Unit; texts: SubmitStepTexts; onChange: (patch: Partial<Unit>) => void }>;

/** Who submits. */
export function UnitFields({ unit, texts, onChange }: UnitFieldsProps) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <div className={styles.unit}>
      <Field label={texts.name} required>
        <Input
          className={layout.control}
          value={unit.name}
          onChange={(_, { value }) => {
            onChange({ name: value });
          }}
        />
      </Field>
      <Field label={texts.code} required hint={texts.codeHint}>
        <Input
          className={layout.control}
          value={unit.code}
          onChange={(_, { value }) => {
            onChange({ code: value });
          }}
        />
      </Field>
    </div>
  );
}
