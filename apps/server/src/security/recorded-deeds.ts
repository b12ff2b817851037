import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Accounts, Noted } from '@drivbank/application';
import type { FastifyRequest } from 'fastify';
import { catchError, from, mergeMap, type Observable } from 'rxjs';
import { operationOf } from '../access/access.js';
import { problemOf } from '../edge/problems.js';
import { askedBy } from './asked-by.js';
import { FIRST_RECORDED, THEN_RECORDED } from './recorded.js';

const FORBIDDEN = 403;

/** Writes down in the security log what a route does to ways in, and who reads what few may read. */
export class RecordedDeeds implements NestInterceptor {
  constructor(private readonly recorder: Accounts['recorder']) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const operation = operationOf(request);
    const first = FIRST_RECORDED[operation];
    if (first) return from(this.recordFirst(request, first)).pipe(mergeMap(() => next.handle()));
    const then = THEN_RECORDED[operation];
    return then ? this.recordThen(request, then, next) : next.handle();
  }

  private recordFirst(request: FastifyRequest, kind: Noted['kind']): Promise<void> {
    const personId = request.login?.session.personId ?? null;
    return this.recorder.record({ kind, personId }, askedBy(request));
  }

  private recordThen(request: FastifyRequest, kind: Noted['kind'], next: CallHandler): Observable<unknown> {
    const personId = request.login?.session.personId ?? null;
    const { personId: about = personId ?? undefined } = request.params as { personId?: string };
    const note = (outcome: 'done' | 'refused', what?: string) =>
      this.recorder.recordIfPossible({ kind, personId, about, what, outcome }, askedBy(request));
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        await note('done', kind === 'role-granted' ? roleIn(request) : undefined);
        return answer;
      }),
      catchError(async (error: unknown) => {
        if (problemOf(error)?.status === FORBIDDEN) await note('refused');
        throw error;
      }),
    );
  }
}

/** The request was done, so it names one. */
const roleIn = ({ body }: FastifyRequest) => (body as { role: string }).role;
