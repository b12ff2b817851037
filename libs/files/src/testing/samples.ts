import { gzipSync } from 'node:zlib';
import { zipped, type Part } from './zipped.js';

const OOXML = 'application/vnd.openxmlformats-officedocument.';
const WORD = `${OOXML}wordprocessingml.document.main+xml`;
const types = (main: string, more = ''): Part => ({
  name: '[Content_Types].xml',
  content: `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${main}"/>${more}</Types>`,
});
const office = (main: string, ...more: readonly Part[]) =>
  zipped([types(main), { name: '_rels/.rels', content: '<Relationships/>' }, ...more]);
const open = (kind: string, ...more: readonly Part[]) =>
  zipped([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}` },
    { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
    { name: 'content.xml', content: '<office:document-content/>' },
    ...more,
  ]);

const pdf = (text = 'Utvärdering', version = '1.7') =>
  Buffer.from(
    `%PDF-${version}\n1 0 obj\n<< /Title (${text}) >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
  );
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const webp = Buffer.concat([
  Buffer.from('RIFF\u0012\u0000\u0000\u0000WEBPVP8L', 'latin1'),
  Buffer.from('050000002f00000000', 'hex'),
  Buffer.alloc(1),
]);

type Sample = { readonly name: string; readonly bytes: Buffer };

/** One of each kind that is taken, with the type that it is found to be. */
export const GOOD_FILES: readonly (Sample & { readonly mediaType: string })[] = [
  { name: 'utvärdering.pdf', bytes: pdf(), mediaType: 'application/pdf' },
  { name: 'bild.png', bytes: png, mediaType: 'image/png' },
  { name: 'bild.JPG', bytes: jpeg, mediaType: 'image/jpeg' },
  { name: 'bild.webp', bytes: webp, mediaType: 'image/webp' },
  { name: 'plan.docx', bytes: office(WORD), mediaType: `${OOXML}wordprocessingml.document` },
  {
    name: 'kostnad.xlsx',
    bytes: office(`${OOXML}spreadsheetml.sheet.main+xml`),
    mediaType: `${OOXML}spreadsheetml.sheet`,
  },
  {
    name: 'bilder.pptx',
    bytes: office(`${OOXML}presentationml.presentation.main+xml`),
    mediaType: `${OOXML}presentationml.presentation`,
  },
  { name: 'plan.odt', bytes: open('text'), mediaType: 'application/vnd.oasis.opendocument.text' },
  {
    name: 'kostnad.ods',
    bytes: open('spreadsheet'),
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
  },
  {
    name: 'bilder.odp',
    bytes: open('presentation'),
    mediaType: 'application/vnd.oasis.opendocument.presentation',
  },
  {
    name: 'anteckningar.txt',
    bytes: Buffer.from('BMW och MZ står först.\r\nÅäö.\n'),
    mediaType: 'text/plain',
  },
  { name: 'mätning.csv', bytes: Buffer.from('\ufeffdag;fall\n2026-01-01;3\n'), mediaType: 'text/csv' },
  {
    name: 'läs.md',
    bytes: Buffer.from('# Rubrik\n\nText med <b>fetstil</b>.\n'),
    mediaType: 'text/markdown',
  },
];

type Bad = Sample & { readonly what: string; readonly why: string };
const bad = (what: string, why: string, name: string, bytes: Buffer | string): Bad => ({
  what,
  why,
  name,
  bytes: Buffer.from(bytes as string),
});
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const PROGRAM = Buffer.from('4d5a90000300000004000000ffff0000b8000000', 'hex');
const VBA = { name: 'word/vbaProject.bin', content: 'macro' };
const MACRO_TYPE = 'application/vnd.ms-word.document.macroEnabled.main+xml';

/** What somebody may try, and why each is refused. */
export const HOSTILE_FILES: readonly Bad[] = [
  bad('nothing', 'empty', 'tom.pdf', ''),
  bad('a page', 'type', 'sida.html', '<!doctype html><script>alert(1)</script>'),
  bad('a page called a text', 'content', 'sida.txt', '<!doctype html><script>alert(1)</script>'),
  bad('a page after empty lines, called a text', 'content', 'sida.md', '\ufeff \n\n\t<HTML><body>'),
  bad('a page called a PDF', 'content', 'sida.pdf', '<html>%PDF-1.7 %%EOF</html>'),
  bad('a drawing with a script', 'type', 'bild.svg', SVG),
  bad('a drawing called a picture', 'content', 'bild.png', SVG),
  bad('a drawing called a text', 'content', 'bild.txt', SVG),
  bad('XML called a table', 'content', 'data.csv', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>'),
  bad('PHP called a text', 'content', 'sida.txt', '<?php system($_GET["a"]);'),
  bad('a script', 'type', 'kör.js', 'alert(1)'),
  bad('a script of a shell called a text', 'content', 'kör.txt', '#!/bin/sh\nrm -rf /\n'),
  bad('a program', 'type', 'kör.exe', PROGRAM),
  bad('a program called a PDF', 'content', 'faktura.pdf', PROGRAM),
  bad('a program called a text', 'content', 'faktura.txt', PROGRAM),
  bad('a program under a turned name', 'type', 'faktura_\u202efdp.exe', PROGRAM),
  bad('a program of Linux called a picture', 'content', 'bild.jpg', Buffer.from('7f454c4602010100', 'hex')),
  bad('a link of Windows', 'type', 'dokument.lnk', Buffer.from('4c00000001140200', 'hex')),
  bad('two endings, of which the second counts', 'type', 'plan.pdf.hta', pdf()),
  bad('no ending', 'name', 'plan', pdf()),
  bad('only an ending', 'name', '.pdf', pdf()),
  bad('a name of dots and slashes', 'name', '../../..', pdf()),
  bad('an ending behind a NUL', 'type', 'plan.exe\u0000.pdf\u0000.exe', PROGRAM),
  bad('a PDF called a picture', 'content', 'plan.png', pdf()),
  bad('a picture called a PDF', 'content', 'bild.pdf', png),
  bad('a PDF called a text', 'content', 'plan.txt', pdf('Plan')),
  bad('a PDF that breaks off', 'damaged', 'plan.pdf', pdf('x'.repeat(3_000)).subarray(0, 2_000)),
  bad('a picture that breaks off', 'damaged', 'bild.png', png.subarray(0, -6)),
  bad('a picture with something behind it', 'damaged', 'bild.png', Buffer.concat([png, PROGRAM])),
  bad('a picture that is longer than it says', 'damaged', 'bild.webp', Buffer.concat([webp, PROGRAM])),
  bad('a PDF that is a ZIP too', 'content', 'plan.pdf', Buffer.concat([pdf(), office(WORD)])),
  bad('a photograph that is a ZIP too', 'content', 'bild.jpg', Buffer.concat([jpeg, office(WORD)])),
  bad('a ZIP that begins as a program', 'content', 'plan.docx', Buffer.concat([PROGRAM, office(WORD)])),
  bad('a ZIP of anything', 'content', 'plan.docx', zipped([{ name: 'a.txt', content: 'a' }])),
  bad('a ZIP', 'type', 'allt.zip', zipped([{ name: 'a.txt', content: 'a' }])),
  bad('a ZIP that breaks off', 'damaged', 'plan.docx', office(WORD).subarray(0, -30)),
  bad('a ZIP with a page in its comment', 'content', 'plan.docx', zipped([types(WORD)], '<script>')),
  bad('a sheet called a document', 'content', 'plan.docx', office(`${OOXML}spreadsheetml.sheet.main+xml`)),
  bad('macros', 'type', 'plan.docm', office(MACRO_TYPE, VBA)),
  bad('macros called none', 'macros', 'plan.docx', office(WORD, VBA)),
  bad('macros by their type alone', 'macros', 'plan.docx', office(MACRO_TYPE)),
  bad('macros by a type written otherwise', 'content', 'plan.docx', office(WORD.replace('w', '&#119;'))),
  bad('macros of sheets', 'macros', 'kostnad.xlsx', office(WORD, { name: 'xl/macrosheets/a.xml' })),
  bad('macros of LibreOffice', 'macros', 'plan.odt', open('text', { name: 'Basic/Standard/a.xml' })),
  bad('a document under a password', 'content', 'plan.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
  bad(
    'a ZIP under a password',
    'encrypted',
    'plan.docx',
    zipped([{ ...types(WORD), unpacked: 9, encrypted: true }]),
  ),
  bad(
    'a document of LibreOffice under a password',
    'encrypted',
    'plan.odt',
    zipped([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
      { name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' },
    ]),
  ),
  bad(
    'a bomb of many parts',
    'too-packed',
    'plan.docx',
    zipped([types(WORD), ...Array.from({ length: 10_001 }, (_, i) => ({ name: `a${i}` }))]),
  ),
  bad(
    'a bomb of one part',
    'too-packed',
    'plan.docx',
    office(WORD, { name: 'a.xml', content: 'a', unpacked: 4_000_000_000 }),
  ),
  bad(
    'a bomb in the part that names the type',
    'too-packed',
    'plan.docx',
    zipped([{ name: '[Content_Types].xml', content: 'a', unpacked: 100_000_000 }]),
  ),
  bad('a part outside of its package', 'damaged', 'plan.docx', office(WORD, { name: '../../etc/passwd' })),
  bad('a packed text', 'content', 'text.txt', gzipSync('text')),
  bad('a text of another code', 'content', 'text.txt', Buffer.from('Åäö', 'latin1')),
  bad('a text of two bytes a letter', 'content', 'text.csv', Buffer.from('\ufeffdag;fall', 'utf16le')),
  bad('a text with a NUL', 'content', 'text.txt', 'a\u0000b'),
  bad('a text with commands for a terminal', 'content', 'text.txt', 'a\u001b]0;b\u0007'),
  bad('a text that breaks off within a letter', 'content', 'text.txt', Buffer.from('å').subarray(0, 1)),
];
