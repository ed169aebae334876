/**
 * Text to token ids and back, from Hugging Face's tokenizer.json (BPE models: byte-level as in Llama 3 and Qwen, SentencePiece-like as in Llama 2).
 *
 * Byte-level files take our own fast path, the rest goes through @huggingface/tokenizers. Special tokens in a text are plain characters unless
 * `parseSpecial` is set: a program that spells `<|end|>` must not end the text.
 * Not covered: models other than BPE, offsets, truncation, padding.
 */
import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { escapeRegExp, InputError, messageOf, readText } from "../../base/index.ts";
import { readJson } from "../files/config.ts";
import { ByteBpe } from "./byte-bpe.ts";
import { byteCharacters, bytesOfByteLevel, bytesOfSentencePiece, decodeSentencePiece } from "./bytes.ts";
import { createLibraryTokenizer, type LibraryTokenizer } from "./library.ts";
import { byteLevelPattern, isPlainByteLevel, sentencePieceStrip } from "./pattern.ts";
import {
  type AddedToken,
  checkTokenizer,
  checkTokenizerConfig,
  mergePairs,
  type TokenizerConfigJson,
  type TokenizerJson,
} from "./schema.ts";

export interface EncodeOptions {
  /** Read special tokens spelt in the text as such; default false. */
  readonly parseSpecial?: boolean;
  /** Put the tokens around that the file's template asks for (begin of text); default false. */
  readonly addSpecial?: boolean;
}

/** What tokenizer_config.json adds. */
export interface TokenizerExtras {
  readonly config?: TokenizerConfigJson;
  /** Jinja source. */
  readonly chatTemplate?: string;
}

export class Tokenizer {
  /** Ids are 0 … vocabSize − 1 (some may be unused). */
  readonly vocabSize: number;
  /** Ids of special tokens. */
  readonly specialIds: ReadonlySet<number>;
  readonly bosId: number | undefined;
  readonly eosId: number | undefined;
  readonly padId: number | undefined;
  /** Jinja source of the chat template, where the files hold one. */
  readonly chatTemplate: string | undefined;
  /** Whether our own byte-level encoder runs (else the library's). */
  readonly isByteLevel: boolean;
  readonly #library: LibraryTokenizer;
  readonly #libraryPlain: LibraryTokenizer;
  readonly #bpe: ByteBpe | undefined;
  readonly #normalize: boolean;
  /** Blanks to take off a decoded text's front; undefined: the library decodes. */
  readonly #strip: number | undefined;
  readonly #tokens: (string | undefined)[] = [];
  readonly #ids = new Map<string, number>();
  readonly #added = new Map<string, AddedToken>();
  readonly #splitAll: RegExp | undefined;
  readonly #splitPlain: RegExp | undefined;
  readonly #bytes: (Uint8Array | undefined)[] = [];
  readonly #prefix: readonly number[];
  readonly #suffix: readonly number[];

  private constructor(json: TokenizerJson, extras: TokenizerExtras, where: string) {
    for (const [token, id] of Object.entries(json.model.vocab)) {
      if (this.#tokens[id] !== undefined) throw new InputError(`${where}: id ${id} belongs to two tokens`);
      this.#tokens[id] = token;
      this.#ids.set(token, id);
    }
    for (const token of json.added_tokens) {
      this.#tokens[token.id] = token.content;
      this.#ids.set(token.content, token.id);
      this.#added.set(token.content, token);
    }
    this.vocabSize = this.#tokens.length;
    this.specialIds = new Set(json.added_tokens.filter((token) => token.special).map((token) => token.id));
    this.bosId = this.#named(extras.config?.bos_token);
    this.eosId = this.#named(extras.config?.eos_token);
    this.padId = this.#named(extras.config?.pad_token);
    this.chatTemplate = extras.chatTemplate;
    const plain = { ...json, added_tokens: json.added_tokens.filter((token) => !token.special) };
    try {
      this.#library = createLibraryTokenizer(forLibrary(json));
      this.#libraryPlain = createLibraryTokenizer(forLibrary(plain));
      [this.#prefix, this.#suffix] = surroundings(this.#library);
      const pattern = isPlainByteLevel(json) ? byteLevelPattern(json) : undefined;
      const vocab = new Map(Object.entries(json.model.vocab));
      this.isByteLevel = pattern !== undefined && byteCharacters.every((character) => vocab.has(character));
      this.#bpe = this.isByteLevel
        ? new ByteBpe({ vocab, merges: mergePairs(json.model), ignoreMerges: json.model.ignore_merges ?? false, pattern: pattern! })
        : undefined;
    } catch (cause) {
      throw new InputError(`${where} can't be used: ${messageOf(cause)}`, { cause });
    }
    this.#strip = sentencePieceStrip(json);
    this.#normalize = json.normalizer?.type === "NFC";
    this.#splitAll = splitter(json.added_tokens);
    this.#splitPlain = splitter(plain.added_tokens);
  }

  /** From a parsed tokenizer.json. Throws InputError naming `where`. */
  static fromJson(json: unknown, extras: TokenizerExtras = {}, where = "tokenizer.json"): Tokenizer {
    return new Tokenizer(checkTokenizer(json, where), extras, where);
  }

  /** From a checkpoint folder or a tokenizer.json; tokenizer_config.json and chat_template.jinja beside it are read where present. */
  static async load(path: string): Promise<Tokenizer> {
    const kind = await stat(path).catch(() => undefined);
    if (!kind) throw new InputError(`can't read a tokeniser from ${path}: no such file or folder`);
    const file = kind.isDirectory() ? join(path, "tokenizer.json") : path;
    const folder = dirname(file);
    const exists = async (name: string) => (await stat(join(folder, name)).catch(() => undefined))?.isFile() === true;
    if (!(await exists(basename(file)))) throw new InputError(`${path} holds no tokenizer.json; other tokeniser formats are not read`);
    const json = await readJson(file);
    const configPath = join(folder, "tokenizer_config.json");
    const config = (await exists("tokenizer_config.json")) ? checkTokenizerConfig(await readJson(configPath), configPath) : undefined;
    const template = (await exists("chat_template.jinja")) ? await readText(join(folder, "chat_template.jinja")) : templateOf(config);
    return Tokenizer.fromJson(json, { ...(config && { config }), ...(template !== undefined && { chatTemplate: template }) }, file);
  }

  /** The text's ids. */
  encode(text: string, options: EncodeOptions = {}): number[] {
    const out: number[] = options.addSpecial ? [...this.#prefix] : [];
    if (this.#bpe) this.#encodeFast(this.#bpe, text, options.parseSpecial ? this.#splitAll : this.#splitPlain, out);
    else
      for (const id of (options.parseSpecial ? this.#library : this.#libraryPlain).encode(text, { add_special_tokens: false }).ids)
        out.push(id);
    if (options.addSpecial) out.push(...this.#suffix);
    return out;
  }

  #encodeFast(bpe: ByteBpe, text: string, split: RegExp | undefined, out: number[]): void {
    let last = 0;
    const plain = (section: string) => {
      if (section !== "") bpe.encodeInto(this.#normalize ? section.normalize("NFC") : section, out);
    };
    if (split) {
      for (const match of text.matchAll(split)) {
        plain(text.slice(last, match.index));
        out.push(this.#added.get(match[0])!.id);
        last = match.index + match[0].length;
      }
    }
    plain(last === 0 ? text : text.slice(last));
  }

  /** The ids' text; broken UTF-8 becomes U+FFFD. Special tokens are spelt out unless `skipSpecial`. Throws RangeError on an id outside the vocabulary. */
  decode(ids: Iterable<number>, options: { readonly skipSpecial?: boolean } = {}): string {
    const kept = [...ids].filter((id) => !(options.skipSpecial && this.specialIds.has(id)));
    if (kept.length === 0) return "";
    if (!this.isByteLevel) {
      const tokens = kept.map((id) => this.tokenOf(id) ?? "");
      if (this.#strip !== undefined) return stripBlanks(decodeSentencePiece(tokens), this.#strip);
      return this.#library.decode(kept, { clean_up_tokenization_spaces: false });
    }
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(concatenate(kept.map((id) => this.tokenBytes(id))));
  }

  /** A decoder for streaming: `push` gives the text that has become certain, `end` the rest. */
  stream(options: { readonly skipSpecial?: boolean } = {}): { push(id: number): string; end(): string } {
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    return {
      push: (id) => (options.skipSpecial && this.specialIds.has(id) ? "" : decoder.decode(this.tokenBytes(id), { stream: true })),
      end: () => decoder.decode(),
    };
  }

  /** The bytes that a token stands for; an unused id has none. Throws RangeError outside the vocabulary. Don't write into it. */
  tokenBytes(id: number): Uint8Array {
    const known = this.#bytes[id];
    if (known) return known;
    if (!Number.isInteger(id) || id < 0 || id >= this.vocabSize)
      throw new RangeError(`token id must be 0 … ${this.vocabSize - 1}, got ${id}`);
    const token = this.#tokens[id];
    const bytes = token === undefined ? new Uint8Array(0) : this.#bytesOf(token);
    this.#bytes[id] = bytes;
    return bytes;
  }

  #bytesOf(token: string): Uint8Array {
    if (this.#added.has(token)) return new TextEncoder().encode(token);
    return this.isByteLevel ? bytesOfByteLevel(token) : bytesOfSentencePiece(token);
  }

  /** The id of a token by its spelling in the file, or undefined. */
  idOf(token: string): number | undefined {
    return this.#ids.get(token);
  }

  /** A token's spelling in the file; undefined for an unused id. Throws RangeError outside the vocabulary. */
  tokenOf(id: number): string | undefined {
    if (!Number.isInteger(id) || id < 0 || id >= this.vocabSize)
      throw new RangeError(`token id must be 0 … ${this.vocabSize - 1}, got ${id}`);
    return this.#tokens[id];
  }

  #named(token: TokenizerConfigJson["bos_token"]): number | undefined {
    return token == null ? undefined : this.#ids.get(typeof token === "string" ? token : token.content);
  }
}

/** The library reads absent components as errors. */
function forLibrary(json: TokenizerJson): object {
  const absent = { normalizer: null, pre_tokenizer: null, post_processor: null, decoder: null };
  return { ...absent, ...json };
}

/** Ids that the template puts before and after a text. */
function surroundings(library: LibraryTokenizer): [number[], number[]] {
  const inner = library.encode("a", { add_special_tokens: false }).ids;
  const all = library.encode("a").ids;
  const at = all.findIndex((_, i) => inner.every((id, j) => all[i + j] === id));
  return at < 0 ? [[], []] : [all.slice(0, at), all.slice(at + inner.length)];
}

/** Matches added tokens, the longest first. */
function splitter(tokens: readonly AddedToken[]): RegExp | undefined {
  if (tokens.length === 0) return undefined;
  const texts = tokens.map((token) => token.content).sort((a, b) => b.length - a.length);
  return new RegExp(texts.map(escapeRegExp).join("|"), "gu");
}

function templateOf(config: TokenizerConfigJson | undefined): string | undefined {
  const template = config?.chat_template;
  if (template == null || typeof template === "string") return template ?? undefined;
  return (template.find((entry) => entry.name === "default") ?? template[0])?.template;
}

function stripBlanks(text: string, most: number): string {
  let from = 0;
  while (from < most && text[from] === " ") from++;
  return text.slice(from);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
