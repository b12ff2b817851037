import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import {
  Intake,
  organisationList,
  peopleList,
  templateList,
  type Answered,
  type Engine,
  type Moment,
} from '@drivbank/application';
import {
  draftTemplate,
  ORGANISATION_COMMANDS,
  PERSON_COMMANDS,
  readQuery,
  registerOrganisation,
  registerPerson,
  TEMPLATE_COMMANDS,
} from '@drivbank/contracts';
import { AsReader, Caller, requireSeen, type CallerOf, type ReaderOf } from './edge/caller.js';
import { commandIn } from './edge/command-in.js';
import { parsed } from './edge/parsed.js';
import { uuidIn } from './edge/uuid-in.js';
import { ENGINE } from './engine.provider.js';

/** Who and what processes refer to: organisations, people, templates. */
@Controller('api/v1')
export class DirectoryController {
  constructor(
    @Inject(Intake) private readonly intake: Intake,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Get('organisations')
  async organisations(@Query() query: unknown, @AsReader() reader: ReaderOf) {
    return organisationList(await this.moment(query, reader));
  }

  @Get('people')
  async people(@Query() query: unknown, @AsReader() reader: ReaderOf) {
    return peopleList(await this.moment(query, reader), this.engine.keyring);
  }

  @Get('templates')
  async templates(@Query() query: unknown, @AsReader() reader: ReaderOf) {
    return templateList(await this.moment(query, reader));
  }

  @Post('organisations')
  @HttpCode(201)
  registerOrganisation(@Body() body: unknown, @Caller() caller: CallerOf): Promise<Answered> {
    const wish = { category: 'organisation', type: 'RegisterOrganisation', ...caller } as const;
    return this.intake.give({ ...wish, body: parsed(registerOrganisation, body) });
  }

  @Post('people')
  @HttpCode(201)
  registerPerson(@Body() body: unknown, @Caller() caller: CallerOf): Promise<Answered> {
    const wish = { category: 'person', type: 'RegisterPerson', ...caller } as const;
    return this.intake.give({ ...wish, body: parsed(registerPerson, body) });
  }

  @Post('templates')
  @HttpCode(201)
  draftTemplate(@Body() body: unknown, @Caller() caller: CallerOf): Promise<Answered> {
    const wish = { category: 'processTemplate', type: 'DraftTemplate', ...caller } as const;
    return this.intake.give({ ...wish, body: parsed(draftTemplate, body) });
  }

  @Post('organisations/:organisationId/:action')
  @HttpCode(200)
  changeOrganisation(
    @Param('organisationId') id: string,
    @Param('action') action: string,
    @Body() body: unknown,
    @Caller() caller: CallerOf,
  ): Promise<Answered> {
    const { command, fields } = commandIn(ORGANISATION_COMMANDS, action, body);
    const wish = { category: 'organisation', id: uuidIn(id, 'organisation'), type: command } as const;
    return this.intake.give({ ...wish, body: fields, ...caller });
  }

  @Post('people/:personId/:action')
  @HttpCode(200)
  changePerson(
    @Param('personId') id: string,
    @Param('action') action: string,
    @Body() body: unknown,
    @Caller() caller: CallerOf,
  ): Promise<Answered> {
    const { command, fields } = commandIn(PERSON_COMMANDS, action, body);
    const wish = { category: 'person', id: uuidIn(id, 'person'), type: command } as const;
    return this.intake.give({ ...wish, body: fields, ...caller });
  }

  @Post('templates/:templateId/:action')
  @HttpCode(200)
  changeTemplate(
    @Param('templateId') id: string,
    @Param('action') action: string,
    @Body() body: unknown,
    @Caller() caller: CallerOf,
  ): Promise<Answered> {
    const { command, fields } = commandIn(TEMPLATE_COMMANDS, action, body);
    const wish = { category: 'processTemplate', id: uuidIn(id, 'template'), type: command } as const;
    return this.intake.give({ ...wish, body: fields, ...caller, seen: requireSeen(caller) });
  }

  private moment(query: unknown, reader: ReaderOf): Promise<Moment> {
    const { asKnownAt } = parsed(readQuery, query);
    return this.engine.reading.moment({ asKnownAt, ...reader });
  }
}
