import { useId, useState } from "react";
import { Checkbox, Select, ToggleButton, makeStyles } from "@fluentui/react-components";
import type { ConsolidateTexts } from "../../../../i18n/consolidateTexts";
import { useLayout } from "../../../components/shared/layout.styles";
import { VirtualList } from "../../../components/shared/VirtualList";
import type { ConsolidationView } from "../../consolidation/consolidationView";
import { FileHeads, FileRow, groupOf, type FileGroup } from "./FileRow";
import type { Consolidating } from "./useConsolidation";

type Checked = Extract<ConsolidationView, { status: "checked" }>;
const GROUPS: readonly FileGroup[] = ["left", "look", "good"];
/** Usual heights of a file and of a unit in the lists, in px. */
const FILE_PX = 60;
const UNIT_PX = 28;

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: "8px" },
  period: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
});

type FiltersProps = Readonly<{
  view: Checked;
  texts: ConsolidateTexts;
  shown: readonly FileGroup[];
  code: string | null;
  onShown: (shown: readonly FileGroup[]) => void;
  onCode: (code: string | null) => void;
}>;

/** Which files are listed: by what becomes of them, or by one finding. */
function Filters({ view, texts, shown, code, onShown, onCode }: FiltersProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.filters} role="group" aria-label={texts.columns.conclusion}>
        {GROUPS.map((group) => (
          <ToggleButton
            key={group}
            checked={code === null && shown.includes(group)}
            onClick={() => {
              onCode(null);
              onShown(shown.includes(group) ? shown.filter((one) => one !== group) : [...shown, group]);
            }}
          >
            {texts.conclusions[group]} {texts.filesCount(view.files.filter((row) => groupOf(row) === group).length)}
          </ToggleButton>
        ))}
      </div>
      {view.codes.length > 0 && (
        <div className={styles.filters} role="group" aria-label={texts.codesTitle}>
          {view.codes
            .filter((one) => one.code !== "C1")
            .map((one) => (
              <ToggleButton
                key={one.code}
                size="small"
                shape="circular"
                checked={code === one.code}
                onClick={() => {
                  onCode(code === one.code ? null : one.code);
                }}
              >
                {one.words} {one.count}
              </ToggleButton>
            ))}
        </div>
      )}
    </>
  );
}

type NotSubmittedProps = Readonly<{ units: Checked["notSubmitted"]; texts: ConsolidateTexts }>;

function NotSubmitted({ units, texts }: NotSubmittedProps) {
  const layout = useLayout();
  if (units.length === 0) return null;
  return (
    <section className={layout.stack}>
      <h2 className={layout.heading}>{texts.missingTitle(units.length)}</h2>
      <VirtualList
        items={units}
        keyOf={({ code: unitCode }) => unitCode}
        label={texts.missingTitle(units.length)}
        itemHeight={UNIT_PX}
      >
        {({ code: unitCode, name }) => (
          <p className={layout.text}>
            {name} <span className={layout.small}>{unitCode}</span>
          </p>
        )}
      </VirtualList>
    </section>
  );
}

type CheckReportProps = Readonly<{ view: Checked; consolidating: Consolidating; texts: ConsolidateTexts }>;

/** Every file with what was found of it, those first that are left out; and the units of which nothing came. */
export function CheckReport({ view, consolidating, texts }: CheckReportProps) {
  const layout = useLayout();
  const styles = useStyles();
  const [shown, setShown] = useState<readonly FileGroup[]>(["left", "look"]);
  const [code, setCode] = useState<string | null>(null);
  const periodId = useId();
  const { state, choose } = consolidating;
  const rows = GROUPS.flatMap((group) => view.files.filter((row) => groupOf(row) === group)).filter((row) =>
    code === null ? shown.includes(groupOf(row)) : row.codes.some((one) => one.code === code),
  );
  return (
    <>
      {view.periods.length > 1 && (
        <div className={styles.period}>
          <label htmlFor={periodId} className={layout.text}>
            {texts.period}
          </label>
          <Select
            id={periodId}
            value={view.period}
            disabled={state.working !== "no"}
            onChange={(_, { value }) => void choose({ period: value })}
          >
            {view.periods.map((period) => (
              <option key={period} value={period}>
                {period}
              </option>
            ))}
          </Select>
        </div>
      )}
      <Filters view={view} texts={texts} shown={shown} code={code} onShown={setShown} onCode={setCode} />
      {view.groups > 1 || state.rankTogether ? (
        <div>
          {view.groups > 1 && <p className={layout.text}>{texts.groups(view.groups)}</p>}
          <Checkbox
            label={texts.rankTogether}
            checked={state.rankTogether}
            onChange={(_, { checked }) => void choose({ rankTogether: checked === true })}
          />
        </div>
      ) : null}
      {rows.length === 0 ? (
        <p className={layout.muted}>{texts.nothing}</p>
      ) : (
        <div>
          <FileHeads texts={texts} />
          <VirtualList
            key={`${code ?? ""} ${shown.join(" ")}`}
            items={rows}
            keyOf={({ file }) => file}
            label={texts.filesList}
            itemHeight={FILE_PX}
          >
            {(row) => <FileRow row={row} texts={texts} consolidating={consolidating} />}
          </VirtualList>
        </div>
      )}
      <NotSubmitted units={view.notSubmitted} texts={texts} />
      <p className={layout.small}>
        {texts.recomputed(view.recomputed, view.seed)} {!view.comparedWithPrevious && texts.notCompared}
      </p>
    </>
  );
}
