/**
 * A request's data as the engine's sequences, every size checked: what the schema can't know (vocabulary, context, that arrays fit each other).
 *
 * Not guaranteed: anything about what the numbers mean.
 */
import type { Scratchpad } from "../../editor/index.ts";
import type { tinkerWire } from "../../policy/index.ts";
import { Refused } from "./futures.ts";

/** As the engine takes it. */
export interface Sequence {
  readonly inputIds: Int32Array;
  readonly targetIds: Int32Array;
  readonly weights: Float32Array;
  readonly logprobs?: Float32Array;
  readonly advantages?: Float32Array;
}

export interface Limits {
  readonly vocabSize: number;
  readonly contextLength: number;
}

type Tensor = tinkerWire.WireDatum["loss_fn_inputs"]["target_tokens"];

/** Throws Refused (400) naming the datum. Absent weights are ones. */
export function sequencesOf(input: tinkerWire.TrainingInput, limits: Limits): Sequence[] {
  return input.data.map((datum, d) => {
    const where = `data[${d}]`;
    const inputIds = Int32Array.from(tokensOf(datum.model_input, limits, where));
    const length = inputIds.length;
    const { target_tokens, weights, logprobs, advantages } = datum.loss_fn_inputs;
    const floats = (name: string, tensor: Tensor): Float32Array => {
      const values = Float32Array.from(checked(tensor, length, `${where}.${name}`));
      if (!values.every(Number.isFinite)) throw new Refused(400, `${where}.${name} holds numbers beyond float32`);
      return values;
    };
    const targets = checked(target_tokens, length, `${where}.target_tokens`);
    if (!targets.every((id) => Number.isInteger(id) && id >= 0 && id < limits.vocabSize))
      throw new Refused(400, `${where}.target_tokens holds ids outside the vocabulary of ${limits.vocabSize}`);
    if (input.loss_fn !== "cross_entropy" && (!logprobs || !advantages))
      throw new Refused(400, `${where}: ${input.loss_fn} needs logprobs and advantages`);
    return {
      inputIds,
      targetIds: Int32Array.from(targets),
      weights: weights ? floats("weights", weights) : new Float32Array(length).fill(1),
      ...(logprobs && { logprobs: floats("logprobs", logprobs) }),
      ...(advantages && { advantages: floats("advantages", advantages) }),
    };
  });
}

/** All tokens of an input. Throws Refused (400). */
export function tokensOf(input: tinkerWire.WireDatum["model_input"], { vocabSize, contextLength }: Limits, where: string): number[] {
  const tokens = input.chunks.flatMap((chunk) => chunk.tokens);
  if (tokens.length > contextLength) throw new Refused(400, `${where} has ${tokens.length} tokens; the context holds ${contextLength}`);
  if (tokens.some((id) => id >= vocabSize)) throw new Refused(400, `${where} holds tokens outside the vocabulary of ${vocabSize}`);
  return tokens;
}

const longestProgram = 1 << 18;

/** The program that a grammar is of. Throws Refused (400). */
export function padOf({ lines, view }: tinkerWire.CommandGrammarRequest): Scratchpad {
  if (lines.some((line) => /[\r\n]/.test(line)))
    throw new Refused(400, "command_grammar.lines holds line ends; send the lines without them");
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  if (length > longestProgram) throw new Refused(400, `command_grammar.lines has ${length} characters; it may have ${longestProgram}`);
  const shown = view ?? undefined;
  const fits = shown?.every(({ first, last }, i) => {
    const free = (shown[i - 1]?.last ?? -1) + 2; // a hidden line between two ranges
    return first >= free && last >= first - 1 && first <= lines.length + 1 && last <= lines.length;
  });
  if (fits === false) throw new Refused(400, `command_grammar.view must hold rising ranges within the ${lines.length} lines`);
  return { lines, lineEnd: "\n", finalLineEnd: true, byteOrderMark: false, ...(shown && { view: shown }) };
}

function checked({ data, shape }: Tensor, length: number, where: string): readonly number[] {
  if (data.length !== length || (shape && (shape.length !== 1 || shape[0] !== length)))
    throw new Refused(
      400,
      `${where} must have ${length} entries, as its input has tokens; got ${data.length} in shape [${shape?.join(", ") ?? data.length}]`,
    );
  return data;
}

/** The engine's loss for a request: sums, nothing divided. */
export function lossOf({ loss_fn: kind, loss_fn_config: config }: tinkerWire.TrainingInput) {
  const low = config?.clip_low_threshold;
  const high = config?.clip_high_threshold;
  const normaliser = 1;
  switch (kind) {
    case "cross_entropy":
      return { kind: "cross-entropy", normaliser } as const;
    case "importance_sampling":
      return { kind: "importance-sampling", normaliser, klCoefficient: 0 } as const;
    case "ppo":
      return { kind: "policy-gradient", normaliser, clipLow: 1 - (low ?? 0.8), clipHigh: (high ?? 1.2) - 1, klCoefficient: 0 } as const;
    case "cispo":
      return { kind: "cispo", normaliser, clipLow: 1 - (low ?? 0), clipHigh: (high ?? 4) - 1, klCoefficient: 0 } as const;
    default:
      return kind satisfies never;
  }
}
