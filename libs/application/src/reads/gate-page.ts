import {
  grantsOn,
  holdsIn,
  obstaclesTo,
  obstacleTo,
  WHO_MAY,
  type GateCommand,
  type InnovationProcess,
  type Person,
  type Role,
  type Template,
} from '@drivbank/domain';
import type { EventStore } from '@drivbank/event-store';
import { unsealed, type Keyring } from '@drivbank/privacy';
import type { ProcessRecord } from '@drivbank/projections';
import { rejectionWording } from '@drivbank/wording';
import { commandsFor } from './may-give.js';
import { asOf, type Moment } from './moment.js';
import { criterionName, directoryOf, type Directory } from './names.js';
import { cardOf } from './process-board.js';
import { gateOf, NotFound, peopleIn, recordOf } from './process-page.js';
import { stateOf } from './process-stream.js';

const COMMANDS: readonly GateCommand['type'][] = [
  'RequestGate',
  'SubmitEvidence',
  'AssessCriterion',
  'WaiveCriterion',
  'RecommendAtGate',
  'DecideGate',
  'SupersedeDecision',
  'ReportDelegatedDecision',
];

/** What lies at a gate, and for each thing that can be done there: what stands in its way, and who may. */
export async function gatePage(
  moment: Moment,
  log: EventStore,
  keyring: Keyring,
  processId: string,
  gateId: string,
) {
  const { queries } = moment;
  const record = await recordOf(moment, processId);
  const [process, seated, board] = await Promise.all([
    stateOf(log, record),
    seatedHere(moment, record),
    queries.selectFrom('process_board').selectAll().where('doc_id', '=', processId).executeTakeFirstOrThrow(),
  ]);
  const { definition } = process.template;
  const gate = definition.gates.find(({ id }) => id === gateId);
  if (!gate) throw new NotFound('gate');
  const named = [...peopleIn(record), ...process.coordinators, ...seated.map(({ id }) => id)];
  const directory = await directoryOf(moment, keyring, named);
  const opened = (await unsealed(record, keyring)) as ProcessRecord;
  return {
    card: cardOf(board, directory, moment),
    gate: gateOf(gate, opened, definition, directory),
    ways: COMMANDS.map((command) => wayOf(command, gate, process, seated, directory)),
    mayGive: commandsFor(moment, record),
    asOf: asOf(moment),
  };
}

type Seated = { readonly id: string; readonly roles: readonly Role[] };

/** Everybody who holds a role in this process on the day, by that role or by coordinating it. */
async function seatedHere({ queries, today }: Moment, record: ProcessRecord): Promise<readonly Seated[]> {
  const rows = await queries.selectFrom('person').select(['person_id', 'grants']).execute();
  const coordinators = new Set(record.coordinators.map(({ id }) => id));
  return rows.map(({ person_id: id, grants }) => {
    const held = grantsOn(JSON.parse(grants) as Person.Grant[], today);
    const here = held.filter(
      ({ role, scope }) => holdsIn(scope, record) || (role === 'coordinator' && coordinators.has(id)),
    );
    return { id, roles: [...new Set(here.map(({ role }) => role))] };
  });
}

function wayOf(
  command: GateCommand['type'],
  gate: Template.Gate,
  process: InnovationProcess.Known,
  seated: readonly Seated[],
  directory: Directory,
) {
  const told = (rejection: InnovationProcess.Rejection) => obstacleIn(rejection, process, gate.id);
  return {
    command,
    obstacles: obstaclesTo(command, gate.id, process).map(told),
    roles: WHO_MAY[command],
    people: seated.flatMap(({ id, roles }) => {
      const seat = seatFor(command, gate.id, process, id, roles);
      return seat
        ? [
            {
              person: directory.person(id),
              role: seat.role,
              obstacle: seat.obstacle ? told(seat.obstacle) : null,
            },
          ]
        : [];
    }),
  };
}

/** The role in which a person would act, with what then stands in the way; nothing for who has none that may. */
function seatFor(
  command: GateCommand['type'],
  gateId: string,
  process: InnovationProcess.Known,
  id: string,
  roles: readonly Role[],
) {
  const seats = roles
    .map((role) => ({ role, obstacle: obstacleTo(command, gateId, process, { id, role }) }))
    .filter(({ obstacle }) => obstacle?.code !== 'NotAllowed' && obstacle?.code !== 'NotCoordinatorHere');
  return seats.find(({ obstacle }) => obstacle === undefined) ?? seats[0];
}

/** In words, with criteria by their names. */
function obstacleIn(
  rejection: InnovationProcess.Rejection,
  { template: { definition } }: InnovationProcess.Known,
  gateId: string,
) {
  const { code } = rejection;
  if (code !== 'CriteriaNotAssessed') return { code, text: rejectionWording(rejection) };
  const names = rejection.criteria.map((id) => criterionName(definition, gateId, id));
  const { sv } = rejectionWording({ code, criteria: names.map((name) => name.sv) });
  const { en } = rejectionWording({ code, criteria: names.map((name) => name.en ?? name.sv) });
  return { code, text: { sv, en } };
}
