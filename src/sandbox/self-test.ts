/**
 * The self-test: the embedded attacks, the ways out, and an honest program, run before the first job.
 *
 * Its outcome is kept for the process: opening a second runner costs nothing. Not guaranteed: safety from attacks that aren't in the list.
 */
import { embeddedAttacks, escapeAttempts } from "./attacks.ts";
import type { Report } from "./backend.ts";
import { type BackendInfo, type Job, SandboxError } from "./types.ts";

export interface SelfTestResult {
  readonly name: string;
  /** Whether the sandbox held. */
  readonly held: boolean;
  /** What the program came to. */
  readonly outcome: string;
}

const honest: Job = {
  program: "def add(a, b):\n    return a + b\n",
  tests: { kind: "asserts", setup: "", asserts: ["assert add(1, 2) == 3"] },
};
const limits = { wallMs: 4000 };

const held = new Set<string>();

/**
 * Runs every check, one after another: all come to the worker that is there first, and no other is started for them.
 * Throws SandboxError only where the sandbox itself breaks.
 */
export async function runSelfTest(run: (job: Job) => Promise<Pick<Report, "status" | "exception">>): Promise<SelfTestResult[]> {
  const results: SelfTestResult[] = [];
  const check = async (name: string, job: Job, expected: boolean) => {
    const { status, exception } = await run({ ...job, limits });
    const outcome = exception ? `${status}: ${exception.message}` : status;
    results.push({ name, held: (status === "passed") === expected, outcome });
  };
  for (const [name, job] of Object.entries(embeddedAttacks)) await check(name, job, false);
  await check("ways out of the sandbox", escapeAttempts, true);
  await check("an honest program", honest, true);
  return results;
}

/** Runs the self-test unless this back end has held in this process. Throws SandboxError when an attack succeeds or an honest program fails. */
export async function requireSelfTest(info: BackendInfo, code: string, run: (job: Job) => Promise<Report>): Promise<void> {
  if (held.has(code)) return;
  const broken = (await runSelfTest(run)).filter((result) => !result.held);
  if (broken.length > 0) {
    const list = broken.map(({ name, outcome }) => `${name} (${outcome})`).join("; ");
    throw new SandboxError(
      `the sandbox (${info.name}, Python ${info.python}) doesn't hold: ${list}. Run coe sandbox check and don't run untrusted code here`,
    );
  }
  held.add(code);
}
