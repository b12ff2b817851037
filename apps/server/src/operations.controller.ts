import { Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { replayViews, type Engine, type Progress } from '@drivbank/application';
import type { FastifyReply } from 'fastify';
import { problemOf } from './edge/problems.js';
import { ENGINE } from './engine.provider.js';

/** Progress lines are sent at most so often. */
const PROGRESS_EVERY_MS = 200;

/**
 * Long work for the operator. The answer is a stream of JSON lines: `{done, total}` while it runs, at last
 * `{result}` or `{problem}`.
 */
@Controller('api/v1/operations')
export class OperationsController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Post('replay')
  @HttpCode(200)
  replay(@Res() reply: FastifyReply): Promise<void> {
    return told(reply, (progress) => replayViews(this.engine, progress));
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

const sentenceOf = (error: unknown) => ({ sv: (error as Error).message, en: (error as Error).message });
