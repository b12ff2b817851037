import { idOf, type Instant, type LocalDate } from '@drivbank/kernel';
import type { ApiToken, FreeText } from '@drivbank/domain';
import type { View } from '../view.js';

/** By what a program asks on somebody's behalf, without its secret. */
export type ApiTokenRow = {
  token_id: string;
  person_id: string;
  scope: ApiToken.TokenScope;
  /** Null: whatever the person sees. */
  process_id: string | null;
  issued_at: Instant;
  expires_on: LocalDate;
  status: ApiTokenRecord['status'];
};

/** What its person calls it; `name` is JSON of a sealed text. */
export type ApiTokenNameRow = { token_id: string; name: string };

type ApiTokenRecord = {
  readonly tokenId: string;
  readonly personId: string;
  readonly name: FreeText;
  readonly scope: ApiToken.TokenScope;
  readonly processId: string | null;
  readonly issuedAt: Instant;
  readonly expiresOn: LocalDate;
  readonly status: 'issued' | 'revoked';
};

/** Who has which tokens, and what they are called. */
export const apiTokens: View<'apiToken', ApiTokenRecord> = {
  name: 'api-tokens',
  revision: 1,
  category: 'apiToken',
  apply(record, { event, recorded }) {
    if (event.type === 'ApiTokenIssued') {
      const { personId, name, scope, processId, expiresOn } = event;
      const [tokenId, issuedAt] = [idOf(recorded.stream), recorded.metadata.recordedAt];
      return { tokenId, personId, name, scope, processId, issuedAt, expiresOn, status: 'issued' };
    }
    if (!record) throw new Error(`Impossible history: ${event.type} begins ${recorded.stream}`);
    return { ...record, status: 'revoked' };
  },
  tables: {
    api_token: {
      columns: [
        'token_id',
        'person_id',
        'scope',
        'process_id',
        'issued_at',
        'expires_on',
        'status',
      ] satisfies (keyof ApiTokenRow)[],
      indexes: [['person_id', 'status']],
      rowsOf: ({ tokenId, personId, scope, processId, issuedAt, expiresOn, status }) => [
        {
          token_id: tokenId,
          person_id: personId,
          scope,
          process_id: processId,
          issued_at: issuedAt,
          expires_on: expiresOn,
          status,
        } satisfies ApiTokenRow,
      ],
    },
    api_token_name: {
      columns: ['token_id', 'name'] satisfies (keyof ApiTokenNameRow)[],
      indexes: [],
      rowsOf: ({ tokenId, name }) => [
        { token_id: tokenId, name: JSON.stringify(name) } satisfies ApiTokenNameRow,
      ],
    },
  },
};
