import { Controller, Get, Inject, Query } from '@nestjs/common';
import { securityPage, type Engine } from '@drivbank/application';
import { securityQuery } from '@drivbank/contracts';
import { addDays, instant, instantAt, localDate, millisecondsOf } from '@drivbank/kernel';
import { AsReader, type ReaderOf } from '../edge/caller.js';
import { parsed } from '../edge/parsed.js';
import { ENGINE } from '../engine.provider.js';
import { accountsHere } from '../sign-in/accounts-here.js';

/** What the security log holds, for administrators and auditors. */
@Controller('api/v1/security-log')
export class SecurityLogController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get()
  page(@Query() query: unknown, @AsReader() reader: ReaderOf) {
    const { kind: kinds, 'at.from': first, 'at.to': last, ...wanted } = parsed(securityQuery, query);
    const { log } = accountsHere(this.engine).recorder;
    return securityPage({ ...this.engine, log }, reader, {
      ...wanted,
      kinds,
      from: first === undefined ? undefined : beginningOf(first),
      to: last === undefined ? undefined : endOf(last),
    });
  }
}

const beginningOf = (day: string) => instantAt(localDate(day), 0);

const endOf = (day: string) => instant(millisecondsOf(instantAt(addDays(localDate(day), 1), 0)) - 1);
