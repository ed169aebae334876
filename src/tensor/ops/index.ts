/** The operations, by name. */
export * from "./elementwise.ts";
export * from "./indexing.ts";
export * from "./layout.ts";
export * from "./matmul.ts";
export * from "./network.ts";
export * from "./reduce.ts";
