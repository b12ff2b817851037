/** A document of the play: its title as it is handed in, and the file. */
export type Document = { readonly title: string; readonly name: string; readonly content: Buffer };

/** What lies before the decider in the play, in three kinds of files. */
export const DOCUMENTS: readonly Document[] = [
  {
    title: 'Utvärdering av provet i kundtjänsten',
    name: 'utvärdering-bygglov.pdf',
    content: onePage([
      'Utvärdering: digital bygglovsrådgivning',
      '312 ärenden fick råd under provet.',
      '71 av 100 ansökningar var kompletta från början, mot 48 före provet.',
      'Handläggarna sparade i snitt 40 minuter för varje ärende.',
    ]),
  },
  {
    title: 'Kompletta ansökningar, månad för månad',
    name: 'kompletta-ansokningar.csv',
    content: Buffer.from(
      'manad;ansokningar;kompletta\n2026-06;54;27\n2026-07;41;24\n2026-08;77;53\n2026-09;83;60\n',
    ),
  },
  {
    title: 'Vad kundtjänsten lärde sig',
    name: 'lardomar.md',
    content: Buffer.from(
      '# Vad vi lärde oss\n\n- Ring upp inom en dag.\n- Visa exempel på en komplett ansökan.\n',
    ),
  },
];

/** A page of lines as PDF 1.4, with the table of places that readers look for. */
function onePage([heading = '', ...lines]: readonly string[]): Buffer {
  const shown = lines.map((line) => `0 -24 Td (${line}) Tj`).join('\n');
  const text = `BT /F 18 Tf 60 760 Td (${heading}) Tj /F 12 Tf\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  // A letter is a byte, as the places are counted.
  return Buffer.from(file + table + end, 'latin1');
}
