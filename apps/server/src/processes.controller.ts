import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import {
  gatePage,
  Intake,
  processBoard,
  processHistory,
  processPage,
  publication,
  reminderLedger,
  type Answered,
  type Engine,
} from '@drivbank/application';
import { historyQuery, initiateProcess, PROCESS_COMMANDS, readQuery } from '@drivbank/contracts';
import type { FastifyReply } from 'fastify';
import { actionsOf, commandIn } from './edge/command-in.js';
import { Caller, AsReader, requireSeen, type CallerOf, type ReaderOf } from './edge/caller.js';
import { listRequest } from './edge/list-request.js';
import { parsed } from './edge/parsed.js';
import { uuidIn } from './edge/uuid-in.js';
import { ENGINE } from './engine.provider.js';

/** HTTP in, command out; view rows out. Every rule is in the decider, every status in `problems.ts`. */
@Controller('api/v1/processes')
export class ProcessesController {
  constructor(
    @Inject(Intake) private readonly intake: Intake,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Get()
  async board(@Query() query: unknown, @AsReader() reader: ReaderOf) {
    const { asKnownAt, ...request } = listRequest(query);
    const moment = await this.engine.reading.moment({ asKnownAt, ...reader });
    return processBoard(moment, this.engine.keyring, request);
  }

  @Post()
  @HttpCode(201)
  initiate(@Body() body: unknown, @Caller() caller: CallerOf): Promise<Answered> {
    const wish = { category: 'innovationProcess', type: 'InitiateProcess', ...caller } as const;
    return this.intake.give({ ...wish, body: parsed(initiateProcess, body) });
  }

  @Get(':processId')
  @Header('cache-control', 'no-store')
  async page(
    @Param('processId') processId: string,
    @Query() query: unknown,
    @AsReader() reader: ReaderOf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { asKnownAt } = parsed(readQuery, query);
    const moment = await this.engine.reading.moment({ asKnownAt, ...reader });
    const page = await processPage(moment, this.engine.keyring, uuidIn(processId, 'process'));
    if (!moment.past) void reply.header('etag', `"${page.card.revision}"`);
    return { ...page, mayGive: actionsOf(PROCESS_COMMANDS, page.mayGive) };
  }

  @Get(':processId/history')
  async history(
    @Param('processId') processId: string,
    @Query() query: unknown,
    @AsReader() reader: ReaderOf,
  ) {
    const { asKnownAt, cursor, type, ...request } = parsed(historyQuery, query);
    const moment = await this.engine.reading.moment({ asKnownAt, ...reader });
    const { log, keyring } = this.engine;
    const before = cursor === undefined ? undefined : Number(cursor);
    const types = type?.split(',');
    return processHistory(moment, log, keyring, uuidIn(processId, 'process'), { before, types, ...request });
  }

  /** What everybody reads of it, or would. */
  @Get(':processId/publication')
  @Header('cache-control', 'no-store')
  async publication(
    @Param('processId') processId: string,
    @Query() query: unknown,
    @AsReader() reader: ReaderOf,
  ) {
    const { asKnownAt } = parsed(readQuery, query);
    const moment = await this.engine.reading.moment({ asKnownAt, ...reader });
    return publication(moment, this.engine.keyring, uuidIn(processId, 'process'));
  }

  @Get(':processId/gates/:gateId')
  @Header('cache-control', 'no-store')
  async gate(
    @Param('processId') processId: string,
    @Param('gateId') gateId: string,
    @Query() query: unknown,
    @AsReader() reader: ReaderOf,
  ) {
    const { asKnownAt } = parsed(readQuery, query);
    const moment = await this.engine.reading.moment({ asKnownAt, ...reader });
    const { log, keyring } = this.engine;
    const page = await gatePage(moment, log, keyring, uuidIn(processId, 'process'), gateId);
    return { ...page, mayGive: actionsOf(PROCESS_COMMANDS, page.mayGive) };
  }

  @Get(':processId/deadlines/:deadlineId/reminders')
  async reminders(
    @Param('processId') processId: string,
    @Param('deadlineId') deadlineId: string,
    @Query() query: unknown,
    @AsReader() reader: ReaderOf,
  ) {
    const { asKnownAt } = parsed(readQuery, query);
    const moment = await this.engine.reading.moment({ asKnownAt, ...reader });
    return reminderLedger(moment, this.engine.keyring, uuidIn(processId, 'process'), deadlineId);
  }

  @Post(':processId/:action')
  @HttpCode(200)
  change(
    @Param('processId') processId: string,
    @Param('action') action: string,
    @Body() body: unknown,
    @Caller() caller: CallerOf,
  ): Promise<Answered> {
    const { command, fields } = commandIn(PROCESS_COMMANDS, action, body);
    const seen = requireSeen(caller);
    const id = uuidIn(processId, 'process');
    return this.intake.give({
      category: 'innovationProcess',
      id,
      type: command,
      body: fields,
      ...caller,
      seen,
    });
  }
}
