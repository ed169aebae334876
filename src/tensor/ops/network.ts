/** Fused operations of networks that ONNX Runtime has as one kernel, and the door to any other (`onnx`). */
import type { Graph, Tensor } from "../graph.ts";
import { formatType, GraphError, resolveAxis, sameDim, type TensorType } from "../types.ts";
import { apply, expectRank, expectType, type ForwardRules, type OnnxAttribute } from "./rule.ts";

const rules: ForwardRules<"softmax" | "rmsNormalization" | "rotary" | "onnx"> = {
  softmax: {
    infer([x]) {
      expectType("softmax", "operand", x!, "float32");
      return [x!];
    },
    lower: (emit, { inputs, outputs, attributes }) => emit.node("Softmax", inputs, outputs, { axis: { i: attributes.axis } }),
  },
  rmsNormalization: {
    infer([x, gain], _attributes, target) {
      expectType("rmsNormalization", "operand", x!, "float32");
      if (gain!.shape.length !== 1 || !sameDim(gain!.shape[0]!, x!.shape.at(-1) ?? 1)) {
        throw new GraphError(`rmsNormalization: gain ${formatType(gain!)} doesn't fit the last axis of ${formatType(x!)}`);
      }
      return target.normalizationSavesScale ? [x!, { dtype: "float32", shape: [...x!.shape.slice(0, -1), 1] }] : [x!];
    },
    lower(emit, { inputs, outputs, attributes }) {
      emit.node("SimplifiedLayerNormalization", inputs, outputs, {
        axis: { i: -1 },
        epsilon: { f: attributes.epsilon },
        stash_type: { i: 1 },
      });
    },
  },
  rotary: {
    infer([x, positions, cos, sin]) {
      expectRank("rotary", "operand", x!, 4);
      expectType("rotary", "positions", positions!, "int64");
      if (positions!.shape.length !== 2 && !(positions!.shape.length === 1 && positions!.shape[0] === 1)) {
        throw new GraphError(`rotary: positions must be [B, S] or [1], got ${formatType(positions!)}`);
      }
      expectRank("rotary", "cos", cos!, 2);
      const half = Number(x!.shape[3]) / 2;
      if (cos!.shape[1] !== half || sin!.shape[1] !== half) {
        throw new GraphError(
          `rotary: tables must be [positions, ${half}] for ${formatType(x!)}, got ${formatType(cos!)} and ${formatType(sin!)}`,
        );
      }
      return [x!];
    },
    lower(emit, { inputs, outputs }) {
      emit.node("RotaryEmbedding", inputs, outputs, { interleaved: { i: 0 } }, "com.microsoft");
    },
  },
  onnx: {
    infer: (_inputs, { outputs }) => outputs,
    lower(emit, { inputs, outputs, attributes: { type, domain, attributes, absent } }) {
      const names = inputs.slice();
      for (const at of absent) names.splice(at, 0, "");
      emit.node(type, names, outputs, attributes, domain);
    },
  },
};

export { rules as networkRules };

/** Softmax along one axis (the last by default). */
export function softmax(x: Tensor, axis = -1): Tensor {
  return apply("softmax", rules, [x], { axis: resolveAxis("softmax", axis, x.shape.length) })[0]!;
}

/** x / rms(x) · gain over the last axis, and 1 / rms(x) where the target's kernel gives it reliably. One pass. */
export function rmsNormalization(x: Tensor, gain: Tensor, epsilon: number): { readonly y: Tensor; readonly scale: Tensor | undefined } {
  const [y, scale] = apply("rmsNormalization", rules, [x, gain], { epsilon });
  return { y: y!, scale };
}

/**
 * Rotary position embedding, halves rotated as in Hugging Face's Llama. x [B, H, S, dh]; positions int64 [B, S], or [1] for a common
 * start; cos, sin [positions, dh/2].
 */
export function rotary(x: Tensor, positions: Tensor, cos: Tensor, sin: Tensor): Tensor {
  return apply("rotary", rules, [x, positions, cos, sin], {})[0]!;
}

export interface OnnxCall {
  readonly domain?: string;
  readonly attributes?: Readonly<Record<string, OnnxAttribute>>;
  readonly outputs: readonly TensorType[];
}

/** Any operation of ONNX ("" domain) or of the runtime; output types are the caller's word. Optional inputs may be undefined. */
export function onnx(graph: Graph, type: string, inputs: readonly (Tensor | undefined)[], call: OnnxCall): readonly Tensor[] {
  const present = inputs.filter((input) => input !== undefined);
  const absent = inputs.flatMap((input, i) => (input === undefined ? [i] : []));
  const attributes = { type, domain: call.domain ?? "", attributes: call.attributes ?? {}, outputs: call.outputs, absent };
  const types = rules.onnx.infer(present, attributes, graph.target);
  return graph.record("onnx", present, attributes, types);
}
