import { CommandRejected } from '../commands.js';

/** Somebody else was first, or it is no longer so: both are fine. */
export async function unlessRejected(given: Promise<unknown>): Promise<boolean> {
  try {
    await given;
    return true;
  } catch (error) {
    if (error instanceof CommandRejected) return false;
    throw error;
  }
}
