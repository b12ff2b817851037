/** How a piece of work went. */
export type Ended<Answer> = { readonly answer: Answer } | { readonly error: unknown };

/** Does the work, and tells how it went and how long it took in seconds before it answers or throws as the work did. */
export async function whenEnded<Answer>(
  work: () => Promise<Answer>,
  tell: (ended: Ended<Answer>, seconds: number) => void,
): Promise<Answer> {
  const startedAt = performance.now();
  const ended = await work().then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
  tell(ended, (performance.now() - startedAt) / 1_000);
  if ('error' in ended) throw ended.error;
  return ended.answer;
}
