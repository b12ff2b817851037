import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { localDate } from '@drivbank/kernel';
import * as fc from 'fast-check';
import type { OddityCode } from './oddities.js';
import { NotVinnova, readVinnova } from './read-vinnova.js';

const TODAY = localDate('2026-11-24');

const project = (own: Record<string, unknown> = {}) => ({
  Diarienummer: '2019-02711',
  Ärenderubrik: 'Trygg hemgång',
  BeviljatBidrag: 750_000,
  ProjektStart: '2024-01-01T00:00:00',
  ProjektSlut: '2025-12-31T00:00:00',
  KoordinatorOrg: 'Umeå kommun',
  Status: 'Avslutat',
  ...own,
});
const read = (...records: unknown[]) => readVinnova(JSON.stringify(records), TODAY);
const oddities = (own: Record<string, unknown>) => read(project(own)).oddities.map(({ code }) => code);

describe('A project record', () => {
  test('is read as it was meant', () => {
    expect(read(project()).records).toMatchObject([
      {
        key: '2019-02711',
        registryNumber: '2019-02711',
        title: { sv: 'Trygg hemgång' },
        coordinator: { name: 'Umeå kommun' },
        grant: { amountOre: 75_000_000, currency: 'SEK' },
        startsOn: '2024-01-01',
        endsOn: '2025-12-31',
        status: 'ended',
      },
    ]);
    expect(oddities({})).toEqual([]);
  });

  test.each([
    ['https://www.vinnova.se/p/trygg-hemgang/', 'https://www.vinnova.se/p/trygg-hemgang/'],
    ['javascript:alert(1)', null],
    [' https://www.vinnova.se', null],
  ])('that comes from %j leads to %j', (source, sourceUrl) =>
    expect(read(project({ x: { source } })).records).toMatchObject([{ sourceUrl }]),
  );

  test.each<[OddityCode, Record<string, unknown>]>([
    ['month_precision', { x: { periodPrecision: 'month' } }],
    ['number_missing', { Diarienummer: null, x: { key: 'url:trygg-hemgang' } }],
    ['coordinator_in_capitals', { KoordinatorOrg: 'UMEÅ KOMMUN' }],
    ['coordinator_missing', { KoordinatorOrg: null }],
    ['status_stale', { Status: 'Pågående' }],
    ['status_unknown', { Status: null }],
    ['title_ends_with_stop', { Ärenderubrik: 'Trygg hemgång.' }],
    ['title_cleaned', { Ärenderubrik: '  Trygg hemgång' }],
    ['english_title_placeholder', { ÄrenderubrikEngelska: 'x' }],
    ['grant_missing', { BeviljatBidrag: null }],
    ['dates_missing', { ProjektStart: null, ProjektSlut: null }],
    ['single_day', { ProjektSlut: '2024-01-01T00:00:00' }],
    ['ends_before_start', { ProjektSlut: '2023-01-01T00:00:00' }],
    ['starts_in_future', { ProjektStart: '2027-01-01T00:00:00', ProjektSlut: '2028-01-01T00:00:00' }],
    ['contacts_dropped', { ProjektledareEpost: 'nagon@kommun.example' }],
  ])('is taken although it is odd: %s', (code, own) => {
    expect(oddities(own)).toContain(code);
    expect(read(project(own)).records).toHaveLength(1);
  });

  test('in capitals and in small letters is one organisation', () => {
    const { records } = read(project(), project({ Diarienummer: '2020-1', KoordinatorOrg: 'UMEÅ KOMMUN' }));
    expect(new Set(records.map(({ coordinator }) => coordinator?.key)).size).toBe(1);
    expect(records.map(({ coordinator }) => coordinator?.name)).toEqual(['Umeå kommun', 'Umeå kommun']);
  });

  test('that stands twice in the file counts once, as it stands last', () => {
    const { records, oddities: odd } = read(project(), project({ BeviljatBidrag: 1 }));
    expect(records.map(({ grant }) => grant?.amountOre)).toEqual([100]);
    expect(odd.map(({ code }) => code)).toEqual(['repeated_key']);
  });

  test('of the same title as another is kept apart', () => {
    const { records, oddities: odd } = read(project(), project({ Diarienummer: '2020-1' }));
    expect(records).toHaveLength(2);
    expect(odd.map(({ code }) => code)).toEqual(['same_title', 'same_title']);
  });

  test.each([
    ['a title', { Ärenderubrik: null }],
    ['a number or an address', { Diarienummer: null }],
    ['a title that is a text', { Ärenderubrik: 7 }],
    ['an amount that is one', { BeviljatBidrag: 'mycket' }],
    ['a date that is one', { ProjektStart: 'i våras' }],
  ])('without %s is refused by its name, and the others are taken', (_what, own) => {
    const { records, refused } = read(project({ Diarienummer: '2020-1', ...own }), project());
    expect(records.map(({ key }) => key)).toEqual(['2019-02711']);
    expect(refused).toMatchObject([{ index: 0 }]);
    expect(refused[0]!.why.sv).not.toBe('');
  });
});

describe('A file', () => {
  const demo = (name: string) => readFileSync(`infra/demo/${name}.json`, 'utf8');

  test('of the 80 real projects loses none', () => {
    const { records, refused } = readVinnova(demo('vinnova-projects'), TODAY);
    expect([records.length, refused.length]).toEqual([80, 0]);
  });

  test('in the form of the API says the same of the projects that have a number', () => {
    const ours = readVinnova(demo('vinnova-projects'), TODAY).records;
    const facts = ({ key, grant, startsOn, endsOn, status }: (typeof ours)[number]) => ({
      key,
      grant,
      startsOn,
      endsOn,
      status,
    });
    const theirs = readVinnova(demo('vinnova-projects.api-form'), TODAY).records;
    expect(theirs.length).toBeGreaterThan(0);
    const numbered = new Map(ours.map((record) => [record.key, record]));
    expect(theirs.map(facts)).toEqual(theirs.map(({ key }) => facts(numbered.get(key)!)));
  });

  test.each([
    ['a page', '<html><body>503</body></html>'],
    ['nothing', ''],
    ['a list of something else', '[{"name":"x"}]'],
    ['a number', '7'],
  ])('with %s in it is not taken for projects', (_what, text) => {
    expect(() => readVinnova(text, TODAY)).toThrow(NotVinnova);
  });

  test('of any JSON is read or refused, and nothing falls out of it in silence', () => {
    const almost = fc.record(
      {
        Diarienummer: fc.oneof(fc.string(), fc.constant(null)),
        Ärenderubrik: fc.oneof(fc.string(), fc.constant('Trygg hemgång')),
        BeviljatBidrag: fc.oneof(fc.double(), fc.string()),
        ProjektStart: fc.string(),
        Status: fc.string(),
        x: fc.jsonValue(),
      },
      { requiredKeys: ['Ärenderubrik'] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(almost, fc.jsonValue()), { minLength: 1 }), (values) => {
        const text = JSON.stringify(values);
        try {
          const { records, refused, oddities: odd } = readVinnova(text, TODAY);
          const repeated = odd.filter(({ code }) => code === 'repeated_key').length;
          expect(records.length + refused.length + repeated).toBe(values.length);
        } catch (error) {
          expect(error).toBeInstanceOf(NotVinnova);
        }
      }),
      { numRuns: 500 },
    );
  });
});
