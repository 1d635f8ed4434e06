import type { CommandLineTexts, SharingCommand } from "../commandLineTexts";

/** Usage of the commands that share with the committee above, or put together what came from below. */
export const sharingUsage: Pick<CommandLineTexts["usage"]["commands"], SharingCommand> = {
  submit: {
    argument: "WORKBOOK",
    does: "make the file for the committee above: only what may go up, with a check code",
    options: [
      "--period 2026Q3        the period to submit",
      "--with brief or full   brief: results, items, flags, notes, adjustments, review, settled results; full: ledgers and rules too",
      "--unit NAME --code CODE who submits; kept in the settings sheet",
      "--mask                 mask personal data as proposed; without it nothing is made while there is any",
      "--hide-totals          leave out ranks and totals too (scores of indicators stay)",
      "--passphrase-from FILE or ask  seal with a passphrase too: the first line of the file, or typed; above it verifies",
      "--out FILE             where the file goes; beside the workbook under a new name otherwise",
    ],
  },
  verify: {
    argument: "SUBMISSION",
    does: "tell whether a submission was changed; a full one is worked out again",
    options: [
      "--code CODE            the 24 digits on the stamped paper",
      "--passphrase-from FILE or ask  that the unit has told: whether it was sealed with it",
      `--json FILE            the findings as JSON; "-" for standard output`,
    ],
  },
  return: {
    argument: "FILE",
    does: "return a submission: list in a copy what to correct; look at the next version when it comes",
    options: [
      "--mark SHEET!CELL|problem|demand|due …  what to return; or fill in the sheet “退回清单” of the copy and run it again",
      "--from RETURNED        (below) put the list into one's own workbook; answers go up with the next submission",
      "--against RETURNED     (above) compare a new version: done, answered, open, and what nobody asked for",
      '--json FILE            as JSON; "-" is standard output',
    ],
  },
  consolidate: {
    argument: "FOLDER",
    does: "consolidate submissions from below: checks first, writes only with --out",
    options: [
      "--units FILE           the units that are to submit, with columns “单位代码” and “单位名称” (needed)",
      "--period 2026Q3        which period; without it, that of most files",
      "--out FILE             write checks, all results, units and whom to remind; without it, only check",
      "--parquet FOLDER       write all results as Parquet too, into a new folder: for more rows than a sheet holds",
      "--submit FILE.xlsx     also write it sealed, for the level above; with --unit NAME --code CODE, and --follows FILE for the version before",
      "--mask                 mask personal data in that one as proposed; without it nothing is made while there is any",
      "--passphrase-from FILE or ask  seal that one with a passphrase too",
      "--recompute none, sample or all  figures of full submissions: none, the doubtful and a sample (default), all",
      "--seed NUMBER          seed of the sample; without it, by the date",
      "--previous FILE        consolidation of the last period, to compare the organizations with",
      "--take FILE …          which file to use where a unit sent several",
      "--rank-together        rank also those under other rules or settings as one",
      '--json FILE            the checks as JSON; "-" is standard output',
    ],
  },
};
