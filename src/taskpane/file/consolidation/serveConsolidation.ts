import { consolidate, judgeAnew, type Consolidation } from "../../../app/consolidation/consolidate";
import {
  outgoingConsolidation,
  sealConsolidation,
  type UnsealedConsolidation,
  type VersionBefore,
} from "../../../app/consolidation/sealConsolidation";
import { readsBackWhole, versionBefore } from "../../../app/consolidation/versionBefore";
import { DIGEST_ALGORITHMS } from "../../../domain/digest/digest";
import { consolidationJson } from "../../../app/consolidation/consolidationJson";
import type { FileToReceive } from "../../../app/consolidation/receiveFile";
import { assessContext, openSession } from "../../../app/session/workbookSession";
import { newWorkbook } from "../../../hosts/file/browser/newWorkbook";
import { openBlob } from "../../../hosts/file/browser/openBlob";
import type { Compression } from "../../../hosts/file/compression";
import {
  CATALOGUES,
  CONSOLIDATED_WORDS,
  LABEL_SETS,
  sessionWordsOf,
  textsOf,
  type ProductTexts,
} from "../../../i18n/textsOf";
import { unreadableReason } from "../../../i18n/unreadableReason";
import { planConsolidation } from "../../../workbook/consolidation/planConsolidation";
import { readPrevious } from "../../../workbook/consolidation/readPrevious";
import { readUnits } from "../../../workbook/consolidation/readUnits";
import type { WorkbookHost } from "../../../workbook/port/workbookHost";
import { PRODUCT_VERSION } from "../../../workbook/productVersion";
import { personalViews } from "../../service/makeSubmissionView";
import { submittedName } from "../../service/submittedName";
import type { Endpoint } from "../../worker/endpoint";
import { serveCalls, type Caller } from "../../worker/portCalls";
import { CONSOLIDATION_TOPIC, type ConsolidationCalls } from "./consolidationCalls";
import type {
  ConsolidatedFile,
  ConsolidationChoice,
  ConsolidationProgress,
  ConsolidationSigned,
  ConsolidationView,
  GivenFile,
  OutgoingConsolidationView,
  SealedConsolidationView,
} from "./consolidationView";
import { makeConsolidationView } from "./makeConsolidationView";

export type ServeConsolidationOptions = Readonly<{
  compression: Compression;
  /** ISO local time. */
  now: () => string;
}>;

/** The worker's end of startConsolidation: reads the files, holds what was found, makes the workbook. */
export function serveConsolidation(endpoint: Endpoint, options: ServeConsolidationOptions): void {
  const holder = new ConsolidationHolder(options);
  serveCalls<ConsolidationCalls>(endpoint, CONSOLIDATION_TOPIC, {
    check: (given, caller) => holder.check(given, caller),
    choose: (choice) => Promise.resolve(holder.choose(choice)),
    write: (_, { signal }) => holder.write(signal),
    json: () => Promise.resolve(holder.json()),
    outgoing: () => Promise.resolve(holder.outgoing()),
    seal: (signed, { signal }) => holder.seal(signed, signal),
  });
}

type Found = Readonly<{ consolidation: Consolidation; seed: number; texts: ProductTexts }>;
type Given = ConsolidationCalls["check"]["given"];

class ConsolidationHolder {
  private found: Found | null = null;

  constructor(private readonly options: ServeConsolidationOptions) {}

  async check(
    { units, previous, files, language }: Given,
    { signal, tell }: Caller<ConsolidationProgress>,
  ): Promise<ConsolidationView> {
    const texts = textsOf(language);
    const words = texts.catalogue.consolidation;
    const list = await this.open(units);
    const listed = await readUnits(list);
    if (listed.problems.length > 0) {
      const { place } = texts.catalogue.commandLine;
      const problems = listed.problems.map(({ kind, sheet, cell, text }) =>
        words.unitProblem[kind](place(sheet, cell), text).trim(),
      );
      return { status: "refused", problems: [words.unitsRefused, ...problems] };
    }
    const before = previous && (await this.previousUnits(previous));
    if (previous !== null && before === null) return { status: "refused", problems: [words.noPreviousChosen] };
    // The day tells the sample: whoever repeats it on the same day looks at the same files.
    const seed = Number(this.options.now().slice(0, 10).replaceAll("-", ""));
    const toReceive = files.map(({ name, file }): FileToReceive => ({
      name,
      open: async () => ({ host: await this.open(file), close: () => Promise.resolve() }),
    }));
    const consolidation = await consolidate(toReceive, {
      ...{ units: listed.units, previous: before, period: null, chosen: new Set<string>(), rankTogether: false },
      ...{ recompute: "sample", seed, labelSets: LABEL_SETS, wordSets: CONSOLIDATED_WORDS, signal },
      reasonOf: unreadableReason(texts),
      assessing: { ...this.context(list, texts), signal },
      onFile: (file, done) => {
        tell({ file, done, count: files.length });
      },
    });
    return this.hold({ consolidation, seed, texts });
  }

  choose({ period, chosen, rankTogether }: ConsolidationChoice): ConsolidationView {
    const { consolidation, ...rest } = this.known();
    return this.hold({
      ...rest,
      consolidation: judgeAnew(consolidation, { period, chosen: new Set(chosen), rankTogether }),
    });
  }

  async write(signal: AbortSignal): Promise<ConsolidatedFile> {
    const { consolidation, texts } = this.known();
    const { words } = texts.catalogue.consolidation;
    const { compression } = this.options;
    const { file } = await newWorkbook(planConsolidation({ ...consolidation, words }), { compression, signal });
    return { bytes: file, name: fileName(consolidation, texts, "xlsx") };
  }

  json(): ConsolidatedFile {
    const { consolidation, seed, texts } = this.known();
    const text = `${JSON.stringify(consolidationJson(consolidation, { seed }), null, 2)}\n`;
    return { bytes: new Blob([text], { type: "application/json" }), name: fileName(consolidation, texts, "json") };
  }

  outgoing(): OutgoingConsolidationView {
    const { consolidation, texts } = this.known();
    const words = texts.catalogue.consolidation;
    const outgoing = outgoingConsolidation(consolidation, words.words);
    if (outgoing === null) return { status: "refused", reason: words.notSubmittable.nothing };
    return {
      status: "ready",
      sheets: outgoing.sheets.map(({ name, rowCount }) => ({ name, rows: rowCount })),
      personal: personalViews(outgoing.masked, texts),
    };
  }

  async seal(signed: ConsolidationSigned, signal: AbortSignal): Promise<SealedConsolidationView> {
    const { consolidation, texts } = this.known();
    const { consolidation: words, submission } = texts.catalogue;
    const { name, code, mask, passphrase } = signed;
    const follows = signed.follows && (await this.before(signed.follows, code));
    if (typeof follows === "string") return { status: "refused", reason: follows };
    const sealed = sealConsolidation(consolidation, {
      ...{ unit: { name, code }, follows, mask, passphrase: passphrase.trim() || null },
      ...{ algorithm: DIGEST_ALGORITHMS[0], productVersion: PRODUCT_VERSION },
      ...{ words: words.words, submissionWords: submission.words },
    });
    if (sealed.status === "refused") return { status: "refused", reason: notSealed(sealed, texts) };
    const { file, host } = await newWorkbook(sealed.plan, { compression: this.options.compression, signal });
    if (!(await readsBackWhole(host, sealed.code))) return { status: "refused", reason: words.selfCheckFailed };
    const { version, masked, plan, unit } = sealed;
    return {
      ...{ status: "made", bytes: file, code: sealed.code, version, sheets: plan.sheets.length },
      masked: masked.length,
      name: submittedName({ unit: unit.name, period: consolidation.batch.period, version }, submission),
    };
  }

  /** The version before, or why the file can't be that. */
  private async before({ name, file }: GivenFile, unitCode: string): Promise<VersionBefore | string> {
    const { consolidation, texts } = this.known();
    const before = await versionBefore(await this.open(file), consolidation, unitCode);
    return typeof before === "string" ? texts.catalogue.consolidation.badFollows[before](name) : before;
  }

  private hold(found: Found): ConsolidationView {
    this.found = found;
    return makeConsolidationView(found.consolidation, found.seed, found.texts);
  }

  /** @throws Error before anything was checked: the page doesn't ask then. */
  private known(): Found {
    if (this.found === null) throw new Error("nothing was checked");
    return this.found;
  }

  private open(file: Blob): Promise<WorkbookHost> {
    return openBlob(file, this.options.compression);
  }

  private async previousUnits(previous: Blob): Promise<ReadonlyMap<string, ReadonlySet<string>> | null> {
    const wordSets = Object.values(CATALOGUES).map(({ consolidation }) => consolidation.words);
    return readPrevious(await this.open(previous), wordSets);
  }

  /** How submissions are worked out again: by the words and the time of now. */
  private context(workbook: WorkbookHost, texts: ProductTexts) {
    const { now } = this.options;
    const words = sessionWordsOf(texts);
    return assessContext(openSession({ workbook, words, now, productVersion: PRODUCT_VERSION }));
  }
}

function notSealed(refused: UnsealedConsolidation, { catalogue }: ProductTexts): string {
  const { consolidation, submission } = catalogue;
  switch (refused.reason) {
    case "no-unit":
      return submission.noUnit;
    case "personal":
      return submission.personal(refused.cells.length);
    case "nothing":
    case "too-large":
      return consolidation.notSubmittable[refused.reason];
  }
}

function fileName({ batch }: Consolidation, { catalogue }: ProductTexts, extension: string): string {
  const { words } = catalogue.consolidation;
  return `${words.title(words.sheets.all.name, batch.period)}.${extension}`;
}
