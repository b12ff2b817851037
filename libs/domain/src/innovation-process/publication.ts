import { accept, reject, type Circumstances, type Decision } from '@drivbank/kernel';
import type { FreeText } from '../text.js';

/** How sure the public can be of a text: decided as it stands, looked through by somebody else, or its writer's own. */
export const PROVENANCES = ['decided', 'reviewed', 'self_reported'] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** What is said of a process to everybody, in Swedish and, when somebody has written it, in English. */
export type PublicSummary = { readonly sv: FreeText; readonly en?: FreeText | undefined };

type Published = { readonly summary: PublicSummary; readonly provenance: Provenance };

export type PublicationCommand =
  ({ readonly type: 'PublishProcess' } & Published) | { readonly type: 'UnpublishProcess' };

export type PublicationEvent =
  | ({ readonly type: 'ProcessPublished' } & Published)
  /** `secret`: a secrecy mark took it back. */
  | { readonly type: 'ProcessUnpublished'; readonly because: 'asked' | 'secret' };

export type PublicationRejection = { readonly code: 'SecretIsNotPublished' };

type Standing = { readonly published: boolean; readonly secrecy?: object | undefined };

/** Published again, the new words stand in the place of the old ones. */
export function decidePublication(
  command: PublicationCommand,
  { published, secrecy }: Standing,
  { motivated }: Circumstances,
): Decision<PublicationEvent, PublicationRejection | { readonly code: 'MotiveMissing' }> {
  if (command.type === 'PublishProcess') {
    if (secrecy) return reject({ code: 'SecretIsNotPublished' });
    return accept({ ...command, type: 'ProcessPublished' });
  }
  if (!published) return accept();
  return motivated
    ? accept({ type: 'ProcessUnpublished', because: 'asked' })
    : reject({ code: 'MotiveMissing' });
}

/** What a secrecy mark brings with it: nothing that is secret stays before the public. */
export const takenBack = ({ published }: Standing): readonly PublicationEvent[] =>
  published ? [{ type: 'ProcessUnpublished', because: 'secret' }] : [];
