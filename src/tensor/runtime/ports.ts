/** Checks of views against a session's ports, the same for every back end. Not guaranteed: agreement of symbolic dimensions (ONNX Runtime checks those). */
import { type Session, SessionError, type TensorView, type TensorViews } from "./types.ts";
import { elementCount } from "./view.ts";

type Ports = Pick<Session, "name" | "inputs" | "outputs">;

export function missingPort(session: Ports, side: "input" | "output", name: string): SessionError {
  const known = (side === "input" ? session.inputs : session.outputs).map((port) => port.name);
  return new SessionError(`${session.name}: there is no ${side} ${name}; there are ${known.slice(0, 20).join(", ")}`);
}

/** Throws SessionError unless the view has the element type, rank and fixed dimensions of the port. */
export function checkView(session: Ports, name: string, view: TensorView): void {
  const port = session.inputs.find((p) => p.name === name) ?? session.outputs.find((p) => p.name === name);
  if (port === undefined) throw missingPort(session, "input", name);
  if (port.type !== view.type) throw new SessionError(`${session.name}: ${name} is ${port.type}, got a ${view.type} tensor`);
  if (port.dims.length > 0 || session.inputs.includes(port)) {
    const fits = port.dims.length === view.dims.length && port.dims.every((d, i) => typeof d === "string" || d === view.dims[i]);
    if (!fits && !(port.dims.length === 0 && session.outputs.includes(port)))
      throw new SessionError(`${session.name}: ${name} has dimensions [${port.dims.join(", ")}], got [${view.dims.join(", ")}]`);
  }
  if (elementCount(view.dims) !== view.data.length)
    throw new SessionError(`${session.name}: ${name} has dimensions [${view.dims.join(", ")}] but ${view.data.length} elements`);
}

/** Throws SessionError on unknown ports, missing inputs and views that don't fit. */
export function checkBinding(session: Ports, inputs: TensorViews, outputs: TensorViews): void {
  for (const name of Object.keys(inputs)) if (!session.inputs.some((p) => p.name === name)) throw missingPort(session, "input", name);
  for (const name of Object.keys(outputs)) if (!session.outputs.some((p) => p.name === name)) throw missingPort(session, "output", name);
  for (const port of session.inputs) if (!(port.name in inputs)) throw new SessionError(`${session.name}: input ${port.name} is not bound`);
  for (const [name, view] of [...Object.entries(inputs), ...Object.entries(outputs)]) checkView(session, name, view);
}
