/** Turns the infinitive phrase of a family into a description, in one of many sentences. */
import type { Rng } from "../../base/index.ts";

const functionFrames = [
  "Write a function to @.",
  "Write a function to @.",
  "Write a function to @.",
  "Write a python function to @.",
  "Write a python function to @.",
  "Write a Python function to @.",
  "Write a function that can @.",
  "Implement a function to @.",
  "Define a function to @.",
  "Create a function to @.",
  "We need a function to @.",
  "The function should @.",
  "A small helper to @.",
  "Your task is to @.",
  "^.",
  "^.",
];

const classFrames = [
  "Write a class to @.",
  "Write a Python class to @.",
  "Implement a class to @.",
  "Create a class to @.",
  "Define a class to @.",
];

/** `phrase` as a sentence: "count the even numbers" → "Write a function to count the even numbers." */
export function describe(phrase: string, isClass: boolean, r: Rng): string {
  const frame = r.pick(isClass ? classFrames : functionFrames);
  return frame.replace("@", phrase).replace("^", phrase[0]!.toUpperCase() + phrase.slice(1));
}
