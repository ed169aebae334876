/**
 * Who may talk to a server: an optional bearer token, and for a server on the loopback interface only requests that name it as such.
 *
 * The host and origin checks keep web pages in the user's browser out (DNS rebinding, WebSockets across origins). Tokens are compared in
 * constant time and never logged. Not guaranteed: secrecy on the wire; there is no TLS here, put a proxy in front.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import { InputError } from "../base/index.ts";

export interface GateOptions {
  /** The address that the server binds. */
  readonly host: string;
  readonly token?: string;
  /** Let anyone in on an address that other machines can reach. */
  readonly open?: boolean;
}

export interface RequestHeaders {
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
  readonly authorization?: string | undefined;
}

/** Why a request is refused. */
export interface Refusal {
  readonly status: 401 | 403;
  readonly message: string;
}

export type Gate = (headers: RequestHeaders) => Refusal | undefined;

export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, "");
  return bare === "localhost" || bare === "::1" || (isIP(bare) === 4 && bare.startsWith("127."));
}

/** Throws InputError for an address that others can reach without a token, unless `open` says so. */
export function openGate({ host, token, open }: GateOptions): Gate {
  const local = isLoopback(host);
  if (!local && token === undefined && !open) {
    throw new InputError(`${host} can be reached by other machines; give a token, or --open to let anyone in, or bind 127.0.0.1`);
  }
  if (token !== undefined && token.length < 16) throw new InputError(`the token has ${token.length} characters; use at least 16`);
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  const expected = token === undefined ? undefined : digest(`Bearer ${token}`);
  return ({ host: name, origin, authorization }) => {
    if (local && !isLoopback(hostnameOf(`http://${name}`) ?? ""))
      return { status: 403, message: "this server answers on the loopback address only" };
    if (origin !== undefined) {
      const from = hostnameOf(origin);
      const same = from !== undefined && (local ? isLoopback(from) : from === hostnameOf(`http://${name}`));
      if (!same) return { status: 403, message: "requests from web pages of other origins are refused" };
    }
    if (expected && !timingSafeEqual(expected, digest(authorization ?? ""))) return { status: 401, message: "a bearer token is needed" };
    return undefined;
  };
}

function hostnameOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}
