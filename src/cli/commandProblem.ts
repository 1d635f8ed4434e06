/** Why a command can't be run, in words for the user. */
export class CommandProblem extends Error {
  override readonly name = "CommandProblem";
}
