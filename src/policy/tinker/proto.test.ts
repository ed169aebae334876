/** Protobuf bodies and results: what comes back is what was sent, and no bytes do anything but that or an InputError, within bounds. */
import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../base/index.ts";
import { decodeResult, decodeTraining, encodeResult, encodeTraining } from "./proto.ts";
import { requests } from "./wire.ts";

const token = fc.nat(0x7fffffff);
const float = fc.float({ noNaN: true, noDefaultInfinity: true });
const datum = fc.array(token, { minLength: 1, maxLength: 12 }).chain((tokens) =>
  fc.record({
    model_input: fc.constant({ chunks: [{ type: "encoded_text" as const, tokens }] }),
    loss_fn_inputs: fc.record(
      {
        target_tokens: fc
          .array(token, { minLength: tokens.length, maxLength: tokens.length })
          .map((data) => ({ data, dtype: "int64" as const, shape: [data.length] })),
        weights: fc.array(float, { maxLength: 12 }).map((data) => ({ data, dtype: "float32" as const })),
        advantages: fc.array(float, { maxLength: 12 }).map((data) => ({ data, dtype: "float32" as const, shape: [data.length] })),
      },
      { requiredKeys: ["target_tokens"] },
    ),
  }),
);
const input = fc.record({
  loss_fn: fc.constantFrom("cross_entropy" as const, "ppo" as const),
  loss_fn_config: fc.option(fc.record({ clip_low_threshold: fc.double({ min: 0, max: 10, noNaN: true }) })),
  data: fc.array(datum, { minLength: 1, maxLength: 4 }),
});
const call = fc.record({ model_id: fc.stringMatching(/^[\w.:-]{1,40}$/), seq_id: fc.nat(0x7fffffff) });

const outcome = (decode: () => unknown): unknown => {
  try {
    decode();
    return "read";
  } catch (error) {
    return error instanceof InputError ? "refused" : error;
  }
};

/** What JSON would have made of a number. */
const wireNumber = (value: number) => (Number.isFinite(value) ? value : null);

describe("training calls as protobuf", () => {
  it("come back as their JSON form, forward only or not", () => {
    fc.assert(
      fc.property(call, input, fc.boolean(), (ids, body, forwardOnly) => {
        const request = { ...ids, [forwardOnly ? "forward_input" : "forward_backward_input"]: body };
        const decoded = decodeTraining(encodeTraining(request));
        const schema = forwardOnly ? requests.forward : requests.forward_backward;
        expect(decoded.forwardOnly).toBe(forwardOnly);
        // JSON has no −0
        expect(JSON.parse(JSON.stringify(schema.parse(decoded.request)))).toEqual(schema.parse(JSON.parse(JSON.stringify(request))));
      }),
      { numRuns: 100 },
    );
  });

  it("are refused where they are torn or changed, never a fault", () => {
    fc.assert(
      fc.property(call, input, fc.nat(), fc.nat(255), (ids, body, at, byte) => {
        const bytes = encodeTraining({ ...ids, forward_backward_input: body });
        expect(["read", "refused"]).toContain(outcome(() => decodeTraining(bytes.subarray(0, at % bytes.length))));
        const changed = Uint8Array.from(bytes);
        changed[at % bytes.length] = byte;
        expect(["read", "refused"]).toContain(outcome(() => decodeTraining(changed)));
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(["read", "refused"]).toContain(outcome(() => decodeTraining(bytes)));
      }),
      { numRuns: 500 },
    );
  });

  const bytesOf = (write: (writer: BinaryWriter) => void) => {
    const writer = new BinaryWriter();
    write(writer);
    return writer.finish();
  };
  const field = (number: number, content: Uint8Array) => bytesOf((writer) => writer.tag(number, WireType.LengthDelimited).bytes(content));
  const chunk = (tensor: Uint8Array) => field(3, field(2, Buffer.concat([field(1, Buffer.from("weights")), field(2, tensor)])));

  it.each<[string, Uint8Array, RegExp]>([
    ["a length beyond the end", bytesOf((w) => w.tag(1, WireType.LengthDelimited).uint32(0xffffffff)), /reaches past the end/],
    [
      "a length beyond its message",
      field(
        3,
        bytesOf((w) => w.tag(1, WireType.LengthDelimited).uint32(9)),
      ),
      /reaches past the end/,
    ],
    ["a varint that doesn't end", Uint8Array.of(0x10, ...new Array<number>(9).fill(0xff)), /no protobuf message|reaches past/],
    ["a string of megabytes", field(1, new Uint8Array(1 << 20).fill(97)), /model_id has 1048576 bytes/],
    ["a string that isn't UTF-8", field(1, Uint8Array.of(0xff, 0xfe)), /no protobuf message/],
    [
      "more sequences than a request may hold",
      Buffer.concat(new Array<Uint8Array>(1025).fill(field(3, new Uint8Array()))),
      /more than 1024/,
    ],
    [
      "a sequence with thousands of empty chunks",
      field(3, Buffer.concat(new Array<Uint8Array>(2000).fill(field(1, new Uint8Array())))),
      /more than 1024/,
    ],
    ["groups in groups", Uint8Array.from({ length: 4000 }, () => (200 << 3) | 3).fill(0x5b), /recursion/],
    ["another wire type", bytesOf((w) => w.tag(3, WireType.Varint).uint32(1)), /wire type 0/],
    ["field number 0", Uint8Array.of(0, 0), /illegal tag/],
    ["an image", field(3, field(1, field(2, Buffer.from("png")))), /no encoded text/],
    ["half a token", field(3, field(1, field(1, field(1, Uint8Array.of(1, 2, 3))))), /3 bytes of dtype 3/],
    ["a sparse tensor", chunk(field(2, new Uint8Array())), /sparse/],
    ["a tensor without a dtype", chunk(field(1, new Uint8Array(8))), /dtype 0/],
  ])("refuse %s", (_, bytes, message) => {
    expect(() => decodeTraining(bytes)).toThrow(message);
    expect(outcome(() => decodeTraining(bytes))).toBe("refused");
  });

  it("read a map's entry without a value as its zero", () => {
    const bytes = encodeTraining({ model_id: "m", seq_id: 1, forward_backward_input: { loss_fn: "ppo", data: [] } });
    const zero = Buffer.concat([bytes, field(5, field(1, Buffer.from("clip_low_threshold")))]);
    expect(decodeTraining(zero).request).toMatchObject({ forward_backward_input: { loss_fn_config: { clip_low_threshold: 0 } } });
  });

  it("pass over fields that they don't know", () => {
    const bytes = encodeTraining({ model_id: "m", seq_id: 1, forward_input: { loss_fn: "cross_entropy", data: [] } });
    const more = Buffer.concat([bytes, field(7, Buffer.from("config")), bytesOf((w) => w.tag(99, WireType.Bit64).double(1))]);
    expect(decodeTraining(more)).toEqual(decodeTraining(bytes));
  });
});

describe("results as protobuf", () => {
  const logprobs = fc.array(fc.float(), { maxLength: 8 }).map((values) => values.map(wireNumber));

  it("of training come back, numbers that aren't finite as null", () => {
    fc.assert(
      fc.property(fc.array(logprobs, { maxLength: 5 }), (outputs) => {
        const result = {
          loss_fn_output_type: "scalar",
          metrics: { "loss:sum": 1.5 },
          loss_fn_outputs: outputs.map((data) => ({ logprobs: { data, dtype: "float32", shape: [data.length] } })),
        };
        expect(decodeResult("training", encodeResult(result)!)).toEqual(result);
      }),
    );
  });

  it("of sampling come back, with the distribution sampled from where it is said", () => {
    const sequence = fc.record({
      stop_reason: fc.constantFrom("stop", "length"),
      tokens: fc.array(token, { minLength: 1, maxLength: 8 }),
      logprobs: fc.option(logprobs),
    });
    fc.assert(
      fc.property(fc.array(sequence, { minLength: 1, maxLength: 4 }), fc.boolean(), (sequences, masked) => {
        const result = { sequences: sequences.map((one) => ({ ...one, ...(masked && { sampled_logprobs: [null, -0.5] }) })) };
        expect(decodeResult("sample", encodeResult(result)!)).toEqual(result);
      }),
    );
  });

  it("have no form for other calls", () => {
    expect(encodeResult({ type: "optim_step", metrics: null })).toBeUndefined();
  });

  it("are refused where they are torn, changed or disagree with themselves", () => {
    const whole = encodeResult({
      loss_fn_output_type: "scalar",
      loss_fn_outputs: [1, 2, 3].map((n) => ({ logprobs: { data: new Array<number>(n).fill(-1), dtype: "float32" } })),
    })!;
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const changed = Uint8Array.from(whole);
        changed[at] = byte;
        for (const bytes of [changed, whole.subarray(0, at)])
          for (const kind of ["training", "sample"] as const)
            expect(["read", "refused"]).toContain(outcome(() => decodeResult(kind, bytes)));
      }),
      { numRuns: 300 },
    );
  });
});
