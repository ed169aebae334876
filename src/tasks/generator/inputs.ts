/** Random Python values as source text, small enough to be read in a test. Strings never need escapes. */
import type { Rng } from "../../base/index.ts";
import type { Draw } from "./family.ts";

const nouns =
  "apple river stone cloud tiger lamp paper green house light bread ocean piano silver window garden music forest candle button level noon radar kayak civic egg area moon tree book ball zoo".split(
    " ",
  );
const firstNames = "Ann Bob Cara Dan Eve Finn Gus Hana Ivo Jun Kim Lea Max Nia Omar".split(" ");

/** An integer in [low, high]. */
export const int =
  (low = -9, high = 20): Draw =>
  (r) =>
    String(r.int(low, high));

/** A number with at most `places` decimals. */
export const decimal =
  (low = 0, high = 50, places = 1): Draw =>
  (r) => {
    const text = (r.int(low * 10 ** places, high * 10 ** places) / 10 ** places).toFixed(places);
    return Object.is(Number(text), -0) ? text.replace("-", "") : text;
  };

/** One of the given expressions. */
export const oneOf =
  (...items: readonly string[]): Draw =>
  (r) =>
    r.pick(items);

/** A list of `min` to `max` drawn items. */
export const list =
  (item: Draw, min = 0, max = 6): Draw =>
  (r) =>
    `[${many(r, item, min, max).join(", ")}]`;

/** A list of integers in [low, high]; repeated values are likely in narrow ranges. */
export const ints = (low = -9, high = 20, min = 0, max = 7): Draw => list(int(low, high), min, max);

/** A sorted list of integers. */
export const sortedInts =
  (low = -9, high = 20, min = 0, max = 7): Draw =>
  (r) =>
    `[${many(r, int(low, high), min, max)
      .map(Number)
      .sort((a, b) => a - b)
      .join(", ")}]`;

/** A tuple of drawn items, e.g. `(1, "a")`. */
export const tuple =
  (...items: readonly Draw[]): Draw =>
  (r) =>
    `(${items.map((item) => item(r)).join(", ")}${items.length === 1 ? "," : ""})`;

/** A tuple of `min` to `max` drawn items. */
export const tupleOf =
  (item: Draw, min = 0, max = 6): Draw =>
  (r) =>
    tuple(...many(r, item, min, max).map((text) => () => text))(r);

/** A set of different drawn items; `set()` when empty. */
export const setOf =
  (item: Draw, min = 0, max = 6): Draw =>
  (r) => {
    const items = [...new Set(many(r, item, min, max))];
    return items.length === 0 ? "set()" : `{${items.join(", ")}}`;
  };

/** A dict with different keys. */
export const dict =
  (key: Draw, value: Draw, min = 0, max = 5): Draw =>
  (r) =>
    `{${[...new Map(many(r, key, min, max).map((name) => [name, value(r)]))].map(([k, v]) => `${k}: ${v}`).join(", ")}}`;

/** A matrix of rows × cols integers as a list of lists. */
export const matrix =
  (low = -5, high = 9, rows: readonly [number, number] = [1, 3], cols: readonly [number, number] = [1, 3]): Draw =>
  (r) => {
    const width = r.int(...cols);
    return list(ints(low, high, width, width), ...rows)(r);
  };

/** A square matrix. */
export const square =
  (low = -5, high = 9, min = 1, max = 3): Draw =>
  (r) => {
    const size = r.int(min, max);
    return list(ints(low, high, size, size), size, size)(r);
  };

/** A string over `alphabet`. */
export const letters =
  (alphabet = "abcde", min = 0, max = 8): Draw =>
  (r) =>
    `"${many(r, (q) => q.pick([...alphabet]), min, max).join("")}"`;

/** An everyday word in lower case. */
export const word: Draw = (r) => `"${r.pick(nouns)}"`;

/** A word, sometimes capitalised or in upper case. */
export const mixedWord: Draw = (r) => `"${mixed(r)}"`;

/** A first name. */
export const person: Draw = (r) => `"${r.pick(firstNames)}"`;

/** A list of words. */
export const words = (min = 0, max = 5): Draw => list(word, min, max);

/** Words joined by single blanks, sometimes capitalised. */
export const sentence =
  (min = 0, max = 5): Draw =>
  (r) =>
    `"${many(r, mixed, min, max).join(" ")}"`;

/** Drawn numbers joined by `separator` in a string, as "3,14,5". */
export const numberText =
  (separator: string, low = 0, high = 30, min = 1, max = 6): Draw =>
  (r) =>
    `"${many(r, int(low, high), min, max).join(separator)}"`;

/** A time of day as "HH:MM". */
export const clock: Draw = (r) => `"${pad(r.int(0, 23))}:${pad(r.int(0, 59))}"`;

/** A date as "YYYY-MM-DD", days up to 28. */
export const isoDate: Draw = (r) => `"${r.int(1998, 2031)}-${pad(r.int(1, 12))}-${pad(r.int(1, 28))}"`;

function many(r: Rng, item: Draw, min: number, max: number): string[] {
  return Array.from({ length: r.int(min, max) }, () => item(r));
}

function mixed(r: Rng): string {
  const noun = r.pick(nouns);
  const style = r.int(0, 5);
  return style === 0 ? noun.toUpperCase() : style <= 2 ? noun[0]!.toUpperCase() + noun.slice(1) : noun;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
