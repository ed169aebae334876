import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMessage, wireSchemas } from "./wire.ts";

/** Values as they might come: any JSON, and near misses of real messages. */
const field = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.integer(), fc.string({ maxLength: 40 }));
const nearMiss = fc.record(
  {
    type: fc.oneof(fc.constantFrom("reset", "step", "state", "close", "mcp", "Reset", "__proto__", "toString", ""), field),
    data: fc.oneof(
      field,
      fc.record({ command: field, metadata: field, extra: field }, { requiredKeys: [] }),
      fc.record({ seed: field, episode_id: field, split: field, index: field }, { requiredKeys: [] }),
    ),
    extra: field,
  },
  { requiredKeys: [] },
);

describe("readMessage", () => {
  it("answers every text with a message and never echoes much of it", () => {
    const check = (text: string): void => {
      const message = readMessage(text);
      expect(["reset", "step", "state", "close", "mcp", "error"]).toContain(message.type);
      if (message.type === "error") {
        expect(["INVALID_JSON", "UNKNOWN_TYPE", "VALIDATION_ERROR"]).toContain(message.data.code);
        expect(JSON.stringify(message).length).toBeLessThan(8192);
      }
    };
    fc.assert(fc.property(fc.string({ maxLength: 400 }), check), { numRuns: 2000 });
    fc.assert(fc.property(fc.json(), check), { numRuns: 2000 });
    fc.assert(
      fc.property(
        nearMiss.map((value) => JSON.stringify(value)),
        check,
      ),
      { numRuns: 3000 },
    );
    const large = [
      "[".repeat(500_000),
      `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`,
      JSON.stringify({ type: "x".repeat(1_000_000) }),
      JSON.stringify({ type: "step", data: Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`key${i}`, i])) }),
      `{"type":"step","data":{"command":"x","metadata":{"a":${"[".repeat(50_000)}${"]".repeat(50_000)}}}}`,
    ];
    for (const text of large) check(text);
  });

  it("gives the right code for each kind of fault", () => {
    const code = (text: string): string => {
      const message = readMessage(text);
      return message.type === "error" ? message.data.code : message.type;
    };
    expect(code("{")).toBe("INVALID_JSON");
    expect(code('"step"')).toBe("VALIDATION_ERROR");
    expect(code("{}")).toBe("UNKNOWN_TYPE");
    expect(code('{"type":"constructor"}')).toBe("UNKNOWN_TYPE");
    expect(code('{"type":"step"}')).toBe("VALIDATION_ERROR");
    expect(code('{"type":"step","data":{"command":7}}')).toBe("VALIDATION_ERROR");
    expect(code('{"type":"step","data":{"command":"EXIT","x":1}}')).toBe("VALIDATION_ERROR");
    expect(code('{"type":"reset","data":{"seed":-1}}')).toBe("VALIDATION_ERROR");
    expect(code('{"type":"step","data":{"command":"EXIT","metadata":{"a":1}}}')).toBe("step");
    expect(code('{"type":"reset"}')).toBe("reset");
    expect(code('{"type":"reset","data":{"seed":1,"index":2,"split":"train","prompt":"a data set column"}}')).toBe("reset");
  });
});

describe("wireSchemas", () => {
  it("has an action with one required field and a title of its own", () => {
    const action = wireSchemas().action as { required: string[]; title: string; properties: object };
    expect(action.required).toEqual(["command"]);
    expect(action.title).toBe("EditCommand");
    expect(Object.keys(action.properties)).toEqual(["command", "metadata"]);
  });
});
