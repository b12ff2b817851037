/** How the bytes of a type are recognised: by what they begin and end with, as a package of parts, or as text. */
type Way = 'marked' | 'package' | 'text';

const OOXML = 'application/vnd.openxmlformats-officedocument.';
const ODF = 'application/vnd.oasis.opendocument.';

/** What is taken, by the ending of its name. Nothing that a browser or an office program would run. */
export const FILE_TYPES: Readonly<Record<string, { readonly mediaType: string; readonly way: Way }>> = {
  pdf: { mediaType: 'application/pdf', way: 'marked' },
  png: { mediaType: 'image/png', way: 'marked' },
  jpg: { mediaType: 'image/jpeg', way: 'marked' },
  jpeg: { mediaType: 'image/jpeg', way: 'marked' },
  webp: { mediaType: 'image/webp', way: 'marked' },
  docx: { mediaType: `${OOXML}wordprocessingml.document`, way: 'package' },
  xlsx: { mediaType: `${OOXML}spreadsheetml.sheet`, way: 'package' },
  pptx: { mediaType: `${OOXML}presentationml.presentation`, way: 'package' },
  odt: { mediaType: `${ODF}text`, way: 'package' },
  ods: { mediaType: `${ODF}spreadsheet`, way: 'package' },
  odp: { mediaType: `${ODF}presentation`, way: 'package' },
  txt: { mediaType: 'text/plain', way: 'text' },
  csv: { mediaType: 'text/csv', way: 'text' },
  md: { mediaType: 'text/markdown', way: 'text' },
};
