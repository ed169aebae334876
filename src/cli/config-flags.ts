/**
 * Configuration from one schema: a TOML file, then flags over it; every flag and its help come from the schema.
 *
 * A nested key `lora.rank` is the flag `--lora.rank` and, in TOML, `[lora]` `rank = 16`; camelCase keys are kebab-case flags.
 */
import type { Command } from "commander";
import { parse as parseToml, TomlError } from "smol-toml";
import { z } from "zod";
import { InputError, readText } from "../base/index.ts";

interface Leaf {
  readonly path: readonly string[];
  readonly flag: string;
  readonly schema: z.core.JSONSchema.JSONSchema;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The schema's leaves, in order. */
function leavesOf(schema: z.ZodObject): Leaf[] {
  const walk = (node: z.core.JSONSchema.JSONSchema, path: readonly string[]): Leaf[] =>
    Object.entries(node.properties ?? {}).flatMap(([key, value]) => {
      if (typeof value === "boolean") return [];
      const at = [...path, key];
      return value.type === "object" ? walk(value, at) : [{ path: at, flag: `--${at.map(kebab).join(".")}`, schema: value }];
    });
  return walk(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), []);
}

/** Adds one flag per setting, and `--config FILE`. */
export function addConfigFlags(command: Command, schema: z.ZodObject): Command {
  command.option("--config <file>", "TOML file with settings; flags go over it");
  for (const { flag, schema: leaf } of leavesOf(schema)) {
    const value =
      leaf.type === "boolean"
        ? "[on]"
        : leaf.type === "array"
          ? "<values...>"
          : leaf.enum
            ? `<${leaf.enum.join("|")}>`
            : `<${leaf.type === "string" ? "text" : "n"}>`;
    const standard =
      leaf.default === undefined || (Array.isArray(leaf.default) && leaf.default.length === 0) ? "" : ` (default: ${leaf.default})`;
    command.option(`${flag} ${value}`, `${leaf.description ?? ""}${standard}`);
  }
  return command;
}

/**
 * The configuration: the schema's defaults, under the TOML file, under the flags.
 *
 * @param options commander's values, as `command.opts()` gives them
 * @throws InputError naming every key that is unknown, missing or out of range
 */
export async function readConfig<S extends z.ZodObject>(schema: S, options: Readonly<Record<string, unknown>>): Promise<z.output<S>> {
  const file = options["config"];
  const settings = typeof file === "string" ? await readToml(file) : {};
  for (const { path, flag, schema: leaf } of leavesOf(schema)) {
    const given = options[optionName(flag)];
    if (given !== undefined) assign(settings, path, convert(given, leaf, flag));
  }
  const parsed = schema.safeParse(settings);
  if (!parsed.success) {
    throw new InputError(
      `${typeof file === "string" ? file : "settings"}: ${parsed.error.issues.map((issue) => describeIssue(issue)).join("; ")}`,
    );
  }
  return parsed.data;
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const at = issue.path.join(".");
  if (issue.code === "invalid_type" && issue.input === undefined)
    return `${at} is missing (give --${issue.path.map((key) => kebab(String(key))).join(".")})`;
  return at === "" ? issue.message : `${at}: ${issue.message}`;
}

async function readToml(file: string): Promise<Record<string, unknown>> {
  try {
    return parseToml(await readText(file));
  } catch (cause) {
    if (cause instanceof TomlError)
      throw new InputError(`${file} is not TOML: ${cause.message.split("\n")[0]} (line ${cause.line})`, { cause });
    throw cause;
  }
}

/** commander's camelCase of a flag; dots stay. */
function optionName(flag: string): string {
  return flag.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function convert(given: unknown, leaf: z.core.JSONSchema.JSONSchema, flag: string): unknown {
  switch (leaf.type) {
    case "number":
    case "integer": {
      const value = Number(given);
      if (given === "" || !Number.isFinite(value)) throw new InputError(`${flag} needs a number, got ${JSON.stringify(given)}`);
      return value;
    }
    case "boolean":
      if (given === true || given === "on" || given === "true") return true;
      if (given === "off" || given === "false") return false;
      throw new InputError(`${flag} is on or off, got ${JSON.stringify(given)}`);
    case "array": {
      const { items } = leaf;
      return Array.isArray(given) && typeof items === "object" && !Array.isArray(items)
        ? given.map((item) => convert(item, items, flag))
        : given;
    }
    default:
      return given;
  }
}

function assign(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) target[key] = value;
  else {
    const inner = target[key];
    const next = inner !== null && typeof inner === "object" ? { ...(inner as Record<string, unknown>) } : {};
    target[key] = next;
    assign(next, rest, value);
  }
}
