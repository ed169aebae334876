/** The tensor engine: graphs, operations, differentiation, lowering to ONNX, sessions. */
export * from "./runtime/index.ts";
