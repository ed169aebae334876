/**
 * Checkpoint archives: a gzipped tar of an adapter's two files, written by our server and read from any.
 *
 * Only `adapter_config.json` and `adapter_model.safetensors` are taken out, whatever their folder in the archive, and the caller decides where they go: no
 * name in an archive becomes a path. Sizes are bounded, checksums checked. Read: ustar, with pax and GNU long-name records passed over. Not guaranteed: archives that
 * exceed memory.
 */
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { InputError, messageOf } from "../../base/index.ts";

export const adapterFiles = ["adapter_config.json", "adapter_model.safetensors"] as const;
export type AdapterFileName = (typeof adapterFiles)[number];

/** Bytes of an unpacked archive, at most. */
const mostUnpacked = 2 ** 31 - 1;
const block = 512;

/** Throws InputError on anything that is not an archive of an adapter. */
export async function readArchive(bytes: Uint8Array): Promise<Record<AdapterFileName, Buffer>> {
  const tar = await unpack(bytes);
  const found = new Map<string, Buffer>();
  for (let at = 0; at + block <= tar.length; ) {
    const header = tar.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) break;
    const sum = octal(header, 148, 8, "checksum");
    const actual = header.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 32 : byte), 0);
    if (sum !== actual) throw new InputError(`the archive is damaged: the checksum of its entry at byte ${at} is wrong`);
    const size = octal(header, 124, 12, "size");
    const begin = at + block;
    if (size > tar.length - begin) throw new InputError("the archive is cut off");
    const type = String.fromCharCode(header[156]!);
    const name = textOf(header.subarray(0, 100)).split("/").at(-1)!;
    if ((type === "0" || type === "\0") && (adapterFiles as readonly string[]).includes(name)) {
      if (found.has(name)) throw new InputError(`the archive holds ${name} twice`);
      found.set(name, tar.subarray(begin, begin + size));
    }
    at = begin + Math.ceil(size / block) * block;
  }
  const [config, weights] = adapterFiles.map((name) => found.get(name));
  if (!config || !weights) throw new InputError(`the archive holds no ${config ? adapterFiles[1] : adapterFiles[0]}`);
  return { "adapter_config.json": config, "adapter_model.safetensors": weights };
}

/** A gzipped tar of files. */
export async function writeArchive(files: Readonly<Record<AdapterFileName, Uint8Array>>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for (const name of adapterFiles) {
    const content = files[name];
    parts.push(headerOf(name, content.length), content, Buffer.alloc((block - (content.length % block)) % block));
  }
  return promisify(gzip)(Buffer.concat([...parts, Buffer.alloc(2 * block)]), { level: 1 });
}

/**
 * adapter_config.json with the names of the adapted layers filled in (servers leave them null), and the base's name.
 * Throws InputError where the files aren't an adapter's.
 */
export function completedConfig(config: Uint8Array, weights: Uint8Array, base: string): string {
  const given = jsonOf(config, "adapter_config.json");
  const view = new DataView(weights.buffer, weights.byteOffset, weights.byteLength);
  const length = weights.length >= 8 ? Number(view.getBigUint64(0, true)) : Number.NaN;
  if (!(length >= 2 && length <= weights.length - 8)) throw new InputError("adapter_model.safetensors is no safetensors file");
  const keys = Object.keys(jsonOf(weights.subarray(8, 8 + length), "adapter_model.safetensors"));
  const targets = [...new Set(keys.flatMap((key) => /([A-Za-z0-9_]+)\.lora_(?:embedding_)?[AB](?:\.|$)/.exec(key)?.[1] ?? []))].sort();
  if (targets.length === 0) throw new InputError("adapter_model.safetensors holds no LoRA weights");
  const named = given["target_modules"];
  const completed = {
    peft_type: "LORA",
    task_type: "CAUSAL_LM",
    bias: "none",
    ...given,
    base_model_name_or_path: base,
    target_modules: Array.isArray(named) && named.length > 0 ? named : targets,
  };
  return `${JSON.stringify(completed, null, 2)}\n`;
}

async function unpack(bytes: Uint8Array): Promise<Buffer> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: mostUnpacked });
  } catch (cause) {
    throw new InputError(`the archive can't be unpacked: ${messageOf(cause)}`, { cause });
  }
}

function octal(header: Uint8Array, at: number, length: number, what: string): number {
  const text = textOf(header.subarray(at, at + length)).trim();
  if (!/^[0-7]+$/.test(text)) throw new InputError(`the archive is damaged: a ${what} is ${JSON.stringify(text.slice(0, 12))}`);
  return Number.parseInt(text, 8);
}

/** Up to the first NUL. */
function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return Buffer.from(end < 0 ? bytes : bytes.subarray(0, end)).toString("latin1");
}

function headerOf(name: string, size: number): Buffer {
  const header = Buffer.alloc(block);
  header.write(name, 0, 100, "latin1");
  header.write("0000644\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  header.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  header.write("00000000000\0", 136);
  header.write("        ", 148);
  header.write("0", 156);
  header.write("ustar\0", 257);
  header.write("00", 263);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

function jsonOf(bytes: Uint8Array, name: string): Record<string, unknown> {
  try {
    const value = JSON.parse(Buffer.from(bytes).toString()) as unknown;
    if (value !== null && typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // said below
  }
  throw new InputError(`${name} in the archive holds no JSON object`);
}
