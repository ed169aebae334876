/** A tiny random model in a folder, and a proxy that puts faults between a client and a server. */

import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Rng } from "../../src/base/index.ts";
import {
  type LlamaConfig,
  ParameterSet,
  parseConfig,
  saveCheckpoint,
  Tokenizer,
  tokenizerConfigJson,
  trainTokenizer,
} from "../../src/model/index.ts";

const text = "### REPL 3 >>>    return x + 1\n### DELL 2\n### EXIT\ndef f1(x):\n    return x + 1\n";

/** Vocabulary 300, 2 layers, 32 wide, context 512. */
export async function writeTinyModel(folder: string): Promise<Tokenizer> {
  const json = trainTokenizer([text.repeat(3)], { vocabSize: 300 });
  const config = tokenizerConfigJson({ bos: "<|begin|>", eos: "<|end|>" });
  const tokenizer = Tokenizer.fromJson(json, { config: { bos_token: "<|begin|>", eos_token: "<|end|>" } });
  const llama: LlamaConfig = parseConfig({
    architectures: ["LlamaForCausalLM"],
    vocab_size: tokenizer.vocabSize,
    hidden_size: 32,
    intermediate_size: 64,
    num_hidden_layers: 2,
    num_attention_heads: 2,
    num_key_value_heads: 1,
    max_position_embeddings: 512,
    tie_word_embeddings: true,
    initializer_range: 0.15,
    bos_token_id: tokenizer.bosId,
    eos_token_id: tokenizer.eosId,
  });
  await saveCheckpoint(folder, llama, ParameterSet.random(llama, new Rng("tinker")).views.values(), { dtype: "f32" });
  await writeFile(join(folder, "tokenizer.json"), JSON.stringify(json));
  await writeFile(join(folder, "tokenizer_config.json"), JSON.stringify(config));
  return tokenizer;
}

/** What a proxy does with one request. `before` faults never reach the server, `after` faults lose its answer. */
export type Fault =
  | { readonly kind: "none" }
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "before" | "after"; readonly status: number; readonly body?: string }
  | { readonly kind: "torn" }
  | { readonly kind: "cut" };

export interface FaultProxy {
  readonly url: string;
  /** Faults made, by kind and status. */
  readonly made: Map<string, number>;
  close(): Promise<void>;
}

/** Forwards everything to `target`; `plan` decides per request, n counts from 0. */
export async function openFaultProxy(target: string, plan: (path: string, n: number) => Fault): Promise<FaultProxy> {
  const made = new Map<string, number>();
  let n = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const path = request.url ?? "/";
      const fault = plan(path, n++);
      const name = "status" in fault ? `${fault.kind} ${fault.status}` : fault.kind;
      made.set(name, (made.get(name) ?? 0) + 1);
      if (fault.kind === "before") {
        response.writeHead(fault.status, { "content-type": "text/plain" }).end(fault.body ?? "Internal Server Error");
        return;
      }
      if (fault.kind === "delay") await new Promise((resolve) => setTimeout(resolve, fault.ms));
      const answer = await fetch(`${target}${path}`, {
        method: request.method ?? "POST",
        redirect: "manual",
        headers: { "content-type": "application/json" },
        ...(parts.length > 0 && { body: Buffer.concat(parts) }),
      });
      const body = Buffer.from(await answer.arrayBuffer());
      if (fault.kind === "after") {
        response.writeHead(fault.status).end(fault.body ?? "");
        return;
      }
      const headers = {
        "content-type": answer.headers.get("content-type") ?? "",
        ...(answer.headers.has("location") && { location: answer.headers.get("location")! }),
      };
      if (fault.kind === "torn") {
        response.writeHead(answer.status, headers).end(body.subarray(0, body.length >> 1));
        return;
      }
      if (fault.kind === "cut") {
        response
          .writeHead(answer.status, { ...headers, "content-length": body.length })
          .write(body.subarray(0, body.length >> 1), () => response.destroy());
        return;
      }
      response.writeHead(answer.status, headers).end(body);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    made,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
