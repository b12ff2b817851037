import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Category } from '@drivbank/projections';
import type { Commands } from './aggregates.js';
import { CommandDesk, type Caller, type Given } from './commands.js';

type AnyCommand = {
  readonly [C in Category]: { readonly category: C; readonly command: Commands[C] };
}[Category];

/** The envelope that crosses the bus, for every aggregate. The decider routes by `command.type`, so the bus need not. */
export class GiveCommand extends Command<Given> {
  constructor(
    readonly wanted: AnyCommand & { readonly id: string },
    readonly caller: Caller,
  ) {
    super();
  }
}

@CommandHandler(GiveCommand)
export class GiveCommandHandler implements ICommandHandler<GiveCommand> {
  constructor(@Inject(CommandDesk) private readonly desk: CommandDesk) {}

  execute({ wanted, caller }: GiveCommand): Promise<Given> {
    return this.desk.give(wanted.category, wanted.id, wanted.command as never, caller);
  }
}
