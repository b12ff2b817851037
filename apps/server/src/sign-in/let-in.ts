import type { Accounts } from '@drivbank/application';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LoginCookie } from './login-cookie.js';

/** Hands over a new session, whatever the browser brought. */
export async function letIn(
  { signingIn, sessions }: Accounts,
  cookie: LoginCookie,
  token: string,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
) {
  // The session that he came with is not taken over, and not left behind either.
  const { login } = request;
  if (login) await sessions.end(login.session.personId, login.session.sessionId);
  cookie.set(request, reply, token);
  const { owesSecondFactor = false } = (await signingIn.signedIn(token)) ?? {};
  return { signedIn: true, owesSecondFactor };
}
