/**
 * Exercise books: Python files that hold many small problems and can be run as they are.
 *
 *     ## Write a function to count the vowels before the first consonant.
 *     def leading_vowels(word):
 *         …
 *
 *     assert leading_vowels("aerobic") == 3
 *
 * A line `## DESCRIPTION` opens a problem; then comes the program, then asserts of one line each. The first three asserts are shown to a
 * policy, the others are hidden tests.
 */
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError, readText } from "../../base/index.ts";
import { createProblem } from "../identity.ts";
import type { Problem, Provenance } from "../types.ts";
import { entryPointOf } from "./mbpp.ts";
import { normaliseProgram } from "./normalise.ts";

/** The project's own books, from src/tasks/readers and from dist/tasks/readers alike. */
const ownFolder = fileURLToPath(new URL("../../../assets/exercises", import.meta.url));
const shownAsserts = 3;

/** Whether a text is an exercise book. */
export function isExerciseBook(text: string): boolean {
  return /^\s*## \S/.test(text);
}

/** The problems of a book. Throws InputError naming file and line of a block without a program or asserts, or with something after them. */
export function readExercises(path: string, text: string, provenance: Partial<Provenance> = {}): Problem[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const starts = lines.flatMap((line, at) => (line.startsWith("## ") ? [at] : []));
  return starts.map((start, i) => {
    const refuse = (what: string) =>
      new InputError(`${path}:${start + 1}: ${what}; an exercise is "## DESCRIPTION", a program, asserts of one line each`);
    const block = lines.slice(start + 1, starts[i + 1]);
    const first = block.findIndex((line) => line.startsWith("assert "));
    if (first < 0) throw refuse("no assert");
    const reference = normaliseProgram(block.slice(0, first).join("\n"));
    if (reference === "") throw refuse("no program before the asserts");
    const rest = block.slice(first).filter((line) => line.trim() !== "");
    const stray = rest.find((line) => !line.startsWith("assert "));
    if (stray !== undefined) throw refuse(`${JSON.stringify(stray)} after the first assert`);
    const asserts = rest.map((line) => line.trim());
    const suite = (some: readonly string[]) => ({ kind: "asserts", setup: "", asserts: some }) as const;
    const entryPoint = entryPointOf(asserts, reference);
    return createProblem({
      description: lines[start]!.slice(3).trim(),
      reference,
      tests: suite(asserts.slice(0, shownAsserts)),
      ...(asserts.length > shownAsserts && { hiddenTests: suite(asserts.slice(shownAsserts)) }),
      ...(entryPoint !== undefined && { entryPoint }),
      provenance: { source: "files", key: `${basename(path, ".py")}:${entryPoint ?? i + 1}`, ...provenance },
    });
  });
}

/** The problems of the project's own books. */
export async function ownExercises(): Promise<Problem[]> {
  const names = (await readdir(ownFolder)).filter((name) => name.endsWith(".py")).sort();
  const books = await Promise.all(names.map(async (name) => ({ name, text: await readText(join(ownFolder, name)) })));
  return books.flatMap(({ name, text }) => readExercises(name, text, { source: "exercises", split: "train", licence: "MIT" }));
}
