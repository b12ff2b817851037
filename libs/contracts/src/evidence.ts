import { z } from 'zod';
import { line, readable } from './primitives.js';

/** Far above what an operator allows. */
const BYTES_MAX = 4 * 1_073_741_824;

export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'SHA-256 of the document, in hex' });

const bytes = z.int().min(1).max(BYTES_MAX);
const mediaType = z.string().min(3).max(120);

/** The document itself, as the upload was answered: the server compares. */
export const evidenceFile = z.strictObject({ name: line, bytes, mediaType }).meta({ id: 'EvidenceFile' });

/** What stands beside who handed something in. */
export const handedIn = {
  name: z.string(),
  sha256: z.string(),
  file: z
    .object({ name: readable, bytes: z.int(), mediaType: z.string() })
    .nullable()
    .meta({ description: 'The document, where it is kept here and not only its checksum' }),
};

export const uploadQuery = z.strictObject({
  name: z
    .string()
    .max(1_000)
    .meta({ description: 'What the file is called; its ending says what it should be' }),
});

export const uploadedFile = z
  .object({ sha256, name: z.string(), bytes, mediaType })
  .meta({ id: 'UploadedFile' });

/** What is taken, for whoever is about to choose a file. */
export const uploads = z
  .object({
    bytesMax: z.int(),
    endings: z.array(z.string()).meta({ description: 'Of names, as `pdf`' }),
  })
  .nullable()
  .meta({ description: 'Which documents are kept here; null: none, only their checksums' });
