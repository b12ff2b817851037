import { existsSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import { PARTS } from '../assemble.mjs';
import { path, text } from './here.mjs';

const FILE = 'infra/container/Dockerfile';

export function container() {
  const source = text(FILE);
  const flaws = validate(source).map(({ message, range }) => `${FILE}:${range.start.line + 1}: ${message}`);
  return {
    findings: [...flaws, ...rulesOf(source), ...ignored()],
    left: ['docker build: no container engine was asked'],
    looked: `${source.split('\n').length} lines`,
  };
}

const last = (source, instruction) =>
  [...source.matchAll(new RegExp(`^${instruction} (.*)$`, 'gm'))].at(-1)?.[1];

function rulesOf(source) {
  const bases = [...source.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
  return [
    ...bases
      .filter((image) => !/:\d+\.\d+\.\d+-/.test(image))
      .map((image) => `${FILE}: ${image} is not pinned`),
    ...(new Set(bases).size === 1 ? [] : [`${FILE}: stages of different bases`]),
    ...(/^[1-9]\d*:[1-9]\d*$/.test(last(source, 'USER') ?? '')
      ? []
      : [`${FILE}: USER is not a number above 0`]),
    ...(last(source, 'STOPSIGNAL') === 'SIGTERM' ? [] : [`${FILE}: STOPSIGNAL is not SIGTERM`]),
    ...(source.includes('\nHEALTHCHECK ') ? [] : [`${FILE}: no HEALTHCHECK`]),
    ...(/^(ADD|EXPOSE|VOLUME) /m.test(source) ? [`${FILE}: ADD, EXPOSE or VOLUME`] : []),
    ...(/npm/.test(last(source, 'CMD')) ? [`${FILE}: npm at run time`] : []),
  ];
}

/** The build sees what assembling needs, and nothing that is not there. */
function ignored() {
  const [first, ...lines] = text(`${FILE}.dockerignore`)
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  const seen = lines.map((line) => line.slice(1));
  const isSeen = (part) => seen.some((name) => part === name || part.startsWith(`${name}/`));
  return [
    ...(first === '*' ? [] : [`${FILE}.dockerignore: does not begin with *`]),
    ...seen
      .filter((name) => !existsSync(path(name)))
      .map((name) => `${FILE}.dockerignore: there is no ${name}`),
    ...PARTS.filter((part) => !part.startsWith('dist/') && !isSeen(part)).map(
      (part) => `${FILE}.dockerignore: keeps out ${part}`,
    ),
  ];
}
