/** A question about the state of things is not worth waiting longer for. */
const IN_TIME_MS = 1_000;

/** The answer, or null when none comes at once or what was asked cannot be reached: not to know is an answer, too. */
export function inTime<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), IN_TIME_MS);
  });
  return Promise.race([answer.catch(() => null), late]).finally(() => clearTimeout(timer));
}
