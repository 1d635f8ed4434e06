import { LEDGER_SIGNS } from "../vocabulary/ledgerSigns";
import { headerOf } from "./candidateHeader";
import type { Header } from "./detectHeader";
import { placeOfHeader } from "./headerPlace";
import { candidateAt } from "./ledgerCandidate";
import { lookByMapping } from "./lookByMapping";
import type { SavedMapping } from "./sheetMapping";
import type { SheetScene } from "./sheetScene";

/** A sheet and the header by which it is the roster. */
export type RosterSheet = Readonly<{ sheetId: string; header: Header }>;

type Scene = Readonly<{ sheetId: string; scene: SheetScene }>;

/** The sheets that hold the roster: those confirmed or plain, else the one most like it. */
export function rosterSheets(scenes: readonly Scene[], mapping: SavedMapping | null): readonly RosterSheet[] {
  const plain = scenes.flatMap(({ sheetId, scene }) => {
    const header = plainHeader(scene, mapping);
    return header?.ledger === "roster" ? [{ sheetId, header }] : [];
  });
  if (plain.length > 0) return plain;
  const likely = scenes
    .flatMap(({ sheetId, scene }) => {
      const place = placeOfHeader(scene.grid, "roster");
      const candidate = place && candidateAt(scene, "roster", place);
      return candidate?.anchored && candidate.score >= LEDGER_SIGNS.roster.least ? [{ sheetId, candidate }] : [];
    })
    .sort((a, b) => b.candidate.score - a.candidate.score);
  return likely.slice(0, 1).map(({ sheetId, candidate }) => ({ sheetId, header: headerOf(candidate) }));
}

function plainHeader(scene: SheetScene, mapping: SavedMapping | null): Header | null {
  const saved = mapping && lookByMapping(scene.sheetName, scene, mapping);
  if (saved?.decided) return saved.header;
  const decision = scene.decision();
  return decision.kind === "ledger" ? decision.header : null;
}
