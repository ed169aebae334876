/**
 * The samplers of a Tinker server: the base, or the base with a saved adapter, each a Generator that is opened when first asked and closed when others
 * need its memory.
 *
 * A prompt that goes on from a sequence in the cache computes only what is new, as the local policy does. Not guaranteed: equal bits when a sequence lost its slot.
 */
import { InputError, sha256 } from "../../base/index.ts";
import {
  AdapterFile,
  type ByteAutomaton,
  type Generation,
  Generator,
  LoraAdapter,
  MergedWeights,
  type ParameterSet,
  parameterBytes,
  type Tokenizer,
} from "../../model/index.ts";
import type { SessionOptions } from "../../tensor/index.ts";

/** One request for samples. */
export interface SampleSpec {
  readonly ids: readonly number[];
  readonly samples: number;
  /** Default: what is left of the context. */
  readonly maxTokens?: number;
  readonly seed: number;
  readonly temperature: number;
  readonly topK?: number;
  readonly topP?: number;
  /** Default: the model's own end tokens. */
  readonly stopIds?: readonly number[];
  readonly stopTexts?: readonly string[];
  /** Only texts that it accepts. */
  readonly grammar?: ByteAutomaton;
}

export interface SamplersOptions {
  readonly base: ParameterSet;
  readonly tokenizer: Tokenizer;
  /** Generators open at once. */
  readonly most: number;
  /** Sequences of one generator. */
  readonly slots: number;
  readonly contextLength: number;
  readonly session?: SessionOptions;
}

/** Weights up to this size are baked into the session, as the local policy does. */
const packedLimit = 2 ** 29;

interface Sampler {
  readonly adapter: string | undefined;
  readonly busyKeys: Set<string>;
  generator: Promise<Generator> | undefined;
  inFlight: number;
  lastUse: number;
}

export class Samplers implements AsyncDisposable {
  readonly #options: SamplersOptions;
  readonly #samplers = new Map<string, Sampler>();
  readonly #waiting: (() => void)[] = [];
  #clock = 0;

  constructor(options: SamplersOptions) {
    this.#options = options;
  }

  /** Makes weights known under a name: an adapter's folder, or the base. */
  add(name: string, adapter: string | undefined): void {
    this.#samplers.set(name, { adapter, busyKeys: new Set(), generator: undefined, inFlight: 0, lastUse: 0 });
  }

  /** Forgets a sampler; requests under way are finished first. */
  async remove(name: string): Promise<void> {
    const sampler = this.#samplers.get(name);
    this.#samplers.delete(name);
    if (sampler && sampler.inFlight === 0) await this.#close(sampler);
  }

  /** Throws InputError on an unknown name or a request that can't be met. */
  async sample(name: string, spec: SampleSpec): Promise<Generation[]> {
    const sampler = this.#samplers.get(name);
    if (!sampler) throw new InputError(`there is no sampling session ${name}; make one (create_sampling_session)`);
    sampler.inFlight++;
    sampler.lastUse = ++this.#clock;
    try {
      const generator = await this.#open(sampler);
      return await Promise.all(Array.from({ length: spec.samples }, (_, i) => this.#one(sampler, generator, spec, i)));
    } finally {
      sampler.inFlight--;
      if (sampler.inFlight === 0 && this.#samplers.get(name) !== sampler) await this.#close(sampler);
      this.#waiting.shift()?.();
    }
  }

  async #one(sampler: Sampler, generator: Generator, spec: SampleSpec, index: number): Promise<Generation> {
    const { contextLength, slots } = this.#options;
    const key = freeKey(sampler, generator, spec.ids, slots);
    if (key !== undefined) sampler.busyKeys.add(key);
    const { ids, seed, temperature, topK, topP, stopIds, stopTexts, grammar } = spec;
    try {
      return await generator.generate({
        ids,
        ...(key !== undefined && { key }),
        groupKey: sha256(ids.join(",")),
        settings: {
          temperature,
          ...(topK !== undefined && { topK }),
          ...(topP !== undefined && { topP }),
          maxTokens: spec.maxTokens ?? contextLength,
          seed: index === 0 ? seed : `${seed}/${index}`,
        },
        ...(stopIds && { stopIds }),
        ...(stopTexts && { stopTexts }),
        ...(grammar && { grammar }),
      });
    } finally {
      if (key !== undefined) sampler.busyKeys.delete(key);
    }
  }

  /** Opens the generator, closing the least recently used idle ones where there are too many; waits while all are busy. */
  async #open(sampler: Sampler): Promise<Generator> {
    while (!sampler.generator) {
      const open = [...this.#samplers.values()].filter(({ generator }) => generator);
      if (open.length < this.#options.most) {
        sampler.generator = this.#load(sampler.adapter);
        sampler.generator.catch(() => {
          sampler.generator = undefined;
        });
        break;
      }
      const idle = open.filter(({ inFlight }) => inFlight === 0).sort((a, b) => a.lastUse - b.lastUse)[0];
      if (idle) await this.#close(idle);
      else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    return sampler.generator;
  }

  async #load(folder: string | undefined): Promise<Generator> {
    const { base, tokenizer, slots, contextLength, session } = this.#options;
    const parameters = folder === undefined ? base : await mergedParameters(base, folder, session);
    const packed = parameterBytes(base.config, "f32") <= packedLimit;
    return Generator.open({ parameters, packed, tokenizer, slots, contextLength, ...(session && { session }) });
  }

  async #close(sampler: Sampler): Promise<void> {
    const { generator } = sampler;
    sampler.generator = undefined;
    await (await generator?.catch(() => undefined))?.[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const all = [...this.#samplers.values()];
    this.#samplers.clear();
    for (const sampler of all) await this.#close(sampler);
  }
}

async function mergedParameters(base: ParameterSet, folder: string, session: SessionOptions | undefined): Promise<ParameterSet> {
  await using file = await AdapterFile.open(folder, base.config);
  const adapter = new LoraAdapter(base.config, file.uniform(base.config));
  await file.load(adapter.views().values());
  await using merged = await MergedWeights.create(base, adapter, session);
  return merged.parameters;
}

/** The idle sequence that the prompt goes on from, the longest one; else an empty place; else the one idle for longest. Undefined when all are busy. */
function freeKey(sampler: Sampler, generator: Generator, ids: readonly number[], slots: number): string | undefined {
  const idle = Array.from({ length: slots }, (_, i) => `slot-${i}`).filter((key) => !sampler.busyKeys.has(key));
  let best: string | undefined;
  let longest = 0;
  for (const key of idle) {
    const cached = generator.cachedIds(key);
    if (cached.length > longest && cached.length < ids.length && cached.every((id, i) => id === ids[i])) {
      best = key;
      longest = cached.length;
    }
  }
  if (best !== undefined) return best;
  const other = idle.find((key) => generator.cachedIds(key).length === 0) ?? idle[0];
  if (other !== undefined) generator.release(other);
  return other;
}
