/**
 * The calls of one model on a Tinker server, with what a lost answer means for each: training in chunks, steps, saving, the download of an adapter.
 *
 * A call whose answer was lost (409 on a repetition) counted the first time: gradients and steps are not sent again, saves get another name.
 * Not guaranteed: an order between models.
 */
import { join } from "node:path";
import type { z } from "zod";
import { writeAtomic } from "../../base/index.ts";
import { isLostReply, type TinkerClient, TinkerError, type TinkerFuture, type TinkerModel, tinkerWire } from "../../policy/index.ts";
import type { AdamSettings, Datum } from "../backend.ts";
import type { Metrics } from "../run.ts";
import { completedConfig, readArchive } from "./archive.ts";
import { type WireLoss, wireForward } from "./inputs.ts";

const { replies, chunkBytes, mostDatums } = tinkerWire;
/** Bytes of a downloaded adapter, at most. */
const mostArchive = 2 ** 31 - 1;

/** A training call that was sent, and the sequences that it covers. */
export interface Sent {
  readonly future: TinkerFuture<z.infer<typeof replies.training>>;
  readonly data: readonly Datum[];
}

const forwardLoss: WireLoss = { loss_fn: "cross_entropy", loss_fn_config: null };

/** Sends sequences in chunks, without waiting for results. */
export async function sendTraining(
  model: TinkerModel,
  wire: readonly tinkerWire.WireDatum[],
  data: readonly Datum[],
  loss: WireLoss,
): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (const { from, to } of chunksOf(wire)) {
    const part = data.slice(from, to);
    try {
      const fields = { forward_backward_input: { ...loss, data: wire.slice(from, to) } };
      sent.push({ future: await model.call("/forward_backward", fields, replies.training), data: part });
    } catch (error) {
      if (!isLostReply(error)) throw error;
      // The gradient is there, its answer is not: the same weights give the log-probabilities again, without another gradient.
      sent.push(...(await sendForward(model, part)));
    }
  }
  return sent;
}

/** As sendTraining, for log-probabilities alone. */
export async function sendForward(model: TinkerModel, data: readonly Datum[]): Promise<Sent[]> {
  const wire = wireForward(data);
  const sent: Sent[] = [];
  for (const { from, to } of chunksOf(wire)) {
    const fields = { forward_input: { ...forwardLoss, data: wire.slice(from, to) } };
    for (;;) {
      try {
        sent.push({ future: await model.call("/forward", fields, replies.training), data: data.slice(from, to) });
        break;
      } catch (error) {
        if (!isLostReply(error)) throw error; // nothing is changed by it: asked anew
      }
    }
  }
  return sent;
}

/** [N] per sequence; 0 where the weight is 0. */
export async function logprobsOf(sent: readonly Sent[]): Promise<Float32Array[]> {
  const parts = await Promise.all(
    sent.map(async ({ future, data }) => {
      const { loss_fn_outputs: outputs } = await future.result();
      if (outputs.length !== data.length)
        throw new TinkerError(`the server answered ${data.length} sequences with ${outputs.length} outputs`);
      return outputs.map(({ logprobs }, i) => {
        const { weights } = data[i]!;
        // Servers pad to a common length.
        if (logprobs.data.length < weights.length)
          throw new TinkerError(`the server answered ${weights.length} tokens with ${logprobs.data.length} log-probabilities`);
        return weights.map((weight, t) => (weight === 0 ? 0 : logprobs.data[t]!));
      });
    }),
  );
  return parts.flat();
}

type StepFuture = TinkerFuture<z.infer<typeof replies.optimStep>>;

/** Undefined where the step is taken and its answer, the metrics, is lost. */
export async function submitStep(model: TinkerModel, adam: AdamSettings): Promise<StepFuture | undefined> {
  const adam_params = {
    learning_rate: adam.learningRate,
    beta1: adam.beta1,
    beta2: adam.beta2,
    eps: adam.epsilon,
    weight_decay: adam.weightDecay,
    grad_clip_norm: adam.maxGradNorm,
  };
  try {
    return await model.call("/optim_step", { adam_params }, replies.optimStep);
  } catch (error) {
    if (isLostReply(error)) return undefined;
    throw error;
  }
}

export async function stepMetrics(step: StepFuture | undefined): Promise<Metrics> {
  const { metrics } = (await step?.result()) ?? {};
  return Object.fromEntries(
    Object.entries(metrics ?? {}).map(([name, value]) => [name === "grad_norm" ? name : `optimiser/${name}`, value]),
  );
}

/** Saves under a name, or one like it; the path that came of it. */
export async function saveNamed(model: TinkerModel, path: "/save_weights" | "/save_weights_for_sampler", name: string): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    try {
      const future = await model.call(path, { path: attempt === 0 ? name : `${name}-${attempt}` }, replies.saved);
      return (await future.result()).path;
    } catch (error) {
      if (!isLostReply(error) || attempt >= 3) throw error;
    }
  }
}

/** A sampling session of the weights as they are now. */
export async function saveEphemeral(model: TinkerModel): Promise<string> {
  for (;;) {
    try {
      const fields = { sampling_session_seq_id: model.client.nextSampler() };
      const future = await model.call("/save_weights_for_sampler", fields, replies.ephemeral);
      return (await future.result()).sampling_session_id;
    } catch (error) {
      if (!isLostReply(error)) throw error;
    }
  }
}

export async function loadSaved(model: TinkerModel, path: string, optimizer: boolean): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await (await model.call("/load_weights", { path, optimizer }, replies.done)).result();
      return;
    } catch (error) {
      if (!isLostReply(error) || attempt >= 3) throw error; // loading twice is loading once
    }
  }
}

/** Fetches an adapter and writes it as PEFT has it. */
export async function downloadAdapter(client: TinkerClient, sampler: string, folder: string): Promise<void> {
  const [, run, name] = /^tinker:\/\/([^/]+)\/(?:sampler_weights\/)?([^/]+)$/.exec(sampler) ?? [];
  if (run === undefined || name === undefined)
    throw new TinkerError(`the server saved weights under ${JSON.stringify(sampler.slice(0, 80))}, which is no checkpoint's path`);
  const checkpoint = client.dialect === "hosted" ? `sampler_weights/${encodeURIComponent(name)}` : encodeURIComponent(name);
  const path = `/training_runs/${encodeURIComponent(run)}/checkpoints/${checkpoint}/archive`;
  const files = await readArchive(await client.http.download(path, mostArchive));
  const weights = files["adapter_model.safetensors"];
  await writeAtomic(join(folder, "adapter_config.json"), completedConfig(files["adapter_config.json"], weights, client.model));
  await writeAtomic(join(folder, "adapter_model.safetensors"), weights);
}

/** Ranges of at most 1,024 sequences and 5 MB of JSON; a longer sequence goes by itself. */
export function chunksOf(wire: readonly tinkerWire.WireDatum[]): { readonly from: number; readonly to: number }[] {
  const chunks: { from: number; to: number }[] = [];
  let bytes = 0;
  for (const [i, datum] of wire.entries()) {
    const size = JSON.stringify(datum).length + 1;
    const last = chunks.at(-1);
    if (last && bytes + size <= chunkBytes && last.to - last.from < mostDatums) {
      last.to = i + 1;
      bytes += size;
    } else {
      chunks.push({ from: i, to: i + 1 });
      bytes = size;
    }
  }
  return chunks;
}
