import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { path, text } from './here.mjs';

/** Every file that a README of infra/ names is there. */
export function words() {
  const readmes = readdirSync(path('infra'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('README.md'))
    .map((name) => `infra/${name}`);
  const dead = readmes.flatMap((file) => {
    const named = [...text(file).matchAll(/`(infra\/[\w./-]+)`|\]\(([\w./-]+)\)/g)];
    return named
      .map(([, fromRoot, beside]) => fromRoot ?? join(dirname(file), beside))
      .filter((target) => !existsSync(path(target)))
      .map((target) => `${file}: there is no ${target}`);
  });
  return { findings: dead, looked: `${readmes.length} READMEs` };
}
