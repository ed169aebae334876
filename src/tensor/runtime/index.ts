/** Execution of ONNX model bytes: sessions over two back ends (the C API, the Node binding), views and aligned memory. */
export { availableBackends, capiFailure, openSession } from "./open.ts";
export {
  type BackendName,
  type Binding,
  type ElementType,
  type Port,
  type ProviderName,
  type Session,
  SessionError,
  type SessionOptions,
  type TensorData,
  type TensorView,
  type TensorViews,
} from "./types.ts";
export { alignedBytes, elementCount, elementInfo, reshape, viewOf } from "./view.ts";
