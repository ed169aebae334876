/** The tensor engine: graphs, operations (`ops`), differentiation, lowering to ONNX, sessions. */
export { type GradientOptions, gradients } from "./autodiff.ts";
export * from "./composites/index.ts";
export { Graph, type GraphOptions, type Target, type Tensor, targets } from "./graph.ts";
export { type LoweredGraph, lower } from "./onnx/lower.ts";
export * as ops from "./ops/index.ts";
export type { OnnxAttribute } from "./ops/rule.ts";
export * from "./runtime/index.ts";
export { type Dim, type DType, GraphError, type Shape, type TensorType } from "./types.ts";
