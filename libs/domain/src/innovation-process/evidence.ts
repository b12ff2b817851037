import type { FreeText } from '../text.js';

/** A document that was handed in as it is, kept by its checksum. Its own name may tell of people, so it is sealed. */
export type EvidenceFile = { readonly name: FreeText; readonly bytes: number; readonly mediaType: string };

/** What is laid before the decider: a document by title and checksum, and the document itself where it is kept here. */
export type Evidence = {
  readonly gateId: string;
  readonly criterionId: string;
  readonly name: string;
  readonly sha256: string;
  readonly file?: EvidenceFile | undefined;
};

/** `isFiled`: the document itself lies here, not only its checksum. */
export type EvidenceState = Pick<Evidence, 'criterionId' | 'sha256'> & { readonly isFiled?: true };
