import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieIn } from '../edge/cookie.js';
import { isLoopback } from '../edge/local-only.js';

/** A token that a browser keeps for this server alone. No script reads it. */
export class OwnCookie {
  private readonly tls: boolean;

  /** Without `livesS` until the browser is closed. */
  constructor(
    publicUrl: string | undefined,
    private readonly name: string,
    private readonly livesS?: number,
  ) {
    this.tls = publicUrl?.startsWith('https:') ?? false;
  }

  tokenIn(request: FastifyRequest): string | undefined {
    return cookieIn(request, this.nameFor(request));
  }

  set(request: FastifyRequest, reply: FastifyReply, token: string): void {
    const lives = this.livesS === undefined ? '' : `Max-Age=${this.livesS}; `;
    void reply.header('set-cookie', `${this.nameFor(request)}=${token}; ${lives}${this.attributes(request)}`);
  }

  clear(request: FastifyRequest, reply: FastifyReply): void {
    void reply.header('set-cookie', `${this.nameFor(request)}=; Max-Age=0; ${this.attributes(request)}`);
  }

  private isSecure({ headers }: FastifyRequest): boolean {
    return this.tls && !isLoopback(headers.host);
  }

  /**
   * Over TLS no other host, path or unencrypted page can set or read it. At the server's own machine without TLS it is
   * plain: Chromium and Firefox would take a secure cookie there, Safari and gateways for trials do not; cookies do not
   * tell ports apart either way, so the prefix would protect nothing there.
   */
  private nameFor(request: FastifyRequest): string {
    return this.isSecure(request) ? `__Host-${this.name}` : this.name;
  }

  private attributes(request: FastifyRequest): string {
    return `Path=/; HttpOnly; SameSite=Lax${this.isSecure(request) ? '; Secure' : ''}`;
  }
}
