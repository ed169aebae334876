/** What the servers' commands have in common: address and token flags, the runner, waiting for the end. */
import { readFileSync } from "node:fs";
import { type Command, InvalidArgumentError, Option } from "commander";
import { InputError, type Logger, messageOf } from "../../../base/index.ts";
import { openRunner, type PooledRunner } from "../../../sandbox/index.ts";

export interface AddressOptions {
  readonly host: string;
  readonly port: number;
  readonly tokenEnv?: string;
  readonly open?: boolean;
}

export interface SandboxOptions {
  readonly workers?: number;
  readonly sandbox: "auto" | "native" | "pyodide";
}

/** The package's version. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(new URL("../../../../package.json", import.meta.url), "utf8")) as { version: string }).version;
}

/** A whole number within bounds, for commander. */
export function wholeNumber(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < low || value > high)
      throw new InvalidArgumentError(`it must be a whole number from ${low} to ${high}.`);
    return value;
  };
}

export function addAddressOptions(command: Command, port: number): Command {
  return command
    .option("--host <address>", "address to bind; other machines reach only addresses that are not loopback", "127.0.0.1")
    .option("--port <n>", "port to bind, 0 for any free one", wholeNumber(0, 65_535), port)
    .option("--token-env <name>", "environment variable that holds the bearer token which clients must send")
    .option("--open", "let anyone in on an address that other machines can reach (in a container, behind a proxy)");
}

export function addSandboxOptions(command: Command): Command {
  return command
    .option("--workers <n>", "test runs at once (default: the cores, at most 4)", wholeNumber(1, 256))
    .addOption(new Option("--sandbox <kind>", "where programs run").choices(["auto", "native", "pyodide"]).default("auto"));
}

/** Throws InputError when the variable is empty. */
export function tokenOf({ tokenEnv }: AddressOptions): string | undefined {
  if (tokenEnv === undefined) return undefined;
  const token = process.env[tokenEnv];
  if (!token) throw new InputError(`--token-env ${tokenEnv}: that variable is not set; export it with the token in it`);
  return token;
}

export function runnerOf({ workers, sandbox }: SandboxOptions, logger: Logger): Promise<PooledRunner> {
  return openRunner({ backend: sandbox, logger, ...(workers !== undefined && { workers }) });
}

/** Warnings on stderr, one line each. */
export const stderrLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: (message) => void process.stderr.write(`coe serve: ${message}\n`),
};

/** Waits for Ctrl-C or a polite kill, then for `close`; a second Ctrl-C ends at once. Sets the exit code 130 after Ctrl-C. */
export async function serveUntilInterrupted(close: () => Promise<void>): Promise<void> {
  const signal = await new Promise<NodeJS.Signals>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  process.once("SIGINT", () => process.exit(130));
  if (process.stderr.isTTY) process.stderr.write("\nfinishing the answers under way; press Ctrl-C again to stop at once\n");
  await close().catch((error: unknown) => stderrLogger.warn(messageOf(error)));
  process.exitCode = signal === "SIGINT" ? 130 : 0;
}
