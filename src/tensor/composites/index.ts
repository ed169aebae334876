/** Composites: fused operations with reverse rules of their own. */
export { type AttentionShape, causalAttention } from "./attention.ts";
export { type LoraOptions, linear, loraLinear } from "./linear.ts";
export { rmsNorm, selectRows, siluMul, tokenLogprobs } from "./network.ts";
