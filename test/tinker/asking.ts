/** Asks a Tinker server as any client would: plain JSON over HTTP, and the bodies that tests send again and again. */

export type Json = Record<string, unknown>;

export interface Asker {
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<{ readonly status: number; readonly json: Json }>;
  /** Status and detail of a refusal. */
  said(path: string, body: Json): Promise<string>;
  /** What comes of a request that was accepted. */
  result(submitted: Json): Promise<Json>;
  newModel(rank?: number): Promise<{ readonly session_id: string; readonly model_id: string }>;
  unload(model: string): Promise<Json>;
  newSampler(): Promise<{ readonly session_id: string; readonly sampler: string }>;
}

/** For a server of the model `base`. */
export function askerOf(url: string): Asker {
  const post: Asker["post"] = async (path, body, headers = {}) => {
    const response = await fetch(`${url}/api/v1/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    return { status: response.status, json: (await response.json()) as Json };
  };
  const result: Asker["result"] = async (submitted) => {
    for (;;) {
      const { json } = await post("retrieve_future", { request_id: submitted["request_id"] });
      if (json["type"] !== "try_again") return json;
    }
  };
  return {
    post,
    result,
    async said(path, body) {
      const { status, json } = await post(path, body);
      return `${status} ${typeof json["detail"] === "string" ? json["detail"] : JSON.stringify(json["detail"])}`;
    },
    async newModel(rank = 2) {
      const { json } = await post("create_session", { tags: [], user_metadata: {}, sdk_version: "0.24.1", type: "create_session" });
      const session_id = String(json["session_id"]);
      const made = await post("create_model", { session_id, model_seq_id: 0, base_model: "base", lora_config: { rank, seed: 1 } });
      return { session_id, model_id: String((await result(made.json))["model_id"]) };
    },
    unload: async (model_id) => result((await post("unload_model", { model_id })).json),
    async newSampler() {
      const session_id = String((await post("create_session", {})).json["session_id"]);
      const made = await post("create_sampling_session", { session_id, sampling_session_seq_id: 0, base_model: "base" });
      return { session_id, sampler: String(made.json["sampling_session_id"]) };
    },
  };
}

export const tensor = (data: readonly number[], dtype = "float32") => ({ data, dtype, shape: [data.length] });

/** One sequence. */
export const input = (loss_fn_inputs: Json, tokens: readonly number[] = [1, 2, 3], loss_fn = "cross_entropy") => ({
  loss_fn,
  data: [{ model_input: { chunks: [{ type: "encoded_text", tokens }] }, loss_fn_inputs }],
});

/** A server of few models of which one stays in memory, so that a small test meets every limit. */
export const tightLimits = {
  port: 0,
  threads: 1,
  pollMs: 500,
  mostModels: 3,
  residentModels: 1,
  residentSamplers: 1,
  sessionMs: 60_000,
};
