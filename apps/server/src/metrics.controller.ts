import { Controller, Get, Header, Inject } from '@nestjs/common';
import type { Engine } from '@drivbank/application';
import { Registry } from 'prom-client';
import { ENGINE, METRICS } from './engine.provider.js';
import type { Metrics } from './metrics/metrics.js';

@Controller('metrics')
export class MetricsController {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(METRICS) private readonly metrics: Metrics,
  ) {}

  /** For Prometheus: on every node, whatever its role and also while it is starting. */
  @Get()
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  scrape(): Promise<string> {
    return this.metrics.of(this.engine);
  }
}
