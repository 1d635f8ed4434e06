import type { FigureDifferenceView, VerificationView } from "../../service/submissionView";
import { useLayout } from "../shared/layout.styles";
import { PlaceLink } from "../shared/PlaceLink";
import { ProblemRows } from "../shared/ProblemRows";
import { useSubmitTexts } from "./useSubmitTexts";

type Verified = Extract<VerificationView, { status: "verified" }>;

/** Figures that are others than the engine works out. `count`: of all, listed or not. */
export function FigureList({
  differences,
  count,
}: Readonly<{ differences: readonly FigureDifferenceView[]; count: number }>) {
  const layout = useLayout();
  const submit = useSubmitTexts();
  return (
    <ul className={layout.bullets}>
      {differences.map(({ organization, item, shipped, computed }, index) => (
        <li key={index}>{submit.figure(organization, item, shipped, computed)}</li>
      ))}
      {count > differences.length && <li>{submit.moreFigures(count - differences.length)}</li>}
    </ul>
  );
}

function Changes({ view }: Readonly<{ view: Verified }>) {
  const layout = useLayout();
  const { verify } = useSubmitTexts();
  const { changes, moreChanges } = view;
  const said = (text: string | null): string => (text === null ? verify.notKept : text === "" ? verify.empty : text);
  if (changes.length === 0) return null;
  return (
    <section className={layout.stack}>
      <h2 className={layout.heading}>{verify.changes(changes.length + moreChanges)}</h2>
      <ul className={layout.divided}>
        {changes.map(({ place, from, to }, index) => (
          <li key={index} className={layout.tight}>
            <PlaceLink place={place} />
            <span className={layout.text}>
              {from === null && to === null ? verify.changedSomewhere : verify.change(said(from), said(to))}
            </span>
          </li>
        ))}
      </ul>
      {moreChanges > 0 && <p className={layout.muted}>{verify.more(moreChanges)}</p>}
    </section>
  );
}

function Unknown({ view }: Readonly<{ view: Verified }>) {
  const layout = useLayout();
  const { verify } = useSubmitTexts();
  const { unknown, moreUnknown } = view;
  if (unknown.length === 0) return null;
  return (
    <section className={layout.stack}>
      <h2 className={layout.heading}>{verify.unknown(unknown.length + moreUnknown)}</h2>
      <p className={layout.muted}>{verify.unknownHint}</p>
      <div className={layout.wrap}>
        {unknown.map((place) => (
          <PlaceLink key={place.label} place={place} />
        ))}
      </div>
      {moreUnknown > 0 && <p className={layout.muted}>{verify.more(moreUnknown)}</p>}
    </section>
  );
}

function Recomputed({ recomputed }: Pick<Verified, "recomputed">) {
  const layout = useLayout();
  const { verify } = useSubmitTexts();
  if (recomputed === null) return <p className={layout.muted}>{verify.noLedgers}</p>;
  if ("problems" in recomputed) {
    return (
      <section className={layout.stack}>
        <p className={layout.strong}>{verify.notRecomputed}</p>
        <ProblemRows problems={recomputed.problems} />
      </section>
    );
  }
  if (recomputed.count === 0) return <p className={layout.text}>{verify.follows}</p>;
  return (
    <section className={layout.stack}>
      <h2 className={layout.heading}>{verify.figures(recomputed.count)}</h2>
      <FigureList differences={recomputed.differences} count={recomputed.count} />
    </section>
  );
}

/** Everything that was found in a submission, each one click from its cell. */
export function VerificationFindings({ view }: Readonly<{ view: Verified }>) {
  const layout = useLayout();
  const { verify } = useSubmitTexts();
  return (
    <>
      <Changes view={view} />
      <Unknown view={view} />
      {view.reordered.map((sheet) => (
        <p key={sheet} className={layout.text}>
          {verify.reordered(sheet)}
        </p>
      ))}
      <Recomputed recomputed={view.recomputed} />
    </>
  );
}
