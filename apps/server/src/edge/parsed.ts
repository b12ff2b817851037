import { issueWords } from '@drivbank/contracts';
import { both } from '@drivbank/wording';
import type { z } from 'zod';
import { RequestWrong, type FieldProblem } from './request-wrong.js';

/** What the contract says, or a 400 that names every field that is wrong (RFC 6901 pointers). */
export function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap(issuesOf);
  throw new RequestWrong(
    400,
    'RequestInvalid',
    both('Något i det du skickade är inte som det ska.', 'Something in the request is not as it should be.'),
    errors,
  );
}

function issuesOf(issue: z.core.$ZodIssue): FieldProblem[] {
  const { sv: detail, en: detailEn } = issueWords(issue);
  const at = (path: readonly PropertyKey[]) =>
    path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: at([...issue.path, key]), detail, detailEn }));
  return [{ pointer: at(issue.path), detail, detailEn }];
}
