/**
 * Batched generation: many requests at once, each a sequence in a slot of the cache; a finished one's slot is refilled at the next step.
 *
 * A request with a key keeps its cache until `release`: the next request under that key computes only what its prompt adds, after rolling back
 * to the common prefix. Requests of one group that open with the same prompt compute it once. When all slots are taken, the least recently
 * used idle sequence is dropped and recomputed when it comes back.
 *
 * A request's tokens depend on its prompt, settings, seed and history under its key, not on the requests beside it or on timing; see Decoder
 * for what that rests on. Recomputing a dropped sequence may round differently, so keep `slots` at the number of sequences in use where bits matter.
 */
import { InputError } from "../../base/index.ts";
import type { Tokenizer } from "../tokenizer/tokenizer.ts";
import { type DecodeRow, Decoder, type DecoderOptions, type NewTokens } from "./decoder.ts";
import { takenShares } from "./drawn-before.ts";
import { checkRequest, createJob, type GenerateRequest, type Generation, type Job, samePrompt } from "./request.ts";
import { drawToken, type LogitRow } from "./sampling.ts";
import { commonPrefix, type Slot, SlotTable } from "./slots.ts";
import { TokenMasks } from "./token-masks.ts";

export interface GeneratorOptions extends DecoderOptions {
  /** What tokens spell; needed for stop texts and grammars. */
  readonly tokenizer?: Tokenizer;
}

interface Active {
  readonly job: Job;
  readonly slot: Slot;
}

export class Generator implements AsyncDisposable {
  readonly #decoder: Decoder;
  readonly #tokenizer: Tokenizer | undefined;
  readonly #masks: TokenMasks | undefined;
  /** Ids that the tokeniser knows, where the model has more. */
  readonly #known: Int32Array | undefined;
  readonly #table: SlotTable<LogitRow>;
  #waiting: Job[] = [];
  #active: Active[] = [];
  #loop: Promise<void> | undefined;
  #closed = false;

  private constructor(decoder: Decoder, tokenizer: Tokenizer | undefined) {
    this.#decoder = decoder;
    this.#tokenizer = tokenizer;
    const { vocabSize } = decoder.config;
    this.#masks = tokenizer && new TokenMasks(tokenizer, vocabSize);
    this.#known =
      tokenizer && tokenizer.vocabSize < vocabSize ? Int32Array.from({ length: tokenizer.vocabSize }, (_, id) => id) : undefined;
    this.#table = new SlotTable(decoder.slots);
  }

  /** Throws InputError on bad options, SessionError where the session can't be opened. */
  static async open(options: GeneratorOptions): Promise<Generator> {
    return new Generator(await Decoder.open(options), options.tokenizer);
  }

  get contextLength(): number {
    return this.#decoder.contextLength;
  }

  /** Samples until a stop, the token limit or the context's end. Throws InputError on a bad request, the signal's reason when aborted. */
  async generate(request: GenerateRequest, signal?: AbortSignal): Promise<Generation> {
    signal?.throwIfAborted();
    if (this.#closed) throw new InputError("the generator is closed");
    const { key } = request;
    checkRequest(request, this.#decoder, this.#tokenizer);
    if (key !== undefined && [...this.#waiting, ...this.#active.map(({ job }) => job)].some((job) => job.request.key === key))
      throw new InputError(`sequence ${key} is being sampled already; await that first`);
    return new Promise<Generation>((resolve, reject) => {
      this.#waiting.push(createJob(request, this.#decoder, this.#tokenizer, { resolve, reject }, signal));
      this.#loop ??= this.#run();
    });
  }

  /** Copies a sequence's cache under another key. False when there is none or no room. */
  fork(from: string, to: string): boolean {
    const source = this.#table.find(from);
    if (!source || source.busy || this.#active.length >= this.#table.slots.length - 1) return false;
    source.busy = true;
    const target = this.#table.acquire(to);
    source.busy = false;
    if (!target) return false;
    this.#decoder.copy(source.index, target.index, source.ids.length);
    target.ids = [...source.ids];
    this.#table.idle(target);
    return true;
  }

  /** The sequence is over; its slot is free (after its request, if one is under way). */
  release(key: string): void {
    this.#table.release(key);
  }

  /** Ids in the cache under a key: [] where there is none. */
  cachedIds(key: string): readonly number[] {
    return this.#table.find(key)?.ids ?? [];
  }

  async #run(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve)); // requests made in one go start together
    try {
      while (this.#waiting.length + this.#active.length > 0) {
        this.#dropAborted();
        await this.#admit();
        await this.#step();
      }
    } catch (error) {
      this.#table.clear();
      const lost = [...this.#waiting, ...this.#active.map(({ job }) => job)];
      for (const { slot } of this.#active) this.#table.idle(slot);
      this.#waiting = [];
      this.#active = [];
      for (const job of lost) job.settle.reject(error);
    } finally {
      this.#loop = undefined;
      if (this.#waiting.length > 0) this.#loop = this.#run();
    }
  }

  #dropAborted(): void {
    for (const job of this.#waiting.filter(({ signal }) => signal?.aborted)) job.settle.reject(job.signal!.reason);
    this.#waiting = this.#waiting.filter(({ signal }) => !signal?.aborted);
    for (const active of this.#active.filter(({ job }) => job.signal?.aborted)) {
      this.#leave(active);
      active.job.settle.reject(active.job.signal!.reason);
    }
  }

  #leave(active: Active): void {
    this.#active = this.#active.filter((other) => other !== active);
    this.#table.idle(active.slot);
  }

  /** Gives waiting requests slots, in order, and samples each one's first token. Prompts are computed together, a group's common one once. */
  async #admit(): Promise<void> {
    for (let admitted = true; admitted && this.#waiting.length > 0; ) {
      const copies: { readonly active: Active; readonly row: LogitRow }[] = [];
      const computed: (NewTokens & { readonly active: Active })[] = [];
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const [i, job] of waiting.entries()) {
        const { key, groupKey, ids } = job.request;
        const fresh = key === undefined || !this.#table.find(key);
        const group = fresh && groupKey !== undefined ? this.#table.groupPrompt(groupKey, ids) : undefined;
        const underWay = computed.some(({ active, start }) => start === 0 && samePrompt(active.job.request, job.request));
        if (!group && fresh && underWay) {
          this.#waiting.push(job); // its group's prompt is there in the next round
          continue;
        }
        const slot = this.#table.acquire(key, group?.slot);
        if (!slot) {
          this.#waiting.push(...waiting.slice(i));
          break;
        }
        const active: Active = { job, slot };
        this.#active.push(active);
        if (group) {
          if (slot.index !== group.slot) this.#decoder.copy(group.slot, slot.index, ids.length);
          slot.ids = [...ids];
          job.cachedTokens = ids.length;
          copies.push({ active, row: group.logits });
        } else {
          const start = Math.min(commonPrefix(slot.ids, ids), ids.length - 1);
          slot.ids.length = start;
          job.cachedTokens = start;
          computed.push({ active, slot: slot.index, start, ids: ids.slice(start), signal: job.signal });
        }
      }
      admitted = copies.length + computed.length > 0;
      const rows = await this.#decoder.prefill(computed);
      for (const [i, { active, start }] of computed.entries()) {
        const row = rows[i];
        if (!row) continue; // aborted
        const { ids, groupKey } = active.job.request;
        active.slot.ids = [...ids];
        if (start === 0 && groupKey !== undefined)
          this.#table.rememberGroup(groupKey, { ids, slot: active.slot.index, logits: copyOf(row) });
        copies.push({ active, row });
      }
      for (const { active, row } of copies) this.#draw(active, row);
    }
  }

  /** One token for every active sequence. */
  async #step(): Promise<void> {
    const active = this.#active.filter(({ job }) => !job.signal?.aborted);
    if (active.length === 0) return;
    const rows = active.map(({ job, slot }): DecodeRow => ({ slot: slot.index, length: slot.ids.length, id: job.ids.at(-1)! }));
    const result = await this.#decoder.decode(rows, this.#table.lengths());
    for (const [i, { slot }] of active.entries()) slot.ids.push(rows[i]!.id);
    for (const [i, one] of active.entries()) this.#draw(one, result[i]!);
  }

  /** Draws the next token of a sequence and ends it where that was the last. */
  #draw(active: Active, row: LogitRow): void {
    const { job } = active;
    const { grammar, settings, drawnBefore, onToken } = job.request;
    try {
      const taken = drawnBefore && takenShares(drawnBefore, job.ids);
      const { id, logprob, modelLogprob } = drawToken(row, settings, job.rng, this.#allowed(job), taken);
      job.ids.push(id);
      job.logprobs.push(logprob);
      job.modelLogprobs.push(modelLogprob);
      onToken?.(id);
      const stopped = job.stopIds.has(id) || (job.stops?.push(id) ?? false);
      if (grammar && !stopped) for (const byte of this.#tokenizer!.tokenBytes(id)) job.state = grammar.step(job.state, byte);
      const complete = grammar?.accepts(job.state) && this.#masks!.allowed(grammar, job.state).length === 0;
      if (stopped || complete) this.#finish(active, "stop");
      else if (job.ids.length >= job.maxTokens) this.#finish(active, "length");
    } catch (error) {
      this.#leave(active);
      job.settle.reject(error);
    }
  }

  #allowed({ request: { grammar }, state, stopIds }: Job): Int32Array | undefined {
    if (!grammar) return this.#known;
    const allowed = this.#masks!.allowed(grammar, state);
    const stops = grammar.accepts(state) ? [...stopIds].filter((id) => !allowed.includes(id)) : [];
    if (allowed.length + stops.length === 0)
      throw new InputError("no token can follow: the vocabulary lacks single bytes that the grammar needs");
    return stops.length === 0 ? allowed : Int32Array.from([...allowed, ...stops]).sort();
  }

  #finish(active: Active, finishReason: Generation["finishReason"]): void {
    const { ids, logprobs, modelLogprobs, cachedTokens, settle } = active.job;
    this.#leave(active);
    settle.resolve({ ids, logprobs, modelLogprobs, finishReason, cachedTokens });
  }

  /** Requests under way are rejected. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    const error = new InputError("the generator was closed while requests were under way");
    const lost = [...this.#waiting, ...this.#active.map(({ job }) => job)];
    this.#waiting = [];
    for (const job of lost) job.settle.reject(error);
    for (const active of this.#active) this.#leave(active);
    await this.#loop;
    await this.#decoder[Symbol.asyncDispose]();
  }
}

const copyOf = ({ logits, probabilities, partition }: LogitRow): LogitRow => ({
  logits: logits.slice(),
  probabilities: probabilities.slice(),
  partition,
});
