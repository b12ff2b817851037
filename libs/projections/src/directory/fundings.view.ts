import { idOf } from '@drivbank/kernel';
import type { Funding } from '@drivbank/domain';
import type { View } from '../view.js';

/** One grant of one process. */
export type FundingRow = {
  funding_id: string;
  process_id: string | null;
  funder: string;
  registry_number: string | null;
  title: string;
  grant_ore: number | null;
  currency: string | null;
  starts_on: string | null;
  ends_on: string | null;
  status: string;
  status_as_written: string | null;
  call: string | null;
  source_url: string | null;
};

type FundingRecord = {
  readonly fundingId: string;
  readonly funder: string;
  readonly registryNumber: string | null;
  readonly processIds: readonly string[];
  readonly facts: Funding.GrantFacts;
};

/** Grants, as their funders' registers told it last. */
export const fundings: View<'funding', FundingRecord> = {
  name: 'fundings',
  revision: 1,
  category: 'funding',
  apply(record, { event, recorded }) {
    if (event.type === 'FundingRegistered') {
      const { type: _, ...facts } = event;
      return { fundingId: idOf(recorded.stream), ...facts };
    }
    if (!record) throw new Error(`Impossible history: ${event.type} begins ${recorded.stream}`);
    return event.type === 'FundingChanged'
      ? { ...record, facts: { ...record.facts, ...event.facts } }
      : { ...record, registryNumber: event.registryNumber };
  },
  tables: {
    funding: {
      columns: [
        'funding_id',
        'process_id',
        'funder',
        'registry_number',
        'title',
        'grant_ore',
        'currency',
        'starts_on',
        'ends_on',
        'status',
        'status_as_written',
        'call',
        'source_url',
      ] satisfies (keyof FundingRow)[],
      indexes: [['process_id']],
      rowsOf: (record) =>
        (record.processIds.length > 0 ? record.processIds : [null]).map((id) => row(record, id)),
    },
  },
};

function row(
  { fundingId, funder, registryNumber, facts }: FundingRecord,
  processId: string | null,
): FundingRow {
  return {
    funding_id: fundingId,
    process_id: processId,
    funder,
    registry_number: registryNumber,
    title: facts.title,
    grant_ore: facts.grant?.amountOre ?? null,
    currency: facts.grant?.currency ?? null,
    starts_on: facts.startsOn,
    ends_on: facts.endsOn,
    status: facts.status,
    status_as_written: facts.statusAsWritten,
    call: facts.call,
    source_url: facts.sourceUrl,
  };
}
