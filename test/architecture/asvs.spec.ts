import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const text = readFileSync('infra/security/asvs-5.0.md', 'utf8');

/** The sections of ASVS 5.0.0, each with the levels of its requirements in their order. */
const LEVELS = `
  1.1 22  1.2 1111122223  1.3 112222222223  1.4 222  1.5 123
  2.1 122  2.2 112  2.3 12223  2.4 23
  3.1 3  3.2 113  3.3 12223  3.4 11222233  3.5 11122333  3.6 3  3.7 22333
  4.1 12233  4.2 23333  4.3 22  4.4 1222
  5.1 2  5.2 112333  5.3 113  5.4 222
  6.1 122  6.2 111111112222  6.3 11223333  6.4 112233  6.5 22222333  6.6 2223  6.7 33  6.8 2222
  7.1 222  7.2 1111  7.3 22  7.4 11222  7.5 223  7.6 22
  8.1 1233  8.2 1123  8.3 133  8.4 23
  9.1 111  9.2 1222
  10.1 22  10.2 223  10.3 22223  10.4 1111122222233333  10.5 22222  10.6 22  10.7 222
  11.1 2233  11.2 22233  11.3 11233  11.4 1222  11.5 23  11.6 23  11.7 33
  12.1 12233  12.2 11  12.3 22223
  13.1 2333  13.2 222223  13.3 2233  13.4 1222233
  14.1 22  14.2 12223333  14.3 122
  15.1 12233  15.2 12233  15.3 1222222  15.4 3333
  16.1 2  16.2 22222  16.3 2222  16.4 222  16.5 2223
  17.1 23  17.2 22223333  17.3 22`;
const sections = [...LEVELS.matchAll(/(\S+) (\d+)/g)] as unknown as [string, string, string][];
const STANDARD = sections.flatMap(([, section, levels]) =>
  [...levels].map((level, i) => ({ no: `${section}.${i + 1}`, level })),
);

const JUDGEMENTS = ['met', 'not met', 'not applicable'];
const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| (\d) \| (.+?) \| (.+?) \| (.+) \|$/gm)].map(
  ([, no, level, , judged, shown]) => ({ no: no!, level: level!, judged: judged!, shown: shown! }),
);

/** A file, and the title of a test in it where one is named. */
const named = (shown: string) =>
  [...shown.matchAll(/`((?:apps|libs|test|infra)\/[^`]+|[\w-]+\.(?:md|json))`(?: "([^"]+)")?/g)].map(
    ([, file, title]) => ({ file: file!, title }),
  );

test('the standard has 345 requirements: 70, 183 and 92', () => {
  const ofLevel = (level: string) => STANDARD.filter((one) => one.level === level).length;
  expect(['1', '2', '3'].map(ofLevel)).toEqual([70, 183, 92]);
});

test('every requirement of levels 1 and 2 is judged once, in the order of the standard', () => {
  const asked = STANDARD.filter(({ level }) => level !== '3');
  expect(rows.map(({ no, level }) => ({ no, level }))).toEqual(asked);
  expect(rows.filter(({ judged }) => !JUDGEMENTS.includes(judged))).toEqual([]);
});

test('whatever is met names a file that shows it', () => {
  const bare = rows.filter(({ judged, shown }) => judged === 'met' && named(shown).length === 0);
  expect(bare.map(({ no }) => no)).toEqual([]);
});

test('every file that is named is there, and has the tests that are named', () => {
  const gone = rows.flatMap(({ no, shown }) =>
    named(shown)
      .filter(({ file, title = '' }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(title))
      .map(({ file, title }) => `${no} ${file} ${title ?? ''}`),
  );
  expect(gone).toEqual([]);
});

test('the totals are those of the rows', () => {
  const line = (level: string) => {
    const counted = JUDGEMENTS.map(
      (judged) => rows.filter((row) => row.level === level && row.judged === judged).length,
    );
    return `| ${level} | ${counted.join(' | ')} |`;
  };
  expect(text).toContain(`${line('1')}\n${line('2')}\n`);
});
