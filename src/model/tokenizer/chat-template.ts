/**
 * Chat templates: a checkpoint's Jinja source rendered by @huggingface/jinja with the variables that Transformers passes.
 *
 * `strftime_now` is left undefined, so that the same messages give the same text on every day (Llama 3.2's template then writes a fixed date;
 * pass `variables.date_string` for another). Not guaranteed: what Python's Jinja has beyond the needs of chat templates.
 */
import { Environment, Interpreter, parse, tokenize } from "@huggingface/jinja";
import { InputError, messageOf } from "../../base/index.ts";
import type { Tokenizer } from "./tokenizer.ts";

export interface ChatMessage {
  readonly role: string;
  readonly content: string;
}

export interface ChatOptions {
  /** End with the assistant's header, ready to answer; default true. */
  readonly addGenerationPrompt?: boolean;
  /** More variables for the template, e.g. date_string. */
  readonly variables?: Readonly<Record<string, unknown>>;
}

const constants: Readonly<Record<string, unknown>> = {
  true: true,
  True: true,
  false: false,
  False: false,
  none: null,
  None: null,
  range: (first: number, second?: number, step = 1) => {
    const [from, to] = second === undefined ? [0, first] : [first, second];
    return Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, i) => from + i * step);
  },
  raise_exception: (message: string) => {
    throw new Error(message);
  },
};

/** Renders a template. Throws InputError when it can't be parsed or refuses the messages. */
export function renderChat(
  template: string,
  messages: readonly ChatMessage[],
  tokens: { readonly bosToken?: string; readonly eosToken?: string },
  options: ChatOptions = {},
): string {
  try {
    const environment = new Environment();
    const variables: Record<string, unknown> = {
      ...constants,
      bos_token: tokens.bosToken ?? "",
      eos_token: tokens.eosToken ?? "",
      add_generation_prompt: options.addGenerationPrompt ?? true,
      tools: null,
      documents: null,
      ...options.variables,
      messages: messages.map(({ role, content }) => ({ role, content })),
    };
    for (const [name, value] of Object.entries(variables)) environment.set(name, value);
    // Transformers renders with trim_blocks and lstrip_blocks
    const program = parse(tokenize(template, { lstrip_blocks: true, trim_blocks: true }));
    return String(new Interpreter(environment).run(program).value);
  } catch (cause) {
    throw new InputError(`the chat template can't be rendered: ${messageOf(cause)}`, { cause });
  }
}

/**
 * The ids of a conversation by the tokeniser's own template. A message that spells a special token is split so that it stays plain text.
 * Throws InputError when there is no template.
 */
export function encodeChat(tokenizer: Tokenizer, messages: readonly ChatMessage[], options: ChatOptions = {}): number[] {
  const template = tokenizer.chatTemplate;
  if (template === undefined)
    throw new InputError("the tokeniser has no chat template; use a checkpoint with one (tokenizer_config.json or chat_template.jinja)");
  const spell = (id: number | undefined) => (id === undefined ? "" : (tokenizer.tokenOf(id) ?? ""));
  // Templates trim and join contents, so messages can't be encoded apart: each special token within a message is marked by private characters first.
  const specials = [...tokenizer.specialIds].map((id) => tokenizer.tokenOf(id)!).sort((a, b) => b.length - a.length);
  const guarded = messages.map(({ role, content }) => ({
    role,
    content: specials.reduce((text, special) => text.replaceAll(special, `${special[0]}${guard}${special.slice(1)}`), content),
  }));
  const text = renderChat(template, guarded, { bosToken: spell(tokenizer.bosId), eosToken: spell(tokenizer.eosId) }, options);
  return text.split(guard).length === 1 ? tokenizer.encode(text, { parseSpecial: true }) : encodeGuarded(tokenizer, text, specials);
}

/** A non-character: never in text that people write. */
const guard = "\u{fdd0}";

function encodeGuarded(tokenizer: Tokenizer, text: string, specials: readonly string[]): number[] {
  const out: number[] = [];
  let plain = "";
  const flush = () => {
    for (const id of tokenizer.encode(plain)) out.push(id);
    plain = "";
  };
  for (let at = 0; at < text.length; ) {
    const special = specials.find((candidate) => text.startsWith(candidate, at));
    if (special !== undefined) {
      flush();
      out.push(tokenizer.idOf(special)!);
      at += special.length;
    } else {
      if (text[at] !== guard) plain += text[at];
      at++;
    }
  }
  flush();
  return out;
}
