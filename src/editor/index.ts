/** The editor: command language, scratchpad, views, rendering, undo, grammar. Pure, no I/O. */

export { type Acceptor, type AcceptorOptions, acceptsText, commandAcceptor, stepBytes, textAcceptor } from "./acceptor.ts";
export { NameTable } from "./code-content.ts";
export {
  COMMAND_KINDS,
  COMMAND_MARK,
  type Command,
  type CommandKind,
  commandFault,
  type DeleteLine,
  type Exit,
  MAX_LINE,
  type ParseFailure,
  parseCommand,
  printCommand,
  type ReplaceWord,
  tidyCommandText,
  type WriteLine,
} from "./command.ts";
export { focusPad, type Reached, type ViewBudget } from "./focus.ts";
export { type CommandGrammar, commandGrammar, type GrammarOptions, textGrammar } from "./grammar.ts";
export { applyToHistory, commandsOf, type History, type HistoryResult, type HistoryStep, redo, startHistory, undo } from "./history.ts";
export { FEEDBACK_RULE, renderListing, renderState } from "./render.ts";
export {
  type ApplyResult,
  applyCommand,
  createScratchpad,
  invertCommand,
  type LineEnd,
  programOf,
  type Scratchpad,
  withView,
} from "./scratchpad.ts";
export { describeView, type LineRange, type View, viewHasLine, viewTakesInsertion } from "./view.ts";
