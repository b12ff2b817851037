import type { Bilingual } from '@drivbank/wording';

export type FieldOption = { readonly value: string | number; readonly label: Bilingual };

/** One thing that a form asks for. `name` is its place in the body, `plan.cost` meaning a field inside. */
export type Field<Name extends string = string> = {
  readonly name: Name;
  readonly label: Bilingual;
  readonly kind:
    'line' | 'text' | 'date' | 'choice' | 'choices' | 'organisation' | 'person' | 'money' | 'document';
  readonly options?: readonly FieldOption[];
  readonly optional?: boolean;
  readonly help?: Bilingual;
  readonly initial?: unknown;
  /** Of a document: the field that takes its name. */
  readonly naming?: string;
  /** Of a document that may be kept: the field that says so, and the process that it is sent into. */
  readonly filing?: { readonly name: string; readonly processId: string };
};
