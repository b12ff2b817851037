import { accept, impossible, reject, type Decider } from '@drivbank/kernel';
import { unless, type Doer } from '../roles.js';
import { flawsOf } from './flaws.js';
import type { Command, Event, Rejection, State } from './process-template.js';

const WRITE: readonly Doer[] = ['portfolio_lead', 'system'];

/** Which roles may give which command. */
export const WHO_MAY: Readonly<Record<Command['type'], readonly Doer[]>> = {
  DraftTemplate: WRITE,
  ReviseTemplateDraft: WRITE,
  PublishTemplateVersion: WRITE,
  RetireTemplateVersion: WRITE,
};

/** A template is drafted, revised and published as numbered versions that never change afterwards. */
export const processTemplate: Decider<Command, Event, State, Rejection> = {
  initial: { status: 'absent' },

  decide(command, state, { by }) {
    const refusal = unless(WHO_MAY[command.type], by);
    if (refusal) return reject(refusal);
    if (command.type === 'DraftTemplate')
      return state.status === 'absent'
        ? accept({ type: 'TemplateDrafted', definition: command.definition })
        : reject({ code: 'TemplateAlreadyDrafted' });
    if (state.status === 'absent') return reject({ code: 'TemplateNotFound' });

    switch (command.type) {
      case 'ReviseTemplateDraft':
        return accept({ type: 'TemplateDraftRevised', definition: command.definition });
      case 'PublishTemplateVersion': {
        const definition = state.draft;
        if (!definition) return reject({ code: 'NothingToPublish' });
        const flaws = flawsOf(definition);
        if (flaws.length > 0) return reject({ code: 'TemplateFlawed', flaws });
        return accept({ type: 'TemplateVersionPublished', version: state.versions.length + 1, definition });
      }
      case 'RetireTemplateVersion': {
        const { version } = command;
        const known = state.versions.find((v) => v.version === version);
        if (!known) return reject({ code: 'TemplateVersionNotFound', version });
        return known.retired ? accept() : accept({ type: 'TemplateVersionRetired', version });
      }
    }
  },

  evolve(state, event) {
    if (event.type === 'TemplateDrafted') return { status: 'known', draft: event.definition, versions: [] };
    if (state.status === 'absent') return impossible('a template went on before it was drafted');
    switch (event.type) {
      case 'TemplateDraftRevised':
        return { ...state, draft: event.definition };
      case 'TemplateVersionPublished': {
        const { version, definition } = event;
        return {
          ...state,
          draft: null,
          versions: [...state.versions, { version, retired: false, definition }],
        };
      }
      case 'TemplateVersionRetired':
        return {
          ...state,
          versions: state.versions.map((v) => (v.version === event.version ? { ...v, retired: true } : v)),
        };
    }
  },
};
