/** The commands that may come next as a GrammarRequest: each form is built when it is first asked for. */

import {
  type Acceptor,
  type Command,
  type CommandGrammar,
  commandAcceptor,
  commandGrammar,
  type NameTable,
  printCommand,
  type Scratchpad,
  textAcceptor,
  textGrammar,
} from "../editor/index.ts";
import type { GrammarRequest, PromptFormat } from "./policy.ts";

/** Longest regex or GBNF sent to a server, in characters; beyond it REPW's old strings are left free. */
const maxLength = 20_000;

/**
 * All commands that can be applied to a pad.
 *
 * In a trace the mark stands in the prompt and a command is ended by LF, which belongs to the acceptor's language (regex and GBNF describe the
 * command without it); in chat the mark is optional and nothing ends the command.
 * @param rules whether EXIT is a command (default true); what new names are held to, which the acceptor alone does
 */
export function grammarOf(
  pad: Scratchpad,
  format: PromptFormat,
  rules: { readonly exit?: boolean; readonly names?: NameTable | undefined } = {},
): GrammarRequest {
  const { exit = true, names } = rules;
  const mark = format === "trace" ? "refused" : "optional";
  return lazily(
    () => commandGrammar(pad, { mark, maxLength, exit }),
    () => commandAcceptor(pad, { mark, end: endOf(format), exit, ...(names && { names }) }),
  );
}

/** One command alone, without the mark. */
export function grammarOfCommand(command: Command, format: PromptFormat): GrammarRequest {
  const text = printCommand(command);
  return lazily(
    () => textGrammar(text),
    () => textAcceptor(text, { end: endOf(format) }),
  );
}

function endOf(format: PromptFormat): "newline" | "none" {
  return format === "trace" ? "newline" : "none";
}

function lazily(makeGrammar: () => CommandGrammar, makeAcceptor: () => Acceptor): GrammarRequest {
  let grammar: CommandGrammar | undefined;
  let acceptor: Acceptor | undefined;
  const forms = (): CommandGrammar => {
    grammar ??= makeGrammar();
    return grammar;
  };
  return {
    get regex() {
      return forms().regex;
    },
    get gbnf() {
      return forms().gbnf;
    },
    acceptor() {
      acceptor ??= makeAcceptor();
      return acceptor;
    },
  };
}
