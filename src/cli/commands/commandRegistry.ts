import type { CommandName } from "../../i18n/commandLineTexts";
import { annual } from "./annual";
import { assess } from "./assess";
import { compare } from "./compare";
import type { CommandDefinition } from "./command";
import { consolidate } from "./consolidate";
import { enter } from "./enter";
import { finalise } from "./finalise";
import { inspect } from "./inspect";
import { lists } from "./lists";
import { papers } from "./papers";
import { reopen } from "./reopen";
import { returnCommand } from "./returnCommand";
import { review } from "./review";
import { rules } from "./rules";
import { step } from "./step";
import { submit } from "./submit";
import { verify } from "./verify";

/** Every command by its name, in the order of the usage. */
export const COMMANDS: Readonly<Record<CommandName, CommandDefinition>> = {
  assess,
  review,
  step,
  finalise,
  compare,
  reopen,
  annual,
  lists,
  papers,
  enter,
  inspect,
  rules,
  submit,
  verify,
  return: returnCommand,
  consolidate,
};

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];
