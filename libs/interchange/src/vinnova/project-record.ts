import type { LocalDate } from '@drivbank/kernel';
import type { Funding, Money, Organisation } from '@drivbank/domain';

/** One project as we read it, whatever form it came in. */
export type ProjectRecord = {
  /** Registry number, or `url:<slug>` where the register states none. */
  readonly key: string;
  /** The `url:<slug>` of the same project, so that a number that is found later meets what was read before. */
  readonly slugKey: string | null;
  readonly registryNumber: string | null;
  readonly title: { readonly sv: string; readonly en?: string };
  readonly summary: { readonly sv: string; readonly en?: string } | null;
  readonly coordinator: {
    /** As people write it: without shouting. */
    readonly name: string;
    /** The same for every spelling. */
    readonly key: string;
    readonly asWritten: string;
    readonly sector: Organisation.Sector | null;
  } | null;
  readonly grant: Money | null;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly status: Funding.FundingStatus;
  readonly statusAsWritten: string | null;
  readonly call: string | null;
  readonly sourceUrl: string | null;
};

/** A record that could not be taken: which one, and why. */
export type Refused = {
  readonly index: number;
  readonly name: string;
  readonly why: { sv: string; en: string };
};
