import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import type { Engine } from '@drivbank/application';
import { secretReadsQuery } from '@drivbank/contracts';
import type { FastifyRequest } from 'fastify';
import { parsed } from '../edge/parsed.js';
import { ENGINE } from '../engine.provider.js';
import { accountsHere, provenLoginOf } from '../sign-in/accounts-here.js';

/** What the security log holds of the reader's own reads of processes with a secrecy mark. */
@Controller('api/v1/account/secret-reads')
export class SecretReadsController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get()
  reads(@Query() query: unknown, @Req() request: FastifyRequest) {
    const { personId } = provenLoginOf(request).session;
    return accountsHere(this.engine).secretReads.of(personId, parsed(secretReadsQuery, query));
  }
}
