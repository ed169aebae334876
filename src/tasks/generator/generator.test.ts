import { describe, expect, it } from "vitest";
import { Rng } from "../../base/index.ts";
import { asLoop, asMapOrFilter, negate } from "./comprehension.ts";
import { families } from "./families/index.ts";
import { choose } from "./family.ts";
import { drawDraft, familyNames, splitOfFamily } from "./generate.ts";
import { rename } from "./names.ts";
import { restyle } from "./style.ts";

describe("families", () => {
  it("have names and entries of their own", () => {
    const entries = families.flatMap((member) => member.entries);
    expect(new Set(familyNames).size).toBe(families.length);
    expect(entries.filter((entry, index) => entries.indexOf(entry) !== index)).toEqual([]);
  });

  it("are split by group, about a fifth held out", () => {
    const splits = new Map<string, Set<string>>();
    for (const { name, group } of families) splits.set(group, (splits.get(group) ?? new Set()).add(splitOfFamily(name)));
    expect([...splits.values()].every((set) => set.size === 1)).toBe(true);
    const share = familyNames.filter((name) => splitOfFamily(name) === "validation").length / familyNames.length;
    expect(share).toBeGreaterThan(0.12);
    expect(share).toBeLessThan(0.28);
  });

  it("leave nothing unfilled in words and code, and draw the same for the same seed", () => {
    for (const member of families) {
      for (let slot = 0; slot < 2; slot++) {
        const draft = drawDraft(member, 5, slot);
        expect(`${draft.description}\n${draft.code}\n${draft.calls.join("\n")}`).not.toMatch(
          /[«»¦@^]\s*\.|«|»|¦|\bFN\b|undefined|NaN|\[object/,
        );
        expect(draft.code).toMatch(new RegExp(`^(?:def|class) ${draft.entry}\\b`, "m"));
        if (slot === 0) expect(drawDraft(member, 5, slot)).toEqual(draft);
      }
    }
  });
});

describe("style", () => {
  it("writes comprehensions as loops", () => {
    const none = new Set<string>();
    expect(asLoop("    return [x * 2 for x in nums if x > 0]", none)).toEqual([
      "    out = []",
      "    for x in nums:",
      "        if x > 0:",
      "            out.append(x * 2)",
      "    return out",
    ]);
    expect(asLoop("    return all(x > 0 for x in nums)", none)).toEqual([
      "    for x in nums:",
      "        if x <= 0:",
      "            return False",
      "    return True",
    ]);
    expect(asLoop("    d = {x: len(x) for x in words}", none)).toEqual(["    d = {}", "    for x in words:", "        d[x] = len(x)"]);
    expect(asLoop("    return [x for row in grid for x in row]", none)).toBeUndefined();
    expect(asLoop("    return [a] + [x for x in nums]", none)).toBeUndefined();
    expect(asLoop("    return [x for x in nums]", new Set(["out"]))).toBeUndefined();
    expect(asMapOrFilter("    return [x for x in nums if x > 0]")).toBe("    return list(filter(lambda x: x > 0, nums))");
  });

  it("negates conditions", () => {
    expect(["a < b", "x not in d", "not done", "f(x)", "a and b", "1 < x < 2"].map(negate)).toEqual([
      "a >= b",
      "x in d",
      "done",
      "not f(x)",
      "not (a and b)",
      "not (1 < x < 2)",
    ]);
  });

  it("renames variables only", () => {
    const code = 'def f(s, k):\n    return s.count("s") + len(f"s{s}") + sorted(s, key=k)[0]';
    for (let seed = 0; seed < 20; seed++) {
      const out = rename(code, new Rng(seed), "");
      const [, s, k] = /^def f\((\w+), (\w+)\)/.exec(out)!;
      expect(out).toBe(`def f(${s}, ${k}):\n    return ${s}.count("s") + len(f"s{${s}}") + sorted(${s}, key=${k})[0]`);
    }
    expect(rename("def f(k):\n    return k", new Rng(1), "the first k items")).toContain("f(k)");
  });

  it("yields many programs from one", () => {
    const code = "def f(nums):\n    return [x * 2 for x in nums if x > 0]";
    const programs = new Set(Array.from({ length: 300 }, (_, seed) => restyle(code, new Rng(seed), "")));
    expect(programs.size).toBeGreaterThan(200);
  });

  it("chooses nested alternatives", () => {
    const texts = new Set(Array.from({ length: 60 }, (_, seed) => choose("«a¦b«c¦d»»", new Rng(seed))));
    expect([...texts].sort()).toEqual(["a", "bc", "bd"]);
  });
});
