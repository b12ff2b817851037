import { readdirSync } from 'node:fs';
import { saidBy, text } from './here.mjs';

const FOLDERS = ['infra/systemd', 'infra/compose'];
/** What a machine says that is not the server it is meant for. */
const ELSEWHERE = /is not executable|Unit docker\.service not found/;

export function systemd() {
  const files = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
  const units = files.filter((file) => /\.(service|timer)$/.test(file));
  const scripts = files.filter((file) => file.endsWith('.sh'));
  const findings = [...scripts.flatMap(flawsOfScript), ...sameCommand()];
  const verified = saidBy('systemd-analyze', ['verify', ...units]);
  const left = verified ? [] : ['systemd-analyze is not installed: the units were not verified'];
  const said = (verified?.words ?? '').split('\n').filter((line) => line !== '' && !ELSEWHERE.test(line));
  return {
    findings: [...findings, ...said],
    left,
    looked: `${units.length} units, ${scripts.length} scripts`,
  };
}

function flawsOfScript(file) {
  const [, shell] = /^#!\/(?:usr\/bin\/env |bin\/)(bash|sh)\n/.exec(text(file)) ?? [];
  if (!shell) return [`${file}: begins neither with #!/bin/sh nor with #!/usr/bin/env bash`];
  const read = saidBy(shell, ['-n', file]);
  const strict = /^set -eu/m.test(text(file)) ? [] : [`${file}: without set -eu`];
  return [...strict, ...(read?.ok === false ? [read.words] : [])];
}

/** The unit, the image and compose start the same program. */
function sameCommand() {
  const [, started] = /^ExecStart=\/usr\/bin\/node (.*)$/m.exec(text('infra/systemd/drivbank.service'));
  const inImage = `CMD ${JSON.stringify(['node', ...started.split(' ')]).replaceAll(',', ', ')}`;
  return [
    ...(text('infra/container/Dockerfile').includes(inImage) ? [] : [`The image should end with ${inImage}`]),
    ...(text('infra/compose/compose.yaml').includes(started.replaceAll(' ', ', '))
      ? []
      : [`compose.yaml should start ${started}`]),
  ];
}
