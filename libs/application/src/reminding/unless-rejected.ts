import { CommandRejected } from '../commands.js';

/** Somebody else was first, or it is no longer so: both are fine. */
export async function unlessRejected<Answer>(given: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await given;
  } catch (error) {
    if (error instanceof CommandRejected) return undefined;
    throw error;
  }
}
