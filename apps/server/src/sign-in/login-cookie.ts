import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieIn } from '../edge/cookie.js';
import { isLoopback } from '../edge/local-only.js';

/** Over TLS: no other host, path or unencrypted page can set or read it. */
const SECURE = '__Host-drivbank';
/**
 * At the server's own machine without TLS. Chromium and Firefox would take a secure cookie there, Safari and
 * gateways for trials do not; cookies do not tell ports apart either way, so the prefix would protect
 * nothing there.
 */
const PLAIN = 'drivbank';

/** The cookie that a login session's token is in. */
export class LoginCookie {
  private readonly tls: boolean;

  constructor(publicUrl: string | undefined) {
    this.tls = publicUrl?.startsWith('https:') ?? false;
  }

  tokenIn(request: FastifyRequest): string | undefined {
    return cookieIn(request, this.nameFor(request));
  }

  set(request: FastifyRequest, reply: FastifyReply, token: string): void {
    void reply.header('set-cookie', `${this.nameFor(request)}=${token}; ${this.attributes(request)}`);
  }

  clear(request: FastifyRequest, reply: FastifyReply): void {
    void reply.header('set-cookie', `${this.nameFor(request)}=; Max-Age=0; ${this.attributes(request)}`);
  }

  private isSecure({ headers }: FastifyRequest): boolean {
    return this.tls && !isLoopback(headers.host);
  }

  private nameFor(request: FastifyRequest): string {
    return this.isSecure(request) ? SECURE : PLAIN;
  }

  private attributes(request: FastifyRequest): string {
    return `Path=/; HttpOnly; SameSite=Lax${this.isSecure(request) ? '; Secure' : ''}`;
  }
}
