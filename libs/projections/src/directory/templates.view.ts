import { idOf } from '@drivbank/kernel';
import type { Template } from '@drivbank/domain';
import type { View } from '../view.js';

/** One published version; `definition` is JSON. `version` 0 is a draft that waits to be published. */
export type TemplateVersionRow = {
  template_id: string;
  version: number;
  name_sv: string;
  name_en: string | null;
  retired: number;
  definition: string;
  /** The last that a person wrote, or that the template began with. */
  revision: number;
};

type TemplateRecord = {
  readonly templateId: string;
  revision: number;
  draft: Template.Definition | null;
  versions: { readonly version: number; retired: boolean; readonly definition: Template.Definition }[];
};

/** Templates and their published versions. */
export const templates: View<'processTemplate', TemplateRecord> = {
  name: 'templates',
  revision: 2,
  category: 'processTemplate',
  apply(known, { event, recorded }) {
    const record = known ?? { templateId: idOf(recorded.stream), revision: 0, draft: null, versions: [] };
    if (recorded.metadata.actor.kind !== 'system') record.revision = recorded.revision;
    switch (event.type) {
      case 'TemplateDrafted':
      case 'TemplateDraftRevised':
        record.draft = event.definition;
        return record;
      case 'TemplateVersionPublished':
        record.draft = null;
        record.versions.push({ version: event.version, retired: false, definition: event.definition });
        return record;
      case 'TemplateVersionRetired':
        for (const version of record.versions) if (version.version === event.version) version.retired = true;
        return record;
    }
  },
  tables: {
    template_version: {
      columns: [
        'template_id',
        'version',
        'name_sv',
        'name_en',
        'retired',
        'definition',
        'revision',
      ] satisfies (keyof TemplateVersionRow)[],
      indexes: [],
      rowsOf: ({ templateId, revision, draft, versions }) => [
        ...(draft ? [row(templateId, revision, 0, false, draft)] : []),
        ...versions.map((v) => row(templateId, revision, v.version, v.retired, v.definition)),
      ],
    },
  },
};

const row = (
  templateId: string,
  revision: number,
  version: number,
  retired: boolean,
  definition: Template.Definition,
): TemplateVersionRow => ({
  template_id: templateId,
  version,
  name_sv: definition.name.sv,
  name_en: definition.name.en ?? null,
  retired: Number(retired),
  definition: JSON.stringify(definition),
  revision,
});
