import styled from '@emotion/styled';
import { Link } from '@tanstack/react-router';
import { Check, CirclePause, Clock, Gavel, TriangleAlert } from 'lucide-react';
import { TYPE } from '../../shared/look/tokens';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import type { Entry } from './use-entries';

const ICONS = {
  overdue: TriangleAlert,
  open: Clock,
  settled: Check,
  frozen: CirclePause,
  decided: Gavel,
} as const;

/** An entry of a day, by a shape and its words; it leads to its process. */
export function EntryLink({ entry, full }: { readonly entry: Entry; readonly full: boolean }) {
  const state = useStateWord();
  const Icon = entry.gate ? Gavel : ICONS[entry.state];
  return (
    <Line data-state={entry.state}>
      <Icon size={14} aria-hidden />
      <span>
        <Link to="/processes/$processId" params={{ processId: entry.processId }}>
          {entry.what}
        </Link>
        <span className={full ? undefined : 'heard'}>
          {' '}
          {entry.process} {entry.state !== 'decided' && `(${state(entry)})`}
        </span>
      </span>
    </Line>
  );
}

export function useStateWord() {
  const t = useMessages(messages);
  return ({ state }: Entry) => (state === 'decided' ? t.gate : t[state]);
}

const Line = styled.div({
  display: 'flex',
  gap: 4,
  fontSize: TYPE.small,
  lineHeight: 1.35,
  padding: '3px 0',
  overflowWrap: 'anywhere',
  color: 'var(--inkSoft)',
  svg: { flex: 'none', marginTop: 2 },
  a: { color: 'var(--ink)', textDecoration: 'none', fontWeight: 500, display: 'inline-block', minHeight: 20 },
  'a:hover': { textDecoration: 'underline' },
  '&[data-state=overdue] > svg, &[data-state=overdue] a': { color: 'var(--overdue)' },
  '&[data-state=open] > svg': { color: 'var(--due)' },
  '&[data-state=decided] > svg': { color: 'var(--leaf)' },
});
