import { Controller, Get, Inject } from '@nestjs/common';
import type { Engine } from '@drivbank/application';
import { ENGINE, FACTS, type ServerFacts } from './engine.provider.js';

@Controller('api/v1/about')
export class AboutController {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(FACTS) private readonly facts: ServerFacts,
  ) {}

  /** What this server is: version, data, and whether people sign in. */
  @Get()
  about() {
    const { mailer, logId, follower, accounts, evidence } = this.engine;
    const { version, demonstration } = this.facts;
    return {
      product: 'Drivbänk',
      version,
      demonstration,
      authenticated: accounts !== undefined,
      mail: mailer.kind,
      logId,
      events: follower.views.checkpoint.number + 1,
      uploads: evidence.bytesMax > 0 ? { bytesMax: evidence.bytesMax, endings: evidence.endings } : null,
    };
  }
}
