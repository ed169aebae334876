/**
 * A policy without a model: tries small edits, the most probable first, and keeps those that make more tests pass or reach a later stage.
 *
 * It plays by every rule of a model: it sees what a model sees, one command a turn, every program that it wants judged is a turn of the
 * episode (and taking an edit back costs a turn, unless the next one replaces the same line). It never runs anything itself. At temperature 0
 * the order is fixed; above, it is drawn by the request's seed (Gumbel noise: without replacement, in proportion to p^(1/temperature)).
 * Not guaranteed: faults that need more than one edit, unless each edit alone shows an improvement.
 */
import { Rng, sha256 } from "../../base/index.ts";
import { applyCommand, type Command, printCommand, type Scratchpad } from "../../editor/index.ts";
import type { Observation, Policy, Sample, SampleRequest } from "../../episode/index.ts";
import { progressOf, symptomOf } from "../../sandbox/index.ts";
import { SyntaxView } from "../../syntax/index.ts";
import { applyEdits } from "../../tasks/index.ts";
import { commandsBetween } from "./moves.ts";
import { type RankedCandidate, rankCandidates } from "./rank.ts";

export interface SearchOptions {
  /** Episodes with one `groupKey` go on where the former stopped, instead of each drawing its own order. For attempts one after another. */
  readonly sharesTried?: boolean;
}

interface Open {
  readonly candidate: RankedCandidate;
  readonly score: number;
  /** Its syntax was looked at and has errors. */
  readonly isSuspect?: boolean;
}

/** A program worth editing: the broken one, or one that an edit improved. */
interface Node {
  readonly parent: Node | undefined;
  readonly lines: readonly string[];
  readonly progress: number;
  /** Tests that it passes. */
  readonly passed: number;
  readonly open: Open[];
  /** Errors in its syntax tree. */
  readonly errors: number;
}

interface Search {
  readonly nodes: Node[];
  readonly tried: Set<string>;
  /** The node whose lines, after `pending`, stand in the editor once `plan` is done. */
  at: Node;
  pending: readonly string[] | undefined;
  plan: Command[];
  /** The lines that the editor should hold when asked next. */
  expected: readonly string[];
}

/** Taken from the score of an edit after which the program does not seem to parse. */
const suspectPenalty = 8;

/** Added to the scores of an improved program's edits, by what improved: tests that pass, or only a later stage. */
const bonus = { tests: -1, stage: -1 };

export function createSearchPolicy(options: SearchOptions = {}): Policy {
  const searches = new Map<string, Search>();
  const triedByGroup = new Map<string, Set<string>>();

  const triedFor = (request: SampleRequest): Set<string> => {
    if (!options.sharesTried) return new Set();
    const key = request.groupKey ?? request.observation.task.id;
    const tried = triedByGroup.get(key) ?? new Set();
    triedByGroup.set(key, tried);
    return tried;
  };

  return {
    name: "search",
    version: options.sharesTried ? "1-shared" : "1",
    providesLogprobs: false,
    contextLength: Number.POSITIVE_INFINITY,
    promptFormat: "trace",
    async sample(request: SampleRequest, signal?: AbortSignal): Promise<Sample> {
      signal?.throwIfAborted();
      const { observation, params } = request;
      const rng = new Rng(params.seed);
      if (observation.verdict.status === "passed") return reply({ kind: "EXIT" });
      let search = searches.get(request.episodeKey);
      if (search === undefined || !sameLines(search.expected, observation.pad.lines)) {
        // The start, or someone else's hand in the editor: begin from what stands there.
        const root = nodeOf(undefined, observation, params.temperature, rng);
        const tried = search?.tried ?? triedFor(request);
        search = { nodes: [root], tried, at: root, pending: undefined, plan: [], expected: root.lines };
        searches.set(request.episodeKey, search);
      } else if (search.plan.length === 0 && search.pending !== undefined) {
        const progress = progressOf(symptomOf(observation.verdict));
        if (progress > search.at.progress) {
          const node = nodeOf(search.at, observation, params.temperature, rng);
          search.nodes.push(node);
          search.at = node;
          search.pending = undefined;
        }
      }
      if (search.plan.length === 0 && !choose(search, observation.maxTurns - observation.turn)) return reply({ kind: "EXIT" });
      const command = search.plan.shift()!;
      search.expected = after(observation.pad, command);
      return reply(command);
    },
    release(episodeKey: string): void {
      searches.delete(episodeKey);
    },
  };
}

function nodeOf(parent: Node | undefined, { pad, verdict, task }: Observation, temperature: number, rng: Rng): Node {
  const symptom = symptomOf(verdict);
  const progress = progressOf(symptom);
  const gain = parent === undefined ? 0 : symptom.passed > parent.passed ? bonus.tests : bonus.stage;
  const open = rankCandidates(pad, verdict, task.tests).map((candidate) => {
    const noise = temperature === 0 ? 0 : -temperature * Math.log(-Math.log(rng.float() || Number.MIN_VALUE));
    return { candidate, score: candidate.score + gain + noise };
  });
  open.sort((a, b) => b.score - a.score);
  return { parent, lines: pad.lines, progress, passed: symptom.passed, open, errors: errorsIn(pad.lines) };
}

/** Plans the way to the best edit not tried yet that `turns` turns reach; false when there is none. */
function choose(search: Search, turns: number): boolean {
  while (true) {
    let best: { node: Node; index: number; value: number } | undefined;
    for (const node of search.nodes) {
      for (const [index, { candidate, score }] of node.open.entries()) {
        // Scores fall along the list, and an edit costs at least one turn.
        if (best && score <= best.value) break;
        const cost = costOf(search, node, candidate);
        const value = score - Math.log(cost);
        if (cost <= turns && (best === undefined || value > best.value)) best = { node, index, value };
      }
    }
    if (best === undefined) return false;
    const { node, index } = best;
    const [picked] = node.open.splice(index, 1) as [Node["open"][number]];
    const { candidate } = picked;
    const target = applyEdits(node.lines, candidate.edits).lines;
    if (!picked.isSuspect && breaksSyntax(node, target)) {
      // Not worth a turn before all that parse; the tree is not Python's own parser, so it stays in the list.
      insert(node.open, { candidate, score: picked.score - suspectPenalty, isSuspect: true });
      continue;
    }
    const key = sha256(target.join("\n"));
    if (search.tried.has(key)) continue;
    search.tried.add(key);
    const plan = [...wayTo(search, node), ...commandsBetween(node.lines, target)];
    // An edit that replaces the line which the one before would restore needs no restoring.
    search.plan = plan.filter(
      (command, i) => !(command.kind === "REPL" && plan[i + 1]?.kind === "REPL" && command.line === lineNumber(plan[i + 1]!)),
    );
    search.at = node;
    search.pending = target;
    return true;
  }
}

/** True when the edit makes syntax errors, or leaves those that there are. */
function breaksSyntax(node: Node, target: readonly string[]): boolean {
  const errors = errorsIn(target);
  return node.errors === 0 ? errors > 0 : errors >= node.errors;
}

function errorsIn(lines: readonly string[]): number {
  return new SyntaxView(lines).nodes("\u26A0").length;
}

/** Keeps the list in falling order of scores. */
function insert(open: Open[], item: Open): void {
  const at = open.findIndex(({ score }) => score < item.score);
  open.splice(at === -1 ? open.length : at, 0, item);
}

/** Turns to try an edit: exact for the node at hand, an estimate (counting edits) for others. */
function costOf(search: Search, node: Node, candidate: RankedCandidate): number {
  const own = candidate.edits.length;
  if (node !== search.at) return own + (search.pending ? 1 : 0) + wayTo(search, node).length;
  if (search.pending === undefined) return own;
  const [edit] = candidate.edits;
  const [back] = commandsBetween(search.pending, node.lines);
  const sameLine = own === 1 && edit?.op === "replace" && back?.kind === "REPL" && back.line === edit.line;
  return sameLine ? 1 : own + 1;
}

/** Commands from what stands in the editor to a node's program, over their common ancestor. */
function wayTo(search: Search, node: Node): Command[] {
  const ancestors = new Set<Node>();
  for (let up: Node | undefined = node; up; up = up.parent) ancestors.add(up);
  const steps: (readonly string[])[] = [search.pending ?? search.at.lines, search.at.lines];
  let common = search.at;
  while (!ancestors.has(common) && common.parent) {
    common = common.parent;
    steps.push(common.lines);
  }
  const down: (readonly string[])[] = [];
  for (let up = node; up !== common && up.parent; up = up.parent) down.unshift(up.lines);
  steps.push(...down);
  return steps.flatMap((lines, i) => (i === 0 ? [] : [...commandsBetween(steps[i - 1]!, lines)]));
}

function lineNumber(command: Command): number | undefined {
  return command.kind === "EXIT" ? undefined : command.line;
}

function after(pad: Scratchpad, command: Command): readonly string[] {
  const applied = applyCommand(pad, command);
  return applied.kind === "applied" ? applied.pad.lines : pad.lines;
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((line, i) => line === b[i]));
}

function reply(command: Command): Sample {
  return { text: printCommand(command), finishReason: "stop", usage: { promptTokens: 0, completionTokens: 0 } };
}
