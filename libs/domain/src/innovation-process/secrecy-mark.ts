/** By which provision of the law (OSL) something may be secret. A mark warns of that; it decides nothing. */
export type Secrecy = { readonly provision: string };

export type SecrecyCommand =
  ({ readonly type: 'MarkProcessSecret' } & Secrecy) | { readonly type: 'LiftSecrecy' };

/** `authorityId`: the organisation that owned the process and made the note (5 kap. 5 § OSL). */
export type SecrecyEvent =
  | ({ readonly type: 'ProcessMarkedSecret'; readonly authorityId: string } & Secrecy)
  | { readonly type: 'SecrecyLifted' };
