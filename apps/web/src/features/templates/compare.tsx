import { MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Section } from '../../shared/page/page';
import { useMessages } from '../../shared/text/messages';
import type { TemplateVersion } from './definition';
import { DifferenceList } from './difference-list';
import { differences } from './differences';
import { messages } from './messages';

/** Two versions beside each other, in words. Which ones stands in the address. */
export function Compare({ all }: { readonly all: readonly TemplateVersion[] }) {
  const t = useMessages(messages);
  const search = useSearch({ from: '/templates/$templateId' });
  const navigate = useNavigate({ from: '/templates/$templateId' });
  const called = (version: string | undefined) => all.find((one) => String(one.version) === version);
  const after = called(search.to) ?? all.at(-1);
  const before = called(search.from) ?? all.at(-2);
  if (!before || !after)
    return (
      <Section title={t.compare}>
        <Typography color="textSecondary">{t.oneVersion}</Typography>
      </Section>
    );
  const choose = (part: { from?: string; to?: string }) =>
    void navigate({ search: { ...search, ...part }, replace: true, resetScroll: false });
  const choice = (label: string, chosen: TemplateVersion, change: (version: string) => void) => (
    <TextField
      select
      size="small"
      label={label}
      value={String(chosen.version)}
      onChange={({ target }) => change(target.value)}
      sx={{ flex: '1 1 8rem' }}
    >
      {all.map(({ version }) => (
        <MenuItem key={version} value={String(version)}>
          {t.version(version)}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Section title={t.compare}>
      <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap', mb: 1.5, pt: 0.5 }}>
        {choice(t.from, before, (from) => choose({ from }))}
        {choice(t.to, after, (to) => choose({ to }))}
      </Stack>
      <DifferenceList found={differences(before.definition, after.definition)} />
    </Section>
  );
}
