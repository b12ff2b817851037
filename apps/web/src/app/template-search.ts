import { word } from './search';

/** Which version is shown, and which two are compared. 0 is the draft. */
type TemplateSearch = {
  readonly version?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

export const templateSearch = ({ version, from, to }: Record<string, unknown>): TemplateSearch => ({
  version: word(version),
  from: word(from),
  to: word(to),
});
