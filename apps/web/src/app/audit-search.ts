import { chosen } from './search';

/** Which notes are shown: one's own, unless all are asked for. */
export type AuditSearch = {
  readonly whose?: 'all' | undefined;
  readonly status?: 'open' | 'answered' | 'replaced' | undefined;
};

export const auditSearch = ({ whose, status }: Record<string, unknown>): AuditSearch => ({
  whose: chosen(whose, ['all']),
  status: chosen(status, ['open', 'answered', 'replaced']),
});
