import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { eventSchema, type Engine } from '@drivbank/application';
import { ENGINE } from '../engine.provider.js';

/** What receivers of webhooks check by, who cannot sign in: nothing of it is secret. */
@Controller('api/v1/event-schemas')
export class EventSchemasController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get(':type')
  @Header('cache-control', 'public, max-age=3600')
  schema(@Param('type') type: string) {
    return eventSchema(type, this.engine.publicUrl);
  }
}
