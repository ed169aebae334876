// @ts-check
/**
 * The host process: one Pyodide, hardened, that plays the solver or the judge, one job at a time.
 *
 * Started by src/sandbox/wasm with Node's permission flags. The first frame is the configuration; then, with `build`, it sends a memory snapshot and ends;
 * else it says `ready` and for each `job` frame calls Python's `job()`, which talks over two devices (bytes to and from the peer or the parent, see link.mjs),
 * says `returned`, rewinds the memory and says `ready` again. It ends when the parent closes the pipe or after anything that looks like an escape.
 * Not guaranteed: a limit of time; the parent kills this process when a job takes too long.
 */
import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { lockFiles } from "./files.mjs";
import { ExitError, GateError, installGate, openGate, shutGate } from "./gate.mjs";
import { hardenEarly, hardenLate } from "./harden.mjs";
import { available, flush, keepData, kinds, readFrame, writeFrame, writeJson } from "./link.mjs";
import { fillGaps, scrub, takeImage } from "./rewind.mjs";
import { packSnapshot, unpackSnapshot } from "./snapshot.mjs";

/**
 * @typedef {object} Configuration
 * @property {string} index folder of the pyodide package, ending in a slash
 * @property {number} pages most memory, in pages of 64 KiB
 * @property {boolean} build make a snapshot instead of serving
 * @property {string | null} snapshot path of a snapshot file (snapshot.mjs)
 * @property {[name: string, source: string][]} files Python modules, put into /runner
 * @property {string} prepare Python run once, before the snapshot is taken
 * @property {string} start Python run in each process; must leave a function `job` in `__main__`
 * @property {number} rewindEvery jobs after which the memory is rewound
 */

const outputLimit = 1 << 20;
const outputKept = 1024;
const exit = process.exit.bind(process);
const clock = performance.now.bind(performance);

/** @returns {Configuration} */
function readConfiguration() {
  const frame = readFrame();
  if (!frame || frame.kind !== kinds.job) throw new Error("the first frame must be the configuration");
  return JSON.parse(Buffer.from(frame.payload).toString());
}

/**
 * The snapshot of a file, undefined when the file is missing or isn't what was written.
 * @param {string | null} path
 * @param {() => ArrayBuffer} memory
 */
function readSnapshot(path, memory) {
  if (path === null) return undefined;
  try {
    return unpackSnapshot(readFileSync(path), memory);
  } catch {
    return undefined;
  }
}

/** Bytes that came for a channel and weren't read yet. */
class Channel {
  /** @type {Uint8Array[]} */
  queue = [];
  at = 0;
  ended = false;

  clear() {
    this.queue = [];
    this.at = 0;
    this.ended = false;
  }
}

const channels = [new Channel(), new Channel()];
/** Set when the parent has gone. */
let orphaned = false;

/** Reads for Python: waits for bytes on the channel; 0 at its end. @param {Channel} channel @param {Uint8Array} target */
function receive(channel, target) {
  while (channel.queue.length === 0) {
    if (channel.ended || orphaned) return 0;
    do {
      const frame = readFrame();
      if (!frame) orphaned = true;
      else if (frame.kind === kinds.peer || frame.kind === kinds.parent) {
        if (frame.payload.length > 0) channels[frame.kind]?.queue.push(frame.payload);
      } else if (frame.kind === kinds.end) {
        // What follows belongs to the next job: neither channel gives this one more than it has.
        for (const each of channels) each.ended = true;
      }
    } while (!channel.ended && available());
  }
  let filled = 0;
  while (filled < target.length && channel.queue.length > 0) {
    const first = /** @type {Uint8Array} */ (channel.queue[0]);
    const part = first.subarray(channel.at, channel.at + target.length - filled);
    target.set(part, filled);
    filled += part.length;
    channel.at += part.length;
    if (channel.at === first.length) {
      channel.queue.shift();
      channel.at = 0;
    }
  }
  return filled;
}

/** The two channels as character devices, opened; gives their file descriptors. @param {any} FS */
function openDevices(FS) {
  return channels.map((channel, index) => {
    const number = FS.makedev(200, index);
    const range = (/** @type {Uint8Array} */ heap, /** @type {number} */ offset, /** @type {number} */ length) =>
      new Uint8Array(heap.buffer, heap.byteOffset + offset, length);
    FS.registerDevice(number, {
      open() {},
      close() {},
      read: (/** @type {any} */ _stream, /** @type {Uint8Array} */ heap, /** @type {number} */ offset, /** @type {number} */ length) =>
        receive(channel, range(heap, offset, length)),
      fsync: flush,
      write: (/** @type {any} */ _stream, /** @type {Uint8Array} */ heap, /** @type {number} */ offset, /** @type {number} */ length) => {
        writeFrame(index, range(heap, offset, length));
        return length;
      },
    });
    FS.mkdev(`/dev/coe${index}`, number);
    return FS.open(`/dev/coe${index}`, "r+").fd;
  });
}

/** What a program writes to file descriptors 1 and 2 past Python's own sys.stdout: the first KiB is kept, the rest counted. */
const output = {
  bytes: 0,
  text: "",
  /** @param {Uint8Array} bytes */
  write(bytes) {
    if (output.bytes < outputKept) output.text += Buffer.from(bytes.slice(0, outputKept - output.bytes)).toString("latin1");
    output.bytes += bytes.length;
    if (output.bytes > outputLimit) throw new ExitError(-1);
    return bytes.length;
  },
};

/** Takes file descriptors 0 to 2 from Pyodide's own writers, which would catch what `output.write` throws. @param {any} FS */
function redirectOutput(FS) {
  const ops = {
    open() {},
    close() {},
    fsync() {},
    read: () => 0,
    write: (/** @type {any} */ _stream, /** @type {Uint8Array} */ heap, /** @type {number} */ offset, /** @type {number} */ length) =>
      output.write(heap.subarray(offset, offset + length)),
  };
  const number = FS.makedev(200, 9);
  FS.registerDevice(number, ops);
  for (const [fd, name] of ["stdin", "stdout", "stderr"].entries()) {
    FS.unlink(`/dev/${name}`);
    FS.mkdev(`/dev/${name}`, number);
    FS.closeStream(fd);
    FS.open(`/dev/${name}`, fd === 0 ? "r" : "w");
  }
}

/** Runs Python source by the C API; throws when it raises. @param {any} module @param {string} source */
function runSource(module, source) {
  const text = module.stringToNewUTF8(source);
  const failed = module._PyRun_SimpleString(text);
  module._free(text);
  if (failed !== 0) throw new Error(`the sandbox's own Python failed: ${output.text}`);
}

/** How a job ended, from what was thrown through WebAssembly. @param {unknown} error @param {string | undefined} tripped */
function endingOf(error, tripped) {
  if (tripped === "_abort_js") return { how: "crashed", detail: "abort" };
  if (tripped !== undefined) return { how: "shut", detail: tripped };
  if (error instanceof ExitError)
    return output.bytes > outputLimit ? { how: "output", detail: "" } : { how: "exited", detail: String(error.code) };
  if (error instanceof GateError) return { how: "shut", detail: error.call };
  if (error instanceof RangeError) return { how: "overflow", detail: "stack overflow" };
  return { how: "crashed", detail: error instanceof Error ? error.message : String(error) };
}

async function main() {
  const configuration = readConfiguration();
  const began = clock();
  hardenEarly();
  const gate = installGate(configuration.pages);
  const snapshot = readSnapshot(configuration.snapshot, gate.memory);
  const { loadPyodide } = await import(pathToFileURL(`${configuration.index}pyodide.mjs`).href);
  const pyodide = await loadPyodide({
    indexURL: configuration.index,
    jsglobals: Object.create(null),
    env: { HOME: "/tmp", PYTHONHASHSEED: "0" },
    stdin: () => null,
    stdout: () => {},
    stderr: () => {},
    ...(snapshot ? { _loadSnapshot: snapshot } : configuration.build ? { _makeSnapshot: true } : {}),
  });
  const module = pyodide._module;
  const FS = module.FS;
  redirectOutput(FS);
  FS.mkdir("/runner");
  for (const [name, source] of configuration.files) FS.writeFile(`/runner/${name}`, source);
  if (!snapshot) {
    runSource(module, configuration.prepare);
    scrub(module);
    fillGaps(module);
  }
  if (configuration.build) {
    for (const part of packSnapshot(pyodide.makeMemorySnapshot())) writeFrame(kinds.image, part);
    writeJson(kinds.ready, { ms: clock() - began });
    flush();
    return;
  }
  gate.seal();
  const fds = openDevices(FS);
  const files = lockFiles(FS);
  runSource(module, `peer_fd, host_fd = ${fds.join(", ")}\n${configuration.start}`);
  const main = module._PyImport_AddModule(module.stringToNewUTF8("__main__"));
  const job = module._PyObject_GetAttrString(main, module.stringToNewUTF8("job"));
  if (job === 0) throw new Error("the sandbox's own Python has no function job");
  fillGaps(module);
  const image = takeImage(module);
  hardenLate();
  const used = { snapshot: snapshot !== undefined, heap: module.HEAPU8.length, python: pyodide._api.pyVersionTuple.join(".") };
  let jobs = 0;
  let ready = { ...used, ms: clock() - began, rewindMs: 0 };
  for (;;) {
    writeJson(kinds.ready, ready);
    const frame = nextJob();
    if (!frame) return;
    /** @type {{how: string, detail: string}} */
    let ending = { how: "returned", detail: "" };
    output.bytes = 0;
    output.text = "";
    const task = JSON.parse(Buffer.from(frame.payload).toString());
    keepData(Number(task.mark));
    flush(); // the parent hears that this job has begun
    // The job's limit of memory is at most the module's own.
    shutGate(Math.min(Number(task.memoryMb) * 1024 * 1024, configuration.pages * 65536));
    try {
      if (module._PyObject_CallNoArgs(job) === 0) ending = { how: "raised", detail: "" };
      const tripped = openGate();
      if (tripped !== undefined) ending = endingOf(undefined, tripped);
    } catch (error) {
      ending = endingOf(error, openGate());
    }
    writeJson(kinds.returned, { ...ending, output: output.text, heap: module.HEAPU8.length });
    // A rewound heap is whole again after an exit or a stack overflow; after these nothing is taken on trust, and the parent has a spare.
    if (ending.how === "shut" || ending.how === "crashed" || orphaned) return;
    const since = clock();
    for (const channel of channels) channel.clear();
    jobs++;
    let grown = 0;
    if (jobs % configuration.rewindEvery === 0 || ending.how !== "returned") {
      if (ending.how !== "returned" || configuration.rewindEvery > 1) flush(); // somebody waits for how it ended
      files.restore();
      grown = image.rewind();
    }
    if (grown > 96 * 1024 * 1024) return;
    ready = { ...used, ms: 0, rewindMs: clock() - since };
  }
}

/** Waits for the next job; what was still under way for the last one is dropped. */
function nextJob() {
  for (;;) {
    const frame = readFrame();
    if (!frame) return undefined;
    if (frame.kind === kinds.job) return frame;
  }
}

main().then(
  () => {
    flush();
    exit(0);
  },
  (error) => {
    try {
      writeJson(kinds.returned, { how: "broken", detail: String(error?.stack ?? error), output: output.text, heap: 0 });
      flush();
    } finally {
      exit(1);
    }
  },
);
