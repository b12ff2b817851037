import type { Sealed } from '@drivbank/kernel';

/** A stored text with what is needed to open it again: the event and field that its seal is bound to. */
export type SealedText = Sealed & { readonly at: { readonly eventId: string; readonly path: string } };

/** Text that people type. Plain on its way in, sealed once stored: no state and no view ever holds the plain form. */
export type FreeText = string | SealedText;

/** Names and descriptions that templates and catalogues publish. A missing translation stays visibly missing. */
export type Localised = { readonly sv: string; readonly en?: string | undefined };

export type Language = 'sv' | 'en';

/** Integer minor units: 100 öre are 1 SEK. */
export type Money = { readonly amountOre: number; readonly currency: 'SEK' | 'EUR' };
