import { word } from './search';

/** Which part of the security log is read. */
export type SecuritySearch = {
  readonly kind?: string | undefined;
  readonly person?: string | undefined;
  readonly process?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

const A_DAY = /^\d{4}-\d{2}-\d{2}$/;
const day = (value: unknown) => {
  const written = word(value);
  return written !== undefined && A_DAY.test(written) ? written : undefined;
};

export const securitySearch = ({
  kind,
  person,
  process,
  from,
  to,
}: Record<string, unknown>): SecuritySearch => ({
  kind: word(kind),
  person: word(person),
  process: word(process),
  from: day(from),
  to: day(to),
});
