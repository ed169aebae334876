/**
 * Text for pretraining: documents encoded once, cut into windows; several corpora mixed by weight.
 *
 * Documents are shuffled by the seed and joined, a begin token (where the model has one) before and an end token after each; each pass cuts
 * windows at another offset and visits them in another order, all decided by the seed. Not guaranteed: that a window begins with a document.
 */
import { InputError, Rng, sha256 } from "../base/index.ts";
import type { Datum } from "./backend.ts";
import { type Document, textOf } from "./documents.ts";

/** What pretraining needs of a tokeniser. */
export interface TextEncoder {
  encode(text: string): ArrayLike<number>;
  readonly beginId?: number;
  readonly endId: number;
}

export interface CorpusOptions {
  readonly encoder: TextEncoder;
  readonly contextLength: number;
  readonly seed: number;
  /** Weight of the tokens of demonstrations that the policy reads; those that it writes, and all text, weigh 1. Default 1. */
  readonly readWeight?: number;
  /** Name in errors. */
  readonly name?: string;
  readonly onProgress?: (documents: number) => void;
}

/** Encoded text, ready to be cut into training sequences. */
export class Corpus {
  /** All documents in the seed's order, with the tokens between them. */
  readonly tokens: Int32Array;
  readonly #weights: Float32Array;
  readonly #contextLength: number;
  readonly #seed: number;
  #pass: { readonly number: number; readonly starts: readonly number[] } | undefined;

  /** @throws InputError when the text is shorter than two windows */
  constructor(documents: readonly Document[], { encoder, contextLength, seed, readWeight = 1, name, onProgress }: CorpusOptions) {
    const before = encoder.beginId === undefined ? [] : [encoder.beginId];
    const encoded = Rng.keyed("corpus", seed)
      .shuffle(documents)
      .map((document, i) => {
        onProgress?.(i + 1);
        const pieces = typeof document === "string" ? [{ text: textOf(document), written: true }] : document;
        return pieces.map(({ text, written }) => ({ ids: Int32Array.from(encoder.encode(text)), weight: written ? 1 : readWeight }));
      });
    const length = encoded.reduce((total, pieces) => total + before.length + pieces.reduce((sum, { ids }) => sum + ids.length, 0) + 1, 0);
    this.tokens = new Int32Array(length);
    this.#weights = new Float32Array(length);
    let at = 0;
    for (const pieces of encoded) {
      this.tokens.set(before, at);
      this.#weights.fill(pieces[0]?.weight ?? 1, at, at + before.length);
      at += before.length;
      for (const { ids, weight } of pieces) {
        this.tokens.set(ids, at);
        this.#weights.fill(weight, at, at + ids.length);
        at += ids.length;
      }
      this.tokens[at] = encoder.endId;
      this.#weights[at++] = pieces.at(-1)?.weight ?? 1;
    }
    if (length < 2 * contextLength + 2) {
      throw new InputError(
        `${name ?? "the text"} has ${length} tokens, one pass needs at least ${2 * contextLength + 2}; give more text or a shorter context`,
      );
    }
    this.#contextLength = contextLength;
    this.#seed = seed;
  }

  /** SHA-256 of the encoded text: tokeniser, documents and order in one. */
  digest(): string {
    return sha256(new Uint8Array(this.tokens.buffer));
  }

  /** Windows per pass. */
  get windows(): number {
    return Math.floor((this.tokens.length - this.#contextLength - 1) / this.#contextLength);
  }

  /** Window number `position` (from 0, pass after pass): `contextLength` positions. */
  window(position: number): Datum {
    const start = this.#startOf(position);
    return {
      inputIds: this.tokens.subarray(start, start + this.#contextLength),
      targetIds: this.tokens.subarray(start + 1, start + this.#contextLength + 1),
      weights: this.#weights.subarray(start + 1, start + this.#contextLength + 1),
    };
  }

  /** At most `count` windows of the first pass. */
  firstWindows(count: number): Datum[] {
    return Array.from({ length: Math.min(count, this.windows) }, (_, position) => this.window(position));
  }

  #startOf(position: number): number {
    const number = Math.floor(position / this.windows);
    if (this.#pass?.number !== number) {
      const rng = Rng.keyed("windows", this.#seed, number);
      const offset = rng.int(0, this.#contextLength);
      const starts = rng.shuffle(Array.from({ length: this.windows }, (_, i) => offset + i * this.#contextLength));
      this.#pass = { number, starts };
    }
    return this.#pass.starts[position % this.windows]!;
  }
}

/** Positions of a mix in which every corpus has its share exactly (up to rounding). */
const CYCLE = 400;

/** Windows of several corpora, each with its share; which corpus a position takes is a function of the seed and the position. */
export class CorpusMix {
  readonly #corpora: readonly Corpus[];
  readonly #quotas: readonly number[];
  readonly #seed: number;
  #cycle: { readonly number: number; readonly draws: readonly { readonly corpus: number; readonly rank: number }[] } | undefined;

  /**
   * @param weights shares of the windows; none = by size
   * @throws InputError when a weight is missing or negative, or none is positive
   */
  constructor(corpora: readonly Corpus[], weights: readonly number[], seed: number) {
    const given = weights.length === 0 ? corpora.map((corpus) => corpus.tokens.length) : weights;
    if (given.length !== corpora.length)
      throw new InputError(`${corpora.length} sources need ${corpora.length} weights, got ${given.length}`);
    const total = given.reduce((sum, weight) => sum + weight, 0);
    if (!given.every((weight) => weight >= 0) || !(total > 0))
      throw new InputError(`weights of the sources must be ≥ 0 with a sum > 0, got ${given.join(", ")}`);
    this.#corpora = corpora;
    this.#quotas = quotasOf(given.map((weight) => (weight / total) * CYCLE));
    this.#seed = seed;
  }

  /** The `count` sequences of step `step` (from 0). */
  batch(step: number, count: number): Datum[] {
    return Array.from({ length: count }, (_, i) => {
      const position = step * count + i;
      const { corpus, rank } = this.#draw(position);
      return this.#corpora[corpus]!.window(Math.floor(position / CYCLE) * this.#quotas[corpus]! + rank);
    });
  }

  #draw(position: number): { readonly corpus: number; readonly rank: number } {
    const number = Math.floor(position / CYCLE);
    if (this.#cycle?.number !== number) {
      const all = this.#quotas.flatMap((quota, corpus) => Array.from({ length: quota }, (_, rank) => ({ corpus, rank })));
      this.#cycle = { number, draws: Rng.keyed("mix", this.#seed, number).shuffle(all) };
    }
    return this.#cycle.draws[position % CYCLE]!;
  }
}

/** Whole numbers near the shares with the same sum: the largest remainders are rounded up. */
function quotasOf(shares: readonly number[]): number[] {
  const quotas = shares.map(Math.floor);
  const left = CYCLE - quotas.reduce((sum, quota) => sum + quota, 0);
  const order = [...shares.keys()].sort((a, b) => shares[b]! - quotas[b]! - (shares[a]! - quotas[a]!) || a - b);
  for (const index of order.slice(0, left)) quotas[index]!++;
  return quotas;
}
