import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { readingsOf, type Engine } from '@drivbank/application';
import { readQuery, secretReadingWanted } from '@drivbank/contracts';
import type { FastifyRequest } from 'fastify';
import { AsReader, type ReaderOf } from '../edge/caller.js';
import { identityOf } from '../edge/identity.js';
import { parsed } from '../edge/parsed.js';
import { uuidIn } from '../edge/uuid-in.js';
import { ENGINE } from '../engine.provider.js';
import { accountsHere } from '../sign-in/accounts-here.js';
import { askedBy } from './asked-by.js';

/** Secrecy marks, and reading in spite of them: by an auditor's ground, or by breaking the glass. */
@Controller('api/v1')
export class SecrecyController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get('processes/:processId/secret-readings')
  async ofProcess(
    @Param('processId') processId: string,
    @Query() query: unknown,
    @AsReader() reader: ReaderOf,
  ) {
    const { asKnownAt } = parsed(readQuery, query);
    const moment = await this.engine.reading.moment({ asKnownAt, ...reader });
    return readingsOf(moment, this.engine.keyring, uuidIn(processId, 'process'));
  }

  @Get('secrecy/marks')
  marks() {
    return this.readings.marks();
  }

  @Get('secrecy/readings')
  list() {
    return this.readings.list();
  }

  @Post('secrecy/readings')
  @HttpCode(200)
  async open(@Body() body: unknown, @Req() request: FastifyRequest) {
    const wanted = parsed(secretReadingWanted, body);
    return { readingId: await this.readings.open(identityOf(request), wanted, askedBy(request)) };
  }

  @Post('secrecy/break-glass')
  @HttpCode(200)
  async askToBreakGlass(@Body() body: unknown, @Req() request: FastifyRequest) {
    const wanted = parsed(secretReadingWanted, body);
    return { readingId: await this.readings.askToBreakGlass(identityOf(request), wanted, askedBy(request)) };
  }

  @Post('secrecy/readings/:readingId/allow')
  @HttpCode(200)
  async allow(@Param('readingId') readingId: string, @Req() request: FastifyRequest) {
    await this.readings.allow(identityOf(request), uuidIn(readingId, 'secret-reading'), askedBy(request));
    return {};
  }

  @Post('secrecy/readings/:readingId/end')
  @HttpCode(200)
  async end(@Param('readingId') readingId: string, @Req() request: FastifyRequest) {
    await this.readings.end(identityOf(request), uuidIn(readingId, 'secret-reading'), askedBy(request));
    return {};
  }

  private get readings() {
    return accountsHere(this.engine).secretReadings;
  }
}
