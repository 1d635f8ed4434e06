import { useId, useState } from "react";
import { Button, Checkbox, Select, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { ConsolidateTexts } from "../../../../i18n/consolidateTexts";
import { useLayout } from "../../../components/shared/layout.styles";
import { WIDE } from "../../../components/shared/widths.styles";
import type { CheckedFileView, ConsolidationView } from "../../consolidation/consolidationView";
import type { Consolidating } from "./useConsolidation";

type Checked = Extract<ConsolidationView, { status: "checked" }>;
type Group = keyof Pick<ConsolidateTexts["conclusions"], "left" | "look" | "good">;

const GROUPS: readonly Group[] = ["left", "look", "good"];
const MARKS = { left: ErrorCircle16Filled, look: Warning16Filled, good: CheckmarkCircle16Filled };

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: "8px" },
  left: { color: tokens.colorStatusDangerForeground1 },
  look: { color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  mark: { flexShrink: 0, verticalAlign: "text-bottom" },
  table: { width: "100%", borderCollapse: "collapse" },
  /** What a cell tells, where no head stands over it. */
  label: { [WIDE]: { display: "none" } },
  period: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  heads: { display: "none", [WIDE]: { display: "table-header-group" } },
  head: { padding: "4px 8px", textAlign: "left", borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  row: {
    display: "block",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [WIDE]: { display: "table-row" },
  },
  cell: {
    display: "block",
    padding: "0 4px",
    textAlign: "left",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
    [WIDE]: { display: "table-cell", padding: "8px", verticalAlign: "top" },
  },
});

/** Left out, to be looked at, or good: what somebody does next differs. */
function groupOf({ conclusion }: CheckedFileView): Group {
  switch (conclusion) {
    case "good":
      return "good";
    case "excluded":
    case "superseded":
      return "left";
    case "doubtful":
    case "undecided":
      return "look";
  }
}

type RowProps = Readonly<{ row: CheckedFileView; texts: ConsolidateTexts; consolidating: Consolidating }>;

function FileRow({ row, texts, consolidating }: RowProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { state, choose } = consolidating;
  const group = groupOf(row);
  const Mark = MARKS[group];
  const isSeveral = row.codes.some(({ code }) => code === "C3");
  const isChosen = state.chosen.includes(row.file);
  return (
    <tr className={styles.row}>
      <td className={mergeClasses(styles.cell, styles[group])}>
        <Mark className={styles.mark} aria-hidden /> <span className={layout.strong}>{row.conclusionWords}</span>
      </td>
      <th scope="row" className={styles.cell}>
        {row.unit !== "" && (
          <>
            <span className={layout.strong}>{row.unit}</span> <span className={layout.small}>{row.unitCode}</span>
            <br />
          </>
        )}
        <span className={row.unit === "" ? layout.text : layout.small}>{row.file}</span>
      </th>
      <td className={styles.cell}>
        {row.version !== "" && (
          <span className={mergeClasses(layout.small, styles.label)}>{texts.columns.version} </span>
        )}
        {row.version}
      </td>
      <td className={styles.cell}>
        {row.ruleSet !== "" && (
          <span className={mergeClasses(layout.small, styles.label)}>{texts.columns.ruleSet} </span>
        )}
        {row.ruleSet}
      </td>
      <td className={styles.cell}>
        {row.codes.map(({ code, words, situation }) => (
          <p key={code} className={layout.text}>
            <span className={layout.strong}>{words}</span> <span className={layout.small}>{code}</span> {situation}
          </p>
        ))}
        {isSeveral && (
          <Button
            size="small"
            aria-label={texts.takeOf(row.file)}
            disabledFocusable={isChosen || state.working !== "no"}
            onClick={() => {
              const others = new Set(
                state.view?.status === "checked"
                  ? state.view.files.filter(({ unitCode }) => unitCode === row.unitCode).map(({ file }) => file)
                  : [],
              );
              const chosen = [...state.chosen.filter((file) => !others.has(file)), row.file];
              void choose({ chosen });
            }}
          >
            {isChosen ? texts.taken : texts.take}
          </Button>
        )}
      </td>
    </tr>
  );
}

type FiltersProps = Readonly<{
  view: Checked;
  texts: ConsolidateTexts;
  shown: readonly Group[];
  code: string | null;
  onShown: (shown: readonly Group[]) => void;
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

type CheckReportProps = Readonly<{ view: Checked; consolidating: Consolidating; texts: ConsolidateTexts }>;

/** Every file with what was found of it, those first that are left out; and the units of which nothing came. */
export function CheckReport({ view, consolidating, texts }: CheckReportProps) {
  const layout = useLayout();
  const styles = useStyles();
  const [shown, setShown] = useState<readonly Group[]>(["left", "look"]);
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
        <table className={styles.table} aria-label={texts.title}>
          <thead className={styles.heads}>
            <tr>
              {(["conclusion", "unit", "version", "ruleSet", "situation"] as const).map((column) => (
                <th key={column} scope="col" className={mergeClasses(layout.small, styles.head)}>
                  {texts.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <FileRow key={row.file} row={row} texts={texts} consolidating={consolidating} />
            ))}
          </tbody>
        </table>
      )}
      {view.notSubmitted.length > 0 && (
        <section className={layout.stack}>
          <h2 className={layout.heading}>{texts.missingTitle(view.notSubmitted.length)}</h2>
          <ul className={layout.bullets}>
            {view.notSubmitted.map(({ code: unitCode, name }) => (
              <li key={unitCode}>
                {name} <span className={layout.small}>{unitCode}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={layout.small}>
        {texts.recomputed(view.recomputed, view.seed)} {!view.comparedWithPrevious && texts.notCompared}
      </p>
    </>
  );
}
