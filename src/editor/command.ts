/**
 * The command language: five commands, one line of text each, and the parser and printer for them.
 *
 * The language (see docs/COMMAND-LANGUAGE.md) is fixed to the byte, so that a sampler can be held to it: `tidyCommandText` says
 * what is forgiven around a command, nothing is forgiven inside. Not guaranteed: that a command that parses can be applied.
 */
import { InputError } from "../base/index.ts";

export type CommandKind = "DELL" | "ADDL" | "REPL" | "REPW" | "EXIT";
export const COMMAND_KINDS: readonly CommandKind[] = ["DELL", "ADDL", "REPL", "REPW", "EXIT"];

/** Delete line `line`; lines count from 1. */
export interface DeleteLine {
  readonly kind: "DELL";
  readonly line: number;
}
/** ADDL: insert `content` so that it gets the number `line`. REPL: replace line `line` by `content`. Leading blanks are content. */
export interface WriteLine {
  readonly kind: "ADDL" | "REPL";
  readonly line: number;
  readonly content: string;
}
/** Replace the first occurrence of `old` in line `line` by `new`. */
export interface ReplaceWord {
  readonly kind: "REPW";
  readonly line: number;
  readonly old: string;
  readonly new: string;
}
/** Stop: the program is taken as it stands. */
export interface Exit {
  readonly kind: "EXIT";
}
export type Command = DeleteLine | WriteLine | ReplaceWord | Exit;

/** A text that is no command. `reason` says what is malformed and what the form is; `text` is the text as given. */
export interface ParseFailure {
  readonly kind: "malformed";
  readonly reason: string;
  readonly text: string;
}

/** The optional mark in front of a command. */
export const COMMAND_MARK = "### ";
/** Opens the content of ADDL and REPL and the old string of REPW. */
export const OPENER = ">>>";
/** Parts REPW's old string from its new one: the first occurrence counts, so the old string can't contain it. */
export const REPW_SEPARATOR = " >>>";
/** The most digits of a line number. */
export const MAX_LINE_DIGITS = 9;
export const MAX_LINE = 10 ** MAX_LINE_DIGITS - 1;

const FORMS: { readonly [K in CommandKind]: string } = {
  DELL: "DELL <line>",
  ADDL: "ADDL <line> >>><content>",
  REPL: "REPL <line> >>><content>",
  REPW: "REPW <line> >>><old> >>><new>",
  EXIT: "EXIT",
};

/**
 * The text without what is forgiven around a command: blanks and line ends before it, line ends after it, and blanks after a
 * DELL or an EXIT (after `>>>` they are content). `parseCommand(text)` equals `parseCommand(tidyCommandText(text))`.
 */
export function tidyCommandText(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlankOrLineEnd(text.charCodeAt(start))) start++;
  while (end > start && isLineEnd(text.charCodeAt(end - 1))) end--;
  const word = text.startsWith(COMMAND_MARK, start) ? start + COMMAND_MARK.length : start;
  if (text.startsWith("DELL", word) || text.startsWith("EXIT", word)) {
    while (end > word + 4 && isBlankOrLineEnd(text.charCodeAt(end - 1))) end--;
  }
  return text.slice(start, end);
}

/** The command that a text holds, or what is malformed in it. Never throws. */
export function parseCommand(text: string): Command | ParseFailure {
  const tidy = tidyCommandText(text);
  const result = parseTidy(tidy.startsWith(COMMAND_MARK) ? tidy.slice(COMMAND_MARK.length) : tidy);
  return typeof result === "string" ? { kind: "malformed", reason: result, text } : result;
}

/** The command, or the reason why there is none. `body` is tidy and has no mark. */
function parseTidy(body: string): Command | string {
  if (body === "") return `no command; write one of ${COMMAND_KINDS.join(", ")}`;
  if (body.includes("\n") || body.includes("\r")) return "more than one line; write one command on one line";
  const wordEnd = body.indexOf(" ");
  const word = wordEnd === -1 ? body : body.slice(0, wordEnd);
  const kind = COMMAND_KINDS.find((known) => known === word);
  if (kind === undefined) return unknownWord(word);
  if (kind === "EXIT") return body === "EXIT" ? { kind } : `EXIT takes nothing after it, got ${quote(body.slice(wordEnd))}`;
  const rest = wordEnd === -1 ? "" : body.slice(wordEnd + 1);
  let digits = 0;
  while (digits < rest.length && isDigit(rest.charCodeAt(digits))) digits++;
  const fault = numberFault(kind, rest, digits);
  if (fault !== undefined) return fault;
  const line = Number(rest.slice(0, digits));
  const tail = rest.slice(digits);
  if (kind === "DELL") return tail === "" ? { kind, line } : `DELL takes nothing after the line number, got ${quote(tail)}`;
  const opener = tail.startsWith(` ${OPENER}`) ? OPENER.length + 1 : tail.startsWith(OPENER) ? OPENER.length : 0;
  if (opener === 0) return `missing >>> after the line number, got ${quote(tail)}; the form is ${FORMS[kind]}`;
  const content = tail.slice(opener);
  if (kind !== "REPW") return { kind, line, content };
  const separator = content.indexOf(REPW_SEPARATOR);
  if (separator === -1) return `missing second >>> (a blank, then >>>) after the old string; the form is ${FORMS.REPW}`;
  if (separator === 0) return `the old string is empty; the form is ${FORMS.REPW}`;
  return { kind, line, old: content.slice(0, separator), new: content.slice(separator + REPW_SEPARATOR.length) };
}

function unknownWord(word: string): string {
  if (word.startsWith("#")) return `the mark is ### and one blank, got ${quote(word)}`;
  const upper = word.toUpperCase();
  if (COMMAND_KINDS.some((known) => known === upper)) return `commands are written in capitals: ${upper}, got ${quote(word)}`;
  const glued = COMMAND_KINDS.find((known) => word.startsWith(known));
  if (glued !== undefined) return `one blank is needed after ${glued}, got ${quote(word)}; the form is ${FORMS[glued]}`;
  return `unknown command ${quote(word)}; the commands are ${COMMAND_KINDS.join(", ")}`;
}

function numberFault(kind: CommandKind, rest: string, digits: number): string | undefined {
  if (digits === 0) {
    if (/^[-+]\d/.test(rest)) return `line numbers have no sign and count from 1, got ${quote(rest)}`;
    return `missing line number after ${kind}, got ${quote(rest)}; the form is ${FORMS[kind]}`;
  }
  if (rest.charCodeAt(0) === 48) {
    if (digits === 1) return "there is no line 0: lines count from 1";
    return `line numbers have no leading zeros, got ${quote(rest.slice(0, digits))}`;
  }
  if (digits > MAX_LINE_DIGITS) return `line numbers have at most ${MAX_LINE_DIGITS} digits, got ${digits}`;
  return undefined;
}

/**
 * Why a command can't be written down unambiguously, or undefined when it can: content or strings with a line end, an empty old
 * string or one with ` >>>` in it, a line number that is no whole number from 1 to 999,999,999.
 */
export function commandFault(command: Command): string | undefined {
  if (command.kind === "EXIT") return undefined;
  const { line } = command;
  if (!Number.isInteger(line) || line < 1 || line > MAX_LINE)
    return `the line number must be a whole number from 1 to ${MAX_LINE}, got ${line}`;
  switch (command.kind) {
    case "DELL":
      return undefined;
    case "ADDL":
    case "REPL":
      return hasLineEnd(command.content) ? `the content of ${command.kind} is one line, got a line end in it` : undefined;
    case "REPW":
      if (command.old === "") return "the old string of REPW is empty";
      if (hasLineEnd(command.old) || hasLineEnd(command.new)) return "REPW works within one line, got a line end";
      if (command.old.includes(REPW_SEPARATOR)) return `the old string of REPW can't contain ${quote(REPW_SEPARATOR)}; use REPL`;
      return undefined;
    default:
      return command satisfies never;
  }
}

/** The command's text in its one canonical form, without the mark. Throws InputError where `commandFault` has a fault. */
export function printCommand(command: Command): string {
  const fault = commandFault(command);
  if (fault !== undefined) throw new InputError(`can't print the command: ${fault}`);
  switch (command.kind) {
    case "EXIT":
      return "EXIT";
    case "DELL":
      return `DELL ${command.line}`;
    case "ADDL":
    case "REPL":
      return `${command.kind} ${command.line} ${OPENER}${command.content}`;
    case "REPW":
      return `REPW ${command.line} ${OPENER}${command.old}${REPW_SEPARATOR}${command.new}`;
    default:
      return command satisfies never;
  }
}

/** Quotes a text for a message, cut to 40 characters. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

function hasLineEnd(text: string): boolean {
  return text.includes("\n") || text.includes("\r");
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function isBlankOrLineEnd(code: number): boolean {
  return code === 32 || code === 9 || isLineEnd(code);
}
