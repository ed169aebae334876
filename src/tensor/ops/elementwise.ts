/** Elementwise operations, with NumPy broadcasting for two operands. Comparisons give bool. */
import type { Tensor } from "../graph.ts";
import { type DType, formatType, GraphError, type TensorType } from "../types.ts";
import { apply, broadcastShapes, type ForwardRule, type ForwardRules, type Primitive } from "./rule.ts";

type None = Readonly<Record<never, never>>;
const none: None = {};

function binary(op: string, onnx: string, result?: DType): ForwardRule<None> {
  return {
    infer([a, b]) {
      if (a!.dtype !== b!.dtype)
        throw new GraphError(`${op}: operands must share an element type, got ${formatType(a!)} and ${formatType(b!)}`);
      return [{ dtype: result ?? a!.dtype, shape: broadcastShapes(op, a!.shape, b!.shape) }];
    },
    lower: (emit, { inputs, outputs }) => emit.node(onnx, inputs, outputs),
  };
}

function unary(op: string, onnx: string): ForwardRule<None> {
  return {
    infer([x]) {
      if (x!.dtype !== "float32" && x!.dtype !== "float16")
        throw new GraphError(`${op}: operand must be floating point, got ${formatType(x!)}`);
      return [x!];
    },
    lower: (emit, { inputs, outputs }) => emit.node(onnx, inputs, outputs),
  };
}

const rules = {
  add: binary("add", "Add"),
  sub: binary("sub", "Sub"),
  mul: binary("mul", "Mul"),
  div: binary("div", "Div"),
  minimum: binary("minimum", "Min"),
  maximum: binary("maximum", "Max"),
  greater: binary("greater", "Greater", "bool"),
  greaterOrEqual: binary("greaterOrEqual", "GreaterOrEqual", "bool"),
  less: binary("less", "Less", "bool"),
  equal: binary("equal", "Equal", "bool"),
  where: {
    infer([condition, a, b]) {
      if (condition!.dtype !== "bool") throw new GraphError(`where: condition must be bool, got ${formatType(condition!)}`);
      if (a!.dtype !== b!.dtype)
        throw new GraphError(`where: branches must share an element type, got ${formatType(a!)} and ${formatType(b!)}`);
      return [{ dtype: a!.dtype, shape: broadcastShapes("where", condition!.shape, broadcastShapes("where", a!.shape, b!.shape)) }];
    },
    lower: (emit, { inputs, outputs }) => emit.node("Where", inputs, outputs),
  },
  neg: unary("neg", "Neg"),
  exp: unary("exp", "Exp"),
  log: unary("log", "Log"),
  sqrt: unary("sqrt", "Sqrt"),
  reciprocal: unary("reciprocal", "Reciprocal"),
  sigmoid: unary("sigmoid", "Sigmoid"),
  silu: {
    infer: unary("silu", "").infer,
    lower(emit, { inputs, outputs }) {
      // QuickGelu is x·sigmoid(alpha·x), one pass.
      if (emit.target.quickGelu) {
        emit.node("QuickGelu", inputs, outputs, { alpha: { f: 1 } }, "com.microsoft");
        return;
      }
      const gate = emit.temp();
      emit.node("Sigmoid", inputs, [gate]);
      emit.node("Mul", [inputs[0]!, gate], outputs);
    },
  },
  tanh: unary("tanh", "Tanh"),
  abs: unary("abs", "Abs"),
  clip: {
    infer: unary("clip", "").infer,
    lower(emit, { inputs, outputs, attributes }) {
      emit.node("Clip", [inputs[0]!, emit.float(attributes.low), emit.float(attributes.high)], outputs);
    },
  },
  cast: {
    infer: ([x], { to }) => [{ dtype: to, shape: x!.shape }],
    lower: (emit, { inputs, outputs, attributes }) => emit.node("Cast", inputs, outputs, { to: { i: onnxTypes[attributes.to] } }),
  },
  stopGradient: {
    infer: ([x]) => [x!],
    lower: (emit, { inputs, outputs }) => emit.node("Identity", inputs, outputs),
  },
} satisfies Partial<ForwardRules<Primitive>>;

/** TensorProto.DataType of ONNX. */
export const onnxTypes: Readonly<Record<DType, number>> = {
  float32: 1,
  uint8: 2,
  int8: 3,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
  bfloat16: 16,
};

export { rules as elementwiseRules };

export type Operand = Tensor | number;

function pair(op: string, a: Operand, b: Operand): [Tensor, Tensor] {
  const tensor = typeof a === "number" ? b : a;
  if (typeof tensor === "number") throw new GraphError(`${op}: at least one operand must be a tensor, got the numbers ${a} and ${b}`);
  const lift = (value: Operand): Tensor => {
    if (typeof value !== "number") return value;
    const dtype = tensor.dtype;
    if (dtype !== "float32" && dtype !== "int32" && dtype !== "int64") {
      throw new GraphError(`${op}: a number can't stand beside ${formatType(tensor as TensorType)}; cast first`);
    }
    return tensor.graph.scalar(value, dtype);
  };
  return [lift(a), lift(b)];
}

type Binary = "add" | "sub" | "mul" | "div" | "minimum" | "maximum" | "greater" | "greaterOrEqual" | "less" | "equal";
type Unary = "neg" | "exp" | "log" | "sqrt" | "reciprocal" | "sigmoid" | "silu" | "tanh" | "abs" | "stopGradient";

const two =
  (op: Binary) =>
  (a: Operand, b: Operand): Tensor =>
    apply(op, rules, pair(op, a, b), none)[0]!;
const one =
  (op: Unary) =>
  (x: Tensor): Tensor =>
    apply(op, rules, [x], none)[0]!;

export const add = two("add");
export const sub = two("sub");
export const mul = two("mul");
export const div = two("div");
export const minimum = two("minimum");
export const maximum = two("maximum");
export const greater = two("greater");
export const greaterOrEqual = two("greaterOrEqual");
export const less = two("less");
export const equal = two("equal");
export const neg = one("neg");
export const exp = one("exp");
export const log = one("log");
export const sqrt = one("sqrt");
export const reciprocal = one("reciprocal");
export const sigmoid = one("sigmoid");
/** x·sigmoid(x). */
export const silu = one("silu");
export const tanh = one("tanh");
export const abs = one("abs");
/** The same values; gradients stop here. */
export const stopGradient = one("stopGradient");

/** `a` where `condition` holds, else `b`. */
export function where(condition: Tensor, a: Operand, b: Operand): Tensor {
  const [left, right] = pair("where", a, b);
  return apply("where", rules, [condition, left, right], none)[0]!;
}

/** Values held within [low, high]; the gradient is 0 outside. */
export function clip(x: Tensor, low: number, high: number): Tensor {
  if (!(low <= high)) throw new GraphError(`clip: low must be ≤ high, got ${low} and ${high}`);
  return apply("clip", rules, [x], { low, high })[0]!;
}

/** The same values in another element type; `x` itself where it has that type already. */
export function cast(x: Tensor, to: DType): Tensor {
  return x.dtype === to ? x : apply("cast", rules, [x], { to })[0]!;
}
