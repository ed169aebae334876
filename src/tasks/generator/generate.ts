/**
 * Generates problems: draws a family's instance, writes it in a drawn style and words, and lets the runner say what it returns.
 *
 * Same settings, same problems in the same order, whatever the runner's number of workers. Families take turns in shuffled rounds, so that
 * each has its share. Not guaranteed: that no two problems of a long stream are equal (small families repeat); a repeated program is
 * redrawn a few times first.
 */
import { CoeError, InputError, Rng } from "../../base/index.ts";
import type { Runner } from "../../sandbox/index.ts";
import { createProblem } from "../identity.ts";
import type { Problem } from "../types.ts";
import { describe } from "./describe.ts";
import { evaluate } from "./evaluate.ts";
import { families } from "./families/index.ts";
import { choose, type Family } from "./family.ts";
import { rename } from "./names.ts";
import { restyle } from "./style.ts";

export interface GeneratorOptions {
  readonly split: "train" | "validation" | "all";
  readonly count: number;
  readonly seed: number;
  /** Runs the references to learn the expected values. */
  readonly runner: Runner;
  /** Only these families. */
  readonly families?: readonly string[];
  readonly signal?: AbortSignal;
}

/** A problem before its expected values are known. */
export interface Draft {
  readonly family: Family;
  readonly key: string;
  readonly description: string;
  readonly code: string;
  readonly entry: string;
  /** Programs that do the same as `code`, under the same entry's name, as the family states them. */
  readonly equals: readonly string[];
  /** Expressions to be asked, edges first. */
  readonly calls: readonly string[];
  readonly edges: number;
}

interface Asked {
  readonly call: string;
  readonly value: string;
  readonly isEdge: boolean;
}

const candidates = 12;
const window = 32;
const redraws = 6;

/** Names of all families. */
export const familyNames: readonly string[] = families.map(({ name }) => name);

/** The split to which a family belongs: a fifth of the groups is held out. Throws InputError on an unknown name. */
export function splitOfFamily(name: string): "train" | "validation" {
  const found = families.find((family) => family.name === name);
  if (found === undefined) throw new InputError(`no family is called ${name}; familyNames lists them`);
  return splitOf(found);
}

/** `count` problems of the split. Throws InputError on bad settings, CoeError when a family's program fails. */
export async function* generateProblems(options: GeneratorOptions): AsyncGenerator<Problem> {
  const { count, seed, runner, signal } = options;
  if (!Number.isInteger(count) || count < 0) throw new InputError(`count must be an integer ≥ 0, got ${count}`);
  const members = families.filter(
    (member) => (options.split === "all" || splitOf(member) === options.split) && (options.families?.includes(member.name) ?? true),
  );
  if (members.length === 0) throw new InputError(`no family of split ${options.split} is called ${options.families?.join(", ")}`);
  const known = new Set<string>();
  const pending: Promise<Problem>[] = [];
  for (let slot = 0; slot < count; slot++) {
    const round = Math.floor(slot / members.length);
    const member = Rng.keyed("round", seed, options.split, round).shuffle(members)[slot % members.length]!;
    const problem = complete(drawNew(member, seed, slot, known), seed, slot, runner, signal);
    problem.catch(() => undefined);
    pending.push(problem);
    if (pending.length >= window) yield await pending.shift()!;
  }
  for (const problem of pending) yield await problem;
}

/** One instance of a family, styled and worded. */
export function drawDraft(member: Family, seed: number, slot: number, attempt = 0): Draft {
  const r = Rng.keyed("draft", seed, member.name, slot, attempt);
  const sketch = member.draw(r);
  const entry = r.pick(member.entries);
  const programs = sketch.code.map((code) => choose(code, r).replaceAll(/\bFN\b/g, entry));
  const chosen = r.pick(programs);
  const phrase = choose(sketch.say, r).replaceAll(/\bFN\b/g, entry);
  const edges = sketch.edges ?? [];
  const calls = new Set(edges);
  for (let draw = 0; calls.size < candidates && draw < 3 * candidates; draw++) calls.add(sketch.args.map((item) => item(r)).join(", "));
  const call = sketch.call ?? "FN(@)";
  return {
    family: member,
    key: `${member.name}/${seed}/${slot}${attempt === 0 ? "" : `/${attempt}`}`,
    description: describe(phrase, chosen.includes(`class ${entry}`), r),
    code: r.chance(0.12) ? rename(chosen, r, phrase) : restyle(chosen, r, phrase),
    entry,
    equals: programs,
    calls: [...calls].map((text) => call.replaceAll("@", () => text).replaceAll(/\bFN\b/g, entry)),
    edges: edges.length,
  };
}

function drawNew(member: Family, seed: number, slot: number, known: Set<string>): Draft {
  let draft = drawDraft(member, seed, slot);
  for (let attempt = 1; known.has(draft.code) && attempt <= redraws; attempt++) draft = drawDraft(member, seed, slot, attempt);
  known.add(draft.code);
  return draft;
}

/** The problem of a draft. An instance whose tests would all expect the same value says little and is drawn anew. */
async function complete(first: Draft, seed: number, slot: number, runner: Runner, signal: AbortSignal | undefined): Promise<Problem> {
  let draft = first;
  for (let attempt = redraws + 1; ; attempt++) {
    const r = Rng.keyed("tests", seed, draft.key);
    const order = r.shuffle(draft.calls.map((call, index) => ({ call, isEdge: index < draft.edges })));
    const calls = order.map(({ call }) => call);
    const values = await evaluate(draft.code, calls, runner, signal);
    const asked = order.flatMap((entry, index) => (values[index] === undefined ? [] : [{ ...entry, value: values[index] }]));
    if (new Set(asked.map(({ value }) => value)).size > 1) return problemOf(draft, asked, r);
    if (attempt > 2 * redraws)
      throw new CoeError(`family ${draft.family.name} expects the same value of every test; its inputs are too poor`);
    draft = drawDraft(draft.family, seed, slot, attempt);
  }
}

/** The problem with three visible tests and up to five hidden ones; different expected values come first, and an edge case is always asked. */
function problemOf(draft: Draft, asked: readonly Asked[], r: Rng): Problem {
  const seen = new Set<string>();
  const fresh = asked.filter(({ value }) => !seen.has(value) && seen.add(value));
  const ranked = [...fresh, ...asked.filter((entry) => !fresh.includes(entry))];
  const picked = ranked.slice(0, 3 + r.int(3, 5));
  const edge = ranked.slice(picked.length).find(({ isEdge }) => isEdge);
  if (edge !== undefined && !picked.some(({ isEdge }) => isEdge)) picked[picked.length - 1] = edge;
  const asserts = picked.map(({ call, value }) => (value === "None" ? `assert ${call} is None` : `assert ${call} == ${value}`));
  return createProblem({
    description: draft.description,
    reference: draft.code,
    tests: { kind: "asserts", setup: "", asserts: asserts.slice(0, 3) },
    hiddenTests: { kind: "asserts", setup: "", asserts: asserts.slice(3) },
    entryPoint: draft.entry,
    provenance: { source: "generated", key: draft.key, split: splitOf(draft.family), licence: "MIT", family: draft.family.name },
  });
}

function splitOf({ group }: Family): "train" | "validation" {
  return Rng.keyed("split", group).int(1, 5) === 1 ? "validation" : "train";
}
