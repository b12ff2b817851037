/** Events that name a document. */
export const FILING: readonly string[] = ['EvidenceSubmitted'];

/** The document that a stored event names, by its checksum. It stands clear, so that it is found without any key. */
export function filedBy({
  type,
  data,
}: {
  readonly type: string;
  readonly data: unknown;
}): string | undefined {
  if (!FILING.includes(type)) return undefined;
  const { sha256, file } = data as { readonly sha256: string; readonly file?: unknown };
  return file === undefined ? undefined : sha256;
}
