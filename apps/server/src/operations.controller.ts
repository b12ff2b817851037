import { resolve } from 'node:path';
import { Body, Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import {
  backUpInWorker,
  importVinnova,
  operationsStatus,
  replayViews,
  verifyInWorker,
  type Engine,
  type Progress,
} from '@drivbank/application';
import { backupRequest } from '@drivbank/contracts';
import type { FastifyReply } from 'fastify';
import { parsed } from './edge/parsed.js';
import { problemOf } from './edge/problems.js';
import { ENGINE, FACTS, type ServerFacts } from './engine.provider.js';

/** Progress lines are sent at most so often. */
const PROGRESS_EVERY_MS = 200;

/**
 * For the operator. Long work is answered by a stream of JSON lines: `{done, total}` while it runs, at last `{result}`
 * or `{problem}`.
 */
@Controller('api/v1/operations')
export class OperationsController {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(FACTS) private readonly facts: ServerFacts,
  ) {}

  @Get('status')
  async status() {
    const { version, node: name, roles } = this.facts;
    const startedAt = new Date(performance.timeOrigin).toISOString();
    return { node: { name, roles, version, startedAt }, ...(await operationsStatus(this.engine)) };
  }

  @Post('import-vinnova')
  @HttpCode(200)
  importVinnova(@Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
    return told(reply, (progress) => importVinnova(this.engine, text, progress));
  }

  @Post('replay')
  @HttpCode(200)
  replay(@Res() reply: FastifyReply): Promise<void> {
    return told(reply, (progress) => replayViews(this.engine, progress));
  }

  @Post('verify')
  @HttpCode(200)
  verify(@Res() reply: FastifyReply): Promise<void> {
    return told(reply, (progress) => verifyInWorker(this.engine.directory, progress));
  }

  @Post('backup')
  @HttpCode(200)
  backUp(@Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { directory } = parsed(backupRequest, body);
    return told(reply, (progress) => backUpInWorker(this.engine.directory, resolve(directory), progress));
  }
}

async function told(reply: FastifyReply, work: (progress: Progress) => Promise<unknown>): Promise<void> {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' });
  const line = (content: unknown) => raw.write(`${JSON.stringify(content)}\n`);
  let toldAt = 0;
  const progress: Progress = (done, total) => {
    if (Date.now() - toldAt < PROGRESS_EVERY_MS && done < total) return;
    toldAt = Date.now();
    line({ done, total });
  };
  try {
    line({ result: await work(progress) });
  } catch (error) {
    const { code, detail } = problemOf(error) ?? { code: 'Failed', detail: sentenceOf(error) };
    line({ problem: { code, detail: detail.sv, detailEn: detail.en } });
  }
  raw.end();
}

/** Errors that carry their sentence in both languages, and others. */
function sentenceOf(error: unknown): { sv: string; en: string } {
  const { message, sv = message, en = message } = error as Error & { sv?: string; en?: string };
  return { sv, en };
}
