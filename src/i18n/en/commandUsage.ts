import type { CommandLineTexts } from "../commandLineTexts";
import { sharingUsage } from "./sharingUsage";

/** How the command line is used, in English. */
export const usage: CommandLineTexts["usage"] = {
  heading: "Usage:",
  options: "[options]",
  commands: {
    assess: {
      argument: "WORKBOOK",
      does: "assess; writes a new workbook with six result sheets",
      options: [
        "--period 2026Q3        Q1–Q4, H1, H2 or FY; else that of the settings, else the newest quarter with activities",
        "--cutoff 2026-09-30    the day as of which is judged; else the period's last day",
        "--out FILE             where the result goes; else beside the workbook, under a new name",
        "--in-place             writes into the workbook itself, with a backup beside it",
        `--json FILE            all figures as JSON; "-" for standard output`,
        "--accept               sheets that look like ledgers are read as recognised and kept as confirmed",
        "--mapping-from FILE    goes by the mapping confirmed in another workbook",
        `--now 2026-10-08T09:00 the time stamped as "calculated at"; else the present time`,
      ],
    },
    review: {
      argument: "WORKBOOK",
      does: "assess anew and list what a meeting must correct, explain or look at",
      options: ["--json FILE            the matters as JSON; “-” is standard output"],
    },
    step: {
      argument: "WORKBOOK",
      does: "record a step that people have taken, like a meeting",
      options: [
        "--period 2026Q3        which period (needed), settled or not",
        "--step “会议”          the step (needed): “初评”, “复核”, “会议”, “审定”, “公示”",
        "--conclusion TEXT      what came of it (needed)",
        "--by NAME              who took it (needed)",
        "--date 2026-10-15      when; today by default",
        "--document NUMBER      on what document",
        "--remark TEXT          a remark",
        "--out, --in-place, --now as above",
      ],
    },
    finalise: {
      argument: "WORKBOOK",
      does: "settle a period: values, archive, progress record, its sheets protected",
      options: [
        "--period 2026Q3        which period (needed)",
        "--by NAME              who settles it (needed)",
        "--document NUMBER      on what document",
      ],
    },
    compare: {
      argument: "WORKBOOK",
      does: "compute a settled period anew: who would move, and by what; writes nothing",
      options: [
        "--period 2026Q3        which period (needed)",
        `--json FILE            as JSON; "-" for standard output`,
      ],
    },
    reopen: {
      argument: "WORKBOOK",
      does: "take a settled period up again; the settled version stays",
      options: [
        "--period 2026Q3        which period (needed)",
        "--by NAME              who takes it up (needed)",
        "--reason TEXT          why (needed)",
      ],
    },
    papers: {
      argument: "WORKBOOK",
      does: "makes papers (.docx): feedback, circular, minutes, list of rectification",
      options: [
        "--period 2026Q3        which period (needed); settled ones from the archive, others from the results",
        "--kind NAME            “反馈单”, “通报”, “会议纪要” or “整改清单” (needed),",
        "                       or the title of a list; “各类清单” is all of them",
        "--out FOLDER           where the papers go (needed); feedback: a file an organization",
        "--organization NAME    of one organization only (feedback, list of rectification)",
        "--level NAME           of one level only: “党委”, “党总支”, “党支部” (feedback, list of rectification)",
        "--sheet                as a sheet of the workbook that can be printed; --out FILE, --in-place as above",
        "--write-default        no papers: puts the default sheet “文书模板” into the workbook, for the office to edit; --out then names a file, and --in-place may be used",
        "--now 2026-10-08T09:00 the date of the papers; else today",
      ],
    },
    enter: {
      argument: "WORKBOOK",
      does: "take lines of a list into their ledger, as new rows below everything in it",
      options: [
        "--period 2026Q3        which period (needed)",
        "--kind NAME            “整改清单” or “委员联系建议” (needed)",
        "--due 2026-12-31       time limit of every finding; empty by default, for the office to fill in",
        "--out, --in-place, --now as above",
      ],
    },
    annual: {
      argument: "WORKBOOK",
      does: "the year, by the method of the settings, from its quarters or its ledgers; other grades by other methods beside it",
      options: [
        "--year 2026            which year (needed)",
        `--json FILE            the year as JSON; "-" for standard output`,
      ],
    },
    lists: {
      argument: "WORKBOOK",
      does: "make lists: contact proposals, Party work experience and workload, new secretaries to train and to talk with",
      options: [`--json FILE            the lists as JSON; "-" for standard output`],
    },
    inspect: {
      argument: "WORKBOOK",
      does: "what each sheet is taken for, every problem",
      options: [
        `--json FILE            the findings as JSON; "-" for standard output`,
        "--mapping-from FILE    carries the mapping confirmed in another workbook over, into a new file; --out and --in-place only with it",
      ],
    },
    rules: {
      argument: "WORKBOOK",
      does: "check the rule sheet and the settings sheet",
      options: [
        '--json FILE            the findings, with what would repair them, as JSON; "-" for standard output',
        "--period 2026Q3        the period of the ledgers that rules are held against",
        "--fix CODE …           take over the proposals of these findings, changing only their cells (codes: see the findings)",
        "--try CODE.COLUMN=VALUE …  what if: whose total, grade or rank would change; writes nothing (CODE@LEVEL… for one row)",
        "--test                 try the rules at every edge against the scores expected in “规则试算”; --out or --in-place writes that sheet",
        "--write-default        write the default rules and settings into the workbook",
      ],
    },
    ...sharingUsage,
  },
  optionsOf: (command) => `Options of ${command}:`,
  asOf: (command, options) => `${options.join(", ")}: as for ${command}`,
  general: `All commands:
  --lang zh-CN or en     language
  --quiet                no progress, no summary
  --help                 this text; behind a command, of that command only

Exit status: 0 done; 1 done with errors in the data (verify: changed, or can't tell; return: open items, or changes nobody asked for; consolidate: something to look at); 2 could not run.`,
};
