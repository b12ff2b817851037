import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { Engine } from '@drivbank/application';
import { recordExport } from '@drivbank/contracts';
import type { FastifyRequest } from 'fastify';
import { parsed } from '../edge/parsed.js';
import { ENGINE } from '../engine.provider.js';
import { accountsHere, provenLoginOf } from '../sign-in/accounts-here.js';
import { askedBy } from './asked-by.js';

/** Files are made in the browser from what it was given; it asks here first, and makes none that is not on record. */
@Controller('api/v1/exports')
export class ExportsController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Post()
  @HttpCode(200)
  async record(@Body() body: unknown, @Req() request: FastifyRequest) {
    const { personId } = provenLoginOf(request).session;
    const { file, rows } = parsed(recordExport, body);
    const noted = { kind: 'exported', personId, what: `${file} (${rows})` } as const;
    await accountsHere(this.engine).recorder.record(noted, askedBy(request));
    return {};
  }
}
