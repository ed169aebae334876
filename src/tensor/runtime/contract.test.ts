/** The contract of `Session`, run over every back end of this machine, and what only the C API back end promises. */
import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testedTargets } from "../testing/providers.ts";
import { availableBackends, capiFailure, openSession } from "./open.ts";
import { ORT_VERSION } from "./ort-library.ts";
import { type ElementType, type Session, SessionError } from "./types.ts";
import { alignedBytes, elementInfo, viewOf } from "./view.ts";

type PortSpec = readonly [name: string, type: ElementType, dims: readonly (number | string)[]];
type NodeSpec = readonly [op: string, inputs: readonly string[], outputs: readonly string[], attributes?: Readonly<Record<string, number>>];

/** A minimal ONNX encoder, so that this suite depends on nothing but the runtime. Field numbers: onnx.proto3. */
function encode(nodes: readonly NodeSpec[], inputs: readonly PortSpec[], outputs: readonly PortSpec[]): Uint8Array {
  const message = (fill: (w: BinaryWriter) => void) => {
    const w = new BinaryWriter();
    fill(w);
    return w.finish();
  };
  const text = (w: BinaryWriter, field: number, value: string) => w.tag(field, WireType.LengthDelimited).string(value);
  const bytes = (w: BinaryWriter, field: number, value: Uint8Array) => w.tag(field, WireType.LengthDelimited).bytes(value);
  const int = (w: BinaryWriter, field: number, value: number) => w.tag(field, WireType.Varint).int64(value);
  const port = ([name, type, dims]: PortSpec) =>
    message((w) => {
      text(w, 1, name);
      const shape = message((s) => {
        for (const d of dims)
          bytes(
            s,
            1,
            message((x) => (typeof d === "string" ? text(x, 2, d) : int(x, 1, d))),
          );
      });
      const tensor = message((t) => {
        int(t, 1, elementInfo[type].code);
        bytes(t, 2, shape);
      });
      bytes(
        w,
        2,
        message((t) => bytes(t, 1, tensor)),
      );
    });
  const graph = message((g) => {
    for (const [op, ins, outs, attributes] of nodes)
      bytes(
        g,
        1,
        message((n) => {
          for (const i of ins) text(n, 1, i);
          for (const o of outs) text(n, 2, o);
          text(n, 4, op);
          for (const [key, value] of Object.entries(attributes ?? {}))
            bytes(
              n,
              5,
              message((a) => {
                text(a, 1, key);
                int(a, 3, value);
                int(a, 20, 2);
              }),
            );
        }),
      );
    text(g, 2, "test");
    for (const p of inputs) bytes(g, 11, port(p));
    for (const p of outputs) bytes(g, 12, port(p));
  });
  return message((m) => {
    int(m, 1, 8);
    bytes(m, 7, graph);
    bytes(
      m,
      8,
      message((o) => int(o, 2, 17)),
    );
  });
}

const sum = encode(
  [["Add", ["a", "b"], ["c"]]],
  [
    ["a", "float32", ["n", 4]],
    ["b", "float32", ["n", 4]],
  ],
  [["c", "float32", ["n", 4]]],
);
/** state' = state + x; twice = 2 state'. */
const accumulate = encode(
  [
    ["Add", ["state", "x"], ["next"]],
    ["Add", ["next", "next"], ["twice"]],
  ],
  [
    ["state", "float32", [64]],
    ["x", "float32", [64]],
  ],
  [
    ["next", "float32", [64]],
    ["twice", "float32", [64]],
  ],
);
const halves = encode([["Cast", ["h"], ["f"], { to: 1 }]], [["h", "float16", ["n"]]], [["f", "float32", ["n"]]]);
const toHalf = encode([["Cast", ["f"], ["h"], { to: 10 }]], [["f", "float32", ["n"]]], [["h", "float16", ["n"]]]);
const brains = encode([["Cast", ["h"], ["f"], { to: 1 }]], [["h", "bfloat16", ["n"]]], [["f", "float32", ["n"]]]);
const bigProduct = encode(
  [["MatMul", ["a", "b"], ["c"]]],
  [
    ["a", "float32", ["m", "k"]],
    ["b", "float32", ["k", "n"]],
  ],
  [["c", "float32", ["m", "n"]]],
);

const row = (...values: number[]) => viewOf("float32", [values.length / 4, 4], Float32Array.from(values));

const tested = new Set<string>(testedTargets().map(({ name }) => name));
const runnable = availableBackends().filter(({ provider }) => tested.has(provider));
const failure = capiFailure();
if (failure !== undefined) console.log(`skipped: the C API back end: ${failure}`);

it("has at least the binding to run on", () => expect(runnable.length).toBeGreaterThan(0));

describe.each(runnable)("$backend/$provider", ({ backend, provider }) => {
  const open = (bytes: Uint8Array, name = "test") => openSession(bytes, { backend, provider, name });

  it("describes its ports, symbolic dimensions by name", async () => {
    await using session = await open(sum);
    expect(session.inputs).toEqual([
      { name: "a", type: "float32", dims: ["n", 4] },
      { name: "b", type: "float32", dims: ["n", 4] },
    ]);
    expect(session.outputs).toEqual([{ name: "c", type: "float32", dims: ["n", 4] }]);
    expect(session.backend).toBe(backend);
  });

  it("runs simply, with outputs of whatever shape comes", async () => {
    await using session = await open(sum);
    const { c } = await session.run({ a: row(1, 2, 3, 4, 5, 6, 7, 8), b: row(10, 20, 30, 40, 50, 60, 70, 80) });
    expect(c!.dims).toEqual([2, 4]);
    expect([...c!.data]).toEqual([11, 22, 33, 44, 55, 66, 77, 88]);
  });

  it("writes into the bound memory and reads new input values on every run", async () => {
    await using session = await open(sum);
    const [a, b, c] = [row(1, 2, 3, 4), row(1, 1, 1, 1), row(0, 0, 0, 0)];
    using binding = session.bind({ a, b }, { c });
    binding.run();
    expect([...c.data]).toEqual([2, 3, 4, 5]);
    (a.data as Float32Array)[0] = 100;
    await binding.runAsync();
    expect([...c.data]).toEqual([101, 3, 4, 5]);
  });

  it("rebinds a port to another length", async () => {
    await using session = await open(sum);
    using binding = session.bind({ a: row(1, 2, 3, 4), b: row(1, 1, 1, 1) }, { c: row(0, 0, 0, 0) });
    binding.run();
    const c = viewOf("float32", [2, 4]);
    binding.set("a", row(1, 2, 3, 4, 5, 6, 7, 8));
    binding.set("b", row(0, 0, 0, 0, 1, 1, 1, 1));
    binding.set("c", c);
    binding.run();
    expect([...c.data]).toEqual([1, 2, 3, 4, 6, 7, 8, 9]);
  });

  it("updates state in place when the same memory is input and output", async () => {
    await using session = await open(accumulate);
    const state = viewOf("float32", [64]);
    const x = viewOf("float32", [64], new Float32Array(64).fill(0.5));
    const twice = viewOf("float32", [64]);
    using binding = session.bind({ state, x }, { next: state, twice });
    for (let i = 0; i < 10; i++) binding.run();
    expect([...new Set(state.data as Float32Array)]).toEqual([5]);
    expect([...new Set(twice.data as Float32Array)]).toEqual([10]);
  });

  it("writes subarrays of one arena without touching their neighbours", async () => {
    await using session = await open(sum);
    const arena = new Float32Array(24).fill(-1);
    const at = (i: number) => viewOf("float32", [1, 4], arena.subarray(i, i + 4));
    arena.set([1, 2, 3, 4], 0);
    arena.set([1, 1, 1, 1], 8);
    using binding = session.bind({ a: at(0), b: at(8) }, { c: at(16) });
    binding.run();
    expect([...arena.subarray(12)]).toEqual([-1, -1, -1, -1, 2, 3, 4, 5, -1, -1, -1, -1]);
  });

  it("takes and gives float16 as raw bits", async () => {
    await using up = await open(halves);
    const { f } = await up.run({ h: viewOf("float16", [3], Uint16Array.of(0x3c00, 0xc000, 0x3555)) });
    expect([...f!.data]).toEqual([1, -2, 0.333251953125]);
    await using down = await open(toHalf);
    const { h } = await down.run({ f: viewOf("float32", [2], Float32Array.of(1, -2)) });
    expect([...h!.data]).toEqual([0x3c00, 0xc000]);
  });

  it(backend === "capi" ? "takes bfloat16 as raw bits" : "refuses bfloat16 with the way out", async () => {
    const opened = open(brains, "brains");
    if (backend === "capi") {
      await using session = await opened;
      const { f } = await session.run({ h: viewOf("bfloat16", [2], Uint16Array.of(0x3f80, 0xc040)) });
      expect([...f!.data]).toEqual([1, -3]);
    } else {
      await using session = await opened;
      await expect(session.run({ h: viewOf("bfloat16", [2], Uint16Array.of(0x3f80, 0xc040)) })).rejects.toThrow(
        /brains: h: bfloat16 can't cross/,
      );
    }
  });

  it("handles empty tensors", async () => {
    await using session = await open(sum);
    const { c } = await session.run({ a: viewOf("float32", [0, 4]), b: viewOf("float32", [0, 4]) });
    expect(c!.dims).toEqual([0, 4]);
    expect(c!.data.length).toBe(0);
  });

  it("names the model and the reason in errors", async () => {
    await expect(open(Uint8Array.of(1, 2, 3), "broken")).rejects.toThrow(SessionError);
    await expect(open(Uint8Array.of(1, 2, 3), "broken")).rejects.toThrow(/^broken: the model can't be loaded: .+/);
    await using session = await open(sum, "adder");
    const a = row(1, 2, 3, 4);
    expect(() => session.bind({ a }, {})).toThrow("adder: input b is not bound");
    expect(() => session.bind({ a, b: a, d: a }, {})).toThrow("adder: there is no input d; there are a, b");
    expect(() => session.bind({ a, b: a }, { e: a })).toThrow("adder: there is no output e; there are c");
    expect(() => session.bind({ a, b: viewOf("int32", [1, 4]) }, {})).toThrow("adder: b is float32, got a int32 tensor");
    expect(() => session.bind({ a, b: viewOf("float32", [4]) }, {})).toThrow("adder: b has dimensions [n, 4], got [4]");
    using bad = session.bind({ a: row(1, 2, 3, 4, 5, 6, 7, 8), b: row(...new Array<number>(12).fill(1)) }, { c: a });
    expect(() => bad.run()).toThrow(/^adder: .*Add/s);
    await expect(bad.runAsync()).rejects.toThrow(/^adder: .*Add/s);
  });

  it("refuses work after closing", async () => {
    const session = await open(sum, "gone");
    const a = row(1, 2, 3, 4);
    const binding = session.bind({ a, b: a }, { c: row(0, 0, 0, 0) });
    await session[Symbol.asyncDispose]();
    await session[Symbol.asyncDispose]();
    expect(() => binding.run()).toThrow(/gone: the (binding|session) is closed/);
    expect(() => session.bind({ a, b: a }, {})).toThrow("gone: the session is closed");
    await expect(session.run({ a, b: a })).rejects.toThrow("gone: the session is closed");
  });

  it("holds its memory over 1,000 runs, bindings and rebindings", async () => {
    await using session = await open(sum);
    const n = 16_384; // 256 KiB a tensor: a leak of one tensor a run would be 250 MiB
    const [a, b, c] = [viewOf("float32", [n, 4]), viewOf("float32", [n, 4]), viewOf("float32", [n, 4])];
    const cycle = async (times: number) => {
      for (let i = 0; i < times; i++) {
        using binding = session.bind({ a, b }, { c });
        binding.set("a", b);
        binding.run();
        if (i % 50 === 0) await session.run({ a, b });
      }
      globalThis.gc?.();
    };
    await cycle(200);
    const before = process.memoryUsage().rss;
    await cycle(1000);
    const grown = (process.memoryUsage().rss - before) / 2 ** 20;
    expect(grown).toBeLessThan(backend === "capi" ? 24 : 96); // the binding's outputs wait for the garbage collector
  });
});

describe.skipIf(failure !== undefined)("the C API back end", () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(bigProduct, { backend: "capi", threads: 1, name: "product" });
  });
  afterAll(() => session[Symbol.asyncDispose]());

  it("is chosen by default and pinned to the version its table is known for", async () => {
    await using chosen = await openSession(sum);
    expect(chosen.backend).toBe("capi");
    expect(ORT_VERSION).toBe((await import("onnxruntime-node/package.json", { with: { type: "json" } })).default.version);
  });

  it("leaves the event loop free while a run is under way, and refuses a second run of the same binding", async () => {
    const size = 1024;
    const [a, b, c] = [viewOf("float32", [size, size]), viewOf("float32", [size, size]), viewOf("float32", [size, size])];
    using binding = session.bind({ a, b }, { c });
    let ticks = 0;
    const timer = setInterval(() => ticks++, 1);
    const run = binding.runAsync();
    expect(() => binding.run()).toThrow("product: a run of this binding is under way");
    await run;
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(2);
  });

  it("waits for runs under way before closing", async () => {
    const closing = await openSession(bigProduct, { backend: "capi" });
    const m = viewOf("float32", [512, 512], new Float32Array(512 * 512).fill(1));
    const c = viewOf("float32", [512, 512]);
    const run = closing.bind({ a: m, b: m }, { c }).runAsync();
    await closing[Symbol.asyncDispose]();
    await run;
    expect(c.data[0]).toBe(512);
  });

  it("runs several bindings of one session at the same time", async () => {
    const m = (value: number) => viewOf("float32", [256, 256], new Float32Array(256 * 256).fill(value));
    const outs = await Promise.all([1, 2, 3, 4].map((v) => session.run({ a: m(v), b: m(1) })));
    expect(outs.map(({ c }) => c!.data[77])).toEqual([256, 512, 768, 1024]);
  });

  it("gives memory on 64-byte boundaries", async () => {
    const { addressOf } = await import("./koffi.ts");
    for (const bytes of [4, 100, 1_000_000]) expect(Number(addressOf(alignedBytes(bytes))! % 64n)).toBe(0);
  });
});
