/** The execution providers that test suites run on: always the CPU, others when COE_TEST_PROVIDERS names them. Not for anything but tests. */
import { type Target, targets } from "../graph.ts";
import { availableBackends } from "../runtime/index.ts";

/** Prints why a provider that this platform's library lists is left out. */
export function testedTargets(): Target[] {
  const asked = (process.env["COE_TEST_PROVIDERS"] ?? "").split(",").filter(Boolean);
  const listed = new Set(availableBackends().map(({ provider }) => provider));
  const others = [targets.webgpu, targets.cuda].filter(({ name }) => {
    if (asked.includes(name)) return true;
    const why = listed.has(name)
      ? `it needs a device; run with COE_TEST_PROVIDERS=${name}`
      : "the runtime of this platform has no such provider";
    process.stdout.write(`skipped on ${name}: ${why}\n`);
    return false;
  });
  return [targets.cpu, ...others];
}
