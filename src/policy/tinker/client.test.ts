/**
 * The client against replies in the form that SkyRL's server and the hosted service give them (written from their sources, not recorded), played back by a small HTTP server.
 *
 * Not covered here: our own server (test/tinker/).
 */
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { type Play, playServer, type Recorded } from "../../../test/tinker/played.ts";
import { TinkerClient, type TinkerOptions } from "./client.ts";
import { TinkerError } from "./http.ts";
import { encodeResult } from "./proto.ts";
import { replies } from "./wire.ts";

let close: (() => void) | undefined;
afterEach(() => close?.());

async function serve(play: Play): Promise<{ url: string; asked: string[] }> {
  const played = await playServer(play);
  close = played.close;
  return played;
}

const open = (baseUrl: string, more: Partial<TinkerOptions> = {}) =>
  TinkerClient.open({ baseUrl, model: "meta-llama/Llama-3.2-1B", retryMs: 1, maxFailures: 4, ...more });

describe("TinkerClient", () => {
  it("appends to the base path, takes a server without dynamic_config for SkyRL's, awaits the model's future", async () => {
    const { url, asked } = await serve((path) =>
      path === "/retrieve_future" ? { body: '{"model_id":"model_1","status":"ready"}' } : undefined,
    );
    await using client = await open(url);
    expect(client.dialect).toBe("skyrl");
    expect((await client.createModel({ rank: 8, seed: 1 })).id).toBe("model_1");
    expect(asked).toEqual([
      "/client/config",
      "/get_server_capabilities",
      "/client/dynamic_config",
      "/create_session",
      "/create_model",
      "/retrieve_future",
    ]);
  });

  it("refuses a base model that isn't served before it asks for a session", async () => {
    const { url, asked } = await serve(() => undefined);
    await expect(open(url, { model: "meta-llama/Llama-3.2-3B" })).rejects.toThrow(
      "serves meta-llama/Llama-3.2-1B, not meta-llama/Llama-3.2-3B",
    );
    expect(asked).not.toContain("/create_session");
  });

  it.each([
    ["SkyRL's 400 is final", 400, '{"detail":"Rank must be between 1 and 16"}', /Rank must be between 1 and 16/],
    ["an unknown future is final", 404, '{"detail":"Request not found"}', /not found/],
    ["the hosted service's failure", 200, '{"error":"out of tokens","category":"user"}', /\(user\): out of tokens/],
    ["a result of another kind", 200, '{"path":"tinker://m/s1"}', /not what was asked for/],
  ])("%s", async (_, status, body, message) => {
    const { url, asked } = await serve((path) => (path === "/retrieve_future" ? { status, body } : undefined));
    await using client = await open(url);
    await expect(client.createModel({ rank: 64, seed: 1 })).rejects.toThrow(message);
    expect(asked.filter((path) => path === "/retrieve_future")).toHaveLength(1);
  });

  it("polls through SkyRL's 408 and plain-text 500, the hosted service's try_again, and a torn body", async () => {
    const answers: Recorded[] = [
      { status: 408, body: '{"detail":"Timeout waiting for result"}' },
      { status: 500, body: "Internal Server Error" },
      { body: '{"type":"try_again","request_id":"1","queue_state":"paused_capacity","queue_state_reason":"busy"}' },
      { status: 408, body: '{"type":"try_again","request_id":"1","queue_state":"active"}' },
      { body: '{"model_id":"mod' },
      { body: '{"model_id":"model_1"}' },
    ];
    const warnings: string[] = [];
    const { url } = await serve((path) => (path === "/retrieve_future" ? answers.shift() : undefined));
    await using client = await open(url, { logger: { debug: () => {}, info: () => {}, warn: (text) => warnings.push(text) } });
    expect((await client.createModel({ rank: 8, seed: 1 })).id).toBe("model_1");
    expect(answers).toHaveLength(0);
    expect(warnings).toEqual(["the server is holding requests back: busy"]);
  });

  it("submits a lost future (410) again under the same number", async () => {
    const submitted: unknown[] = [];
    let polls = 0;
    const { url } = await serve((path, body) => {
      if (path === "/optim_step") {
        submitted.push(body);
        return { body: `{"request_id":"${10 + submitted.length}"}` };
      }
      if (path !== "/retrieve_future") return undefined;
      const { request_id: id } = body as { request_id: string };
      if (id === "1") return { body: '{"model_id":"model_1"}' };
      return polls++ === 0 ? { status: 410, body: '{"detail":"gone"}' } : { body: '{"metrics":null}' };
    });
    await using client = await open(url);
    const model = await client.createModel({ rank: 8, seed: 1 });
    await (await model.call("/optim_step", { adam_params: {} }, replies.optimStep)).result();
    expect(submitted).toHaveLength(2);
    expect(submitted[1]).toEqual(submitted[0]);
  });

  it("says after a retry that 409 means the first try counted", async () => {
    let tries = 0;
    const { url } = await serve((path) => {
      if (path === "/optim_step") return tries++ === 0 ? { body: '{"request' } : { status: 409, body: '{"detail":"seq_id 1 is used"}' };
      return path === "/retrieve_future" ? { body: '{"model_id":"model_1"}' } : undefined;
    });
    await using client = await open(url);
    const model = await client.createModel({ rank: 8, seed: 1 });
    const error = await model.call("/optim_step", {}, replies.optimStep).catch((fault: unknown) => fault);
    expect(error).toBeInstanceOf(TinkerError);
    expect(error).toMatchObject({ status: 409, retried: true });
  });

  it("takes a token for its key where asked to, and never shows either", async () => {
    const keys: (string | undefined)[] = [];
    const { url } = await serve((path, _, key) => {
      keys.push(key);
      if (path === "/client/config") return { body: '{"pjwt_auth_enabled":true}' };
      if (path === "/auth/token") return { body: '{"jwt":"short.lived.token"}' };
      if (path === "/create_session") return { status: 403, body: '{"detail":"key tml-secret and short.lived.token are not allowed"}' };
      return undefined;
    });
    const error = await open(url, { apiKey: "tml-secret" }).catch((fault: unknown) => fault);
    expect(keys).toEqual(["tml-secret", "tml-secret", "short.lived.token", "short.lived.token", "short.lived.token"]);
    expect(String(error)).toContain("key *** and *** are not allowed");
  });

  it("takes whatever a server says for a result or a TinkerError", async () => {
    let reply: Recorded = { body: "" };
    const { url } = await serve((path) => (path === "/retrieve_future" || path === "/create_model" ? reply : undefined));
    await using client = await open(url, { maxFailures: 2, patienceMs: 5 });
    const text = fc.oneof(fc.json(), fc.string(), fc.constant('{"type":"try_again"'));
    const status = fc.constantFrom(200, 201, 400, 402, 404, 409, 410, 422, 429, 500, 503);
    await fc.assert(
      fc.asyncProperty(status, text, async (code, body) => {
        reply = { status: code, body };
        const outcome = await client.createModel({ rank: 1, seed: 1 }).catch((error: unknown) => error);
        expect(outcome).toBeInstanceOf(TinkerError);
      }),
      { numRuns: 60 },
    );
  });

  const training = { loss_fn: "cross_entropy", data: [{ model_input: { chunks: [{ tokens: [1] }] }, loss_fn_inputs: {} }] };
  const outputs = {
    loss_fn_output_type: "scalar",
    metrics: {},
    loss_fn_outputs: [{ logprobs: { data: [-0.5], dtype: "float32", shape: [1] } }],
  };

  it.each([
    ["a server that says nothing gets JSON, and forward its own call", {}, "application/json", "/forward"],
    ["flags ask for protobuf", { proto_write_fwdbwd: true }, "application/x-protobuf", "/forward"],
    [
      "and for forward by forward_backward",
      { proto_write_fwdbwd: true, fwd_via_fwdbwd: true },
      "application/x-protobuf",
      "/forward_backward",
    ],
  ])("%s", async (_, flags, type, path) => {
    const sent: string[] = [];
    const { url } = await serve((at, body, _key, headers) => {
      if (at === "/client/config") return { body: JSON.stringify({ pjwt_auth_enabled: false, ...flags }) };
      if (at.startsWith("/forward")) {
        sent.push(`${at} ${headers["content-type"]}`);
        return { body: '{"request_id":"5"}' };
      }
      if (at !== "/retrieve_future") return undefined;
      if ((body as { request_id: string }).request_id === "1") return { body: '{"model_id":"model_1"}' };
      sent.push(headers.accept!);
      if (!headers.accept?.includes("protobuf")) return { body: JSON.stringify(outputs) };
      return { body: encodeResult(outputs)!, type: "application/x-protobuf" };
    });
    await using client = await open(url);
    const model = await client.createModel({ rank: 8, seed: 1 });
    const ask = async (name: string, key: string) => (await model.call(name, { [key]: training }, replies.training)).result();
    expect((await ask("/forward_backward", "forward_backward_input")).loss_fn_outputs[0]!.logprobs.data).toEqual([-0.5]);
    await ask("/forward", "forward_input");
    const forward = path === "/forward" ? "application/json" : type;
    const accept = type.includes("protobuf") ? "application/x-protobuf, application/json" : type;
    expect(sent).toEqual([`/forward_backward ${type}`, accept, `${path} ${forward}`, accept]);
  });

  it("turns to protobuf where JSON is refused (415, 406), and fetches a torn result again", async () => {
    const sample = { sequences: [{ stop_reason: "stop", tokens: [3], logprobs: [-1] }] };
    const whole = encodeResult(sample)!;
    const torn = whole.subarray(0, whole.length - 3);
    const bodies = [torn, whole, encodeResult(outputs)!];
    const seen: string[] = [];
    const { url } = await serve((at, body, _key, headers) => {
      if (at === "/asample") return { body: '{"request_id":"6"}' };
      if (at === "/forward_backward") {
        seen.push(headers["content-type"]!);
        return seen.at(-1) === "application/json" ? { status: 415, body: '{"detail":"protobuf only"}' } : { body: '{"request_id":"5"}' };
      }
      if (at !== "/retrieve_future") return undefined;
      if ((body as { request_id: string }).request_id === "1") return { body: '{"model_id":"model_1"}' };
      if (!headers.accept?.includes("protobuf")) return { status: 406, body: '{"detail":"protobuf only"}' };
      return { body: bodies.shift()!, type: "application/x-protobuf" };
    });
    await using sampling = await open(url);
    expect(await (await sampling.submit("/asample", {}, replies.sample)).result()).toEqual(sample);
    await using client = await open(url);
    const model = await client.createModel({ rank: 8, seed: 1 });
    const future = await model.call("/forward_backward", { forward_backward_input: training }, replies.training);
    expect((await future.result()).loss_fn_outputs).toHaveLength(1);
    expect(seen).toEqual(["application/json", "application/x-protobuf"]);
  });

  it("takes whatever bytes come as protobuf for a result or a TinkerError", async () => {
    let bytes: Uint8Array = new Uint8Array();
    const { url } = await serve((path) => {
      if (path === "/client/config") return { body: '{"proto_write_fwdbwd":true}' };
      if (path === "/asample") return { body: '{"request_id":"6"}' };
      return path === "/retrieve_future" ? { body: bytes, type: "application/x-protobuf" } : undefined;
    });
    await using client = await open(url, { maxFailures: 2 });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (some) => {
        bytes = some;
        const future = await client.submit("/asample", {}, replies.sample);
        expect(await future.result().catch((error: unknown) => error)).toBeInstanceOf(TinkerError);
      }),
      { numRuns: 40 },
    );
  });

  it("stops at once when aborted", async () => {
    const { url } = await serve((path) => (path === "/retrieve_future" ? { status: 408, body: "" } : undefined));
    await using client = await open(url, { retryMs: 50 });
    const abort = new AbortController();
    const future = await client.submit("/create_model", {}, replies.model, abort.signal);
    setTimeout(() => abort.abort(new Error("enough")), 20);
    await expect(future.result()).rejects.toThrow("enough");
  });
});
