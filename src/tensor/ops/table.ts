/** The total table of shape rules and lowerings: a primitive without one does not compile. */
import { elementwiseRules } from "./elementwise.ts";
import { indexingRules } from "./indexing.ts";
import { layoutRules } from "./layout.ts";
import { matmulRules } from "./matmul.ts";
import { networkRules } from "./network.ts";
import { reduceRules } from "./reduce.ts";
import type { ForwardRules, Primitive } from "./rule.ts";

export const forwardRules: ForwardRules<Primitive> = {
  ...elementwiseRules,
  ...reduceRules,
  ...layoutRules,
  ...matmulRules,
  ...indexingRules,
  ...networkRules,
};
