import type { Endpoint } from './endpoint.js';
import { uploadedFile, uploadQuery } from './evidence.js';
import { readQuery } from './queries.js';

/** Documents that are handed in at gates, as they are. */
export const EVIDENCE_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/processes/{processId}/files',
    tag: 'processes',
    summary: {
      sv: 'Skicka ett dokument, för att lämna in det som underlag inom ett dygn',
      en: 'Send a document, to hand it in as evidence within a day',
    },
    access: { gives: 'SubmitEvidence', to: 'innovationProcess' },
    query: uploadQuery,
    bytes: 'taken',
    answer: uploadedFile,
    takes: 'nothing',
  },
  {
    method: 'get',
    path: '/processes/{processId}/files/{sha256}',
    tag: 'processes',
    summary: { sv: 'Ett dokument som lämnats in', en: 'A document that was handed in' },
    access: 'known',
    query: readQuery,
    bytes: 'given',
    takes: 'nothing',
  },
];
