/** The commands that can be applied to a pad as a GrammarRequest: each form is built when it is first asked for. */

import { type Acceptor, type CommandGrammar, commandAcceptor, commandGrammar, type Scratchpad } from "../editor/index.ts";
import type { GrammarRequest, PromptFormat } from "./policy.ts";

/** Longest regex or GBNF sent to a server, in characters; beyond it REPW's old strings are left free. */
const maxLength = 20_000;

/**
 * In a trace the mark stands in the prompt and a command is ended by LF, which belongs to the acceptor's language (regex and GBNF describe the
 * command without it); in chat the mark is optional and nothing ends the command.
 */
export function grammarOf(pad: Scratchpad, format: PromptFormat): GrammarRequest {
  const mark = format === "trace" ? "refused" : "optional";
  let grammar: CommandGrammar | undefined;
  let acceptor: Acceptor | undefined;
  const forms = (): CommandGrammar => {
    grammar ??= commandGrammar(pad, { mark, maxLength });
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
      acceptor ??= commandAcceptor(pad, { mark, end: format === "trace" ? "newline" : "none" });
      return acceptor;
    },
  };
}
