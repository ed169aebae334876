/**
 * A byte-level BPE trainer: counts pieces, then merges the most frequent pair until the vocabulary is full. Deterministic: ties go to the pair of lower ids.
 *
 * Pair counts are kept incrementally with a heap of stale-checked entries (as in Hugging Face's trainer, whose merges it reproduces).
 * The result is a standard tokenizer.json, the same for Python. Not covered: dropout, subword affixes, SentencePiece models.
 */
import { InputError } from "../../base/index.ts";
import { byteCharacters } from "./bytes.ts";
import { splitPattern } from "./library.ts";

/**
 * How texts of Python code and edit commands are cut (Rust and JavaScript agree on it): a newline alone, runs of two or more blanks alone,
 * `>>>`, words with a leading blank or underscores, digits one by one, punctuation runs. A merge never crosses these borders.
 */
export const pythonPattern = String.raw`\n|\r| {2,}|\t+| ?>>>| ?_*[\p{L}\p{M}]+| ?\p{N}| ?_+| ?[^\s\p{L}\p{M}\p{N}_]+|\s`;

export interface TrainerOptions {
  /** Ids in all: special tokens, 256 bytes, merges. At least special tokens + 256, at most 65,536. */
  readonly vocabSize: number;
  /** First ids, in this order; default `<|begin|>`, `<|end|>`, `<|pad|>`. */
  readonly specialTokens?: readonly string[];
  /** A pair must occur this often to be merged; default 2. */
  readonly minFrequency?: number;
  /** Rust regular expression of the pieces; default `pythonPattern`. */
  readonly pattern?: string;
}

export const defaultSpecialTokens: readonly string[] = ["<|begin|>", "<|end|>", "<|pad|>"];

/** tokenizer.json's content, trained on the texts. Fewer ids than asked for come out when no pair is frequent enough. */
export function trainTokenizer(texts: Iterable<string>, options: TrainerOptions): Record<string, unknown> {
  const specials = options.specialTokens ?? defaultSpecialTokens;
  const least = specials.length + 256;
  if (!Number.isInteger(options.vocabSize) || options.vocabSize < least || options.vocabSize > 65536) {
    throw new InputError(`vocabSize must be ${least} … 65536 (${specials.length} special tokens and 256 bytes), got ${options.vocabSize}`);
  }
  if (new Set(specials).size !== specials.length || specials.some((token) => token.length < 2)) {
    throw new InputError(`special tokens must differ and have two characters or more, got ${specials.join(" ")}`);
  }
  const pattern = options.pattern ?? pythonPattern;
  const vocab: string[] = [...specials, ...[...byteCharacters].sort()];
  const idOfByte = Int32Array.from(byteCharacters, (character) => vocab.indexOf(character, specials.length));
  const merges = mergePairs(countPieces(texts, pattern), vocab, idOfByte, options.vocabSize, options.minFrequency ?? 2);
  return {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: specials.map((content, id) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: null,
    pre_tokenizer: {
      type: "Sequence",
      pretokenizers: [
        { type: "Split", pattern: { Regex: pattern }, behavior: "Isolated", invert: false },
        { type: "ByteLevel", add_prefix_space: false, trim_offsets: true, use_regex: false },
      ],
    },
    post_processor: null,
    decoder: { type: "ByteLevel", add_prefix_space: true, trim_offsets: true, use_regex: true },
    model: {
      type: "BPE",
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: null,
      end_of_word_suffix: null,
      fuse_unk: false,
      byte_fallback: false,
      ignore_merges: false,
      vocab: Object.fromEntries(vocab.map((token, id) => [token, id])),
      merges,
    },
  };
}

/** tokenizer_config.json for a trained tokeniser: which special tokens begin, end and pad. */
export function tokenizerConfigJson(tokens: {
  readonly bos?: string;
  readonly eos?: string;
  readonly pad?: string;
}): Record<string, unknown> {
  return {
    tokenizer_class: "PreTrainedTokenizerFast",
    clean_up_tokenization_spaces: false,
    bos_token: tokens.bos ?? null,
    eos_token: tokens.eos ?? null,
    pad_token: tokens.pad ?? null,
  };
}

function countPieces(texts: Iterable<string>, source: string): Map<string, number> {
  const pattern = splitPattern({ type: "Split", pattern: { Regex: source }, behavior: "Isolated", invert: false });
  if (!pattern) throw new InputError(`the pattern ${source} can't be used`);
  const counts = new Map<string, number>();
  const add = (piece: string) => counts.set(piece, (counts.get(piece) ?? 0) + 1);
  for (const text of texts) {
    let last = 0;
    for (const match of text.matchAll(pattern)) {
      if (match[0] === "") continue;
      if (match.index > last) add(text.slice(last, match.index));
      add(match[0]);
      last = match.index + match[0].length;
    }
    if (last < text.length) add(text.slice(last));
  }
  return counts;
}

/** Longer vocabularies would not fit the pair key. */
const width = 65536;

interface Word {
  ids: number[];
  readonly count: number;
}

/** Extends `vocab` up to `size`; returns the merges in order. */
function mergePairs(
  pieces: ReadonlyMap<string, number>,
  vocab: string[],
  idOfByte: Int32Array,
  size: number,
  minFrequency: number,
): [string, string][] {
  const encoder = new TextEncoder();
  const words: Word[] = [];
  for (const [piece, count] of pieces) words.push({ ids: Array.from(encoder.encode(piece), (byte) => idOfByte[byte]!), count });
  const counts = new Map<number, number>();
  const places = new Map<number, number[]>(); // pair → words that hold it (or held it)
  for (const [index, { ids, count }] of words.entries()) {
    for (let i = 0; i + 1 < ids.length; i++) note(ids[i]! * width + ids[i + 1]!, count, index, counts, places);
  }
  const heap = new PairHeap();
  for (const [pair, count] of counts) heap.push(pair, count);
  const known = new Map(vocab.map((token, id) => [token, id]));
  const merges: [string, string][] = [];
  while (vocab.length < size) {
    const top = heap.pop();
    if (!top) break;
    const current = counts.get(top.pair) ?? 0;
    if (current !== top.count) {
      if (current > 0) heap.push(top.pair, current);
      continue;
    }
    if (current < minFrequency) break;
    const left = Math.floor(top.pair / width);
    const right = top.pair % width;
    const token = vocab[left]! + vocab[right]!;
    const merged = known.get(token) ?? vocab.push(token) - 1;
    known.set(token, merged);
    merges.push([vocab[left]!, vocab[right]!]);
    const grown = new Set<number>();
    for (const index of places.get(top.pair) ?? []) mergeWord(words[index]!, index, left, right, merged, counts, places, grown);
    counts.delete(top.pair);
    places.delete(top.pair);
    grown.delete(top.pair);
    for (const pair of grown) heap.push(pair, counts.get(pair)!);
  }
  return merges;
}

function note(pair: number, count: number, word: number, counts: Map<number, number>, places: Map<number, number[]>): void {
  counts.set(pair, (counts.get(pair) ?? 0) + count);
  const list = places.get(pair);
  if (!list) places.set(pair, [word]);
  else if (list.at(-1) !== word) list.push(word);
}

/** Merges (left, right) within one word, from the left, and keeps the neighbours' pair counts. */
function mergeWord(
  word: Word,
  index: number,
  left: number,
  right: number,
  merged: number,
  counts: Map<number, number>,
  places: Map<number, number[]>,
  grown: Set<number>,
): void {
  const { ids, count } = word;
  const out: number[] = [];
  const lose = (a: number, b: number) => {
    const pair = a * width + b;
    counts.set(pair, (counts.get(pair) ?? 0) - count);
  };
  const gain = (a: number, b: number) => {
    const pair = a * width + b;
    note(pair, count, index, counts, places);
    grown.add(pair);
  };
  for (let i = 0; i < ids.length; i++) {
    if (ids[i] !== left || ids[i + 1] !== right) {
      out.push(ids[i]!);
      continue;
    }
    const before = out.at(-1);
    if (before !== undefined) {
      lose(before, left);
      gain(before, merged);
    }
    const after = ids[i + 2];
    if (after !== undefined) {
      lose(right, after);
      gain(merged, after);
    }
    out.push(merged);
    i++;
  }
  word.ids = out;
}

/** A max-heap of pairs by count, then by lower pair. */
class PairHeap {
  readonly #items: { readonly pair: number; readonly count: number }[] = [];

  push(pair: number, count: number): void {
    const items = this.#items;
    const item = { pair, count };
    let i = items.push(item) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!isBefore(item, items[parent]!)) break;
      items[i] = items[parent]!;
      i = parent;
    }
    items[i] = item;
  }

  pop(): { readonly pair: number; readonly count: number } | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return top;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && isBefore(items[child + 1]!, items[child]!)) child++;
      if (!isBefore(items[child]!, last)) break;
      items[i] = items[child]!;
      i = child;
    }
    items[i] = last;
    return top;
  }
}

function isBefore(a: { pair: number; count: number }, b: { pair: number; count: number }): boolean {
  return a.count !== b.count ? a.count > b.count : a.pair < b.pair;
}
