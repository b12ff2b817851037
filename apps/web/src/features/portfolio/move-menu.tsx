import { LIFECYCLE_WORDS } from '@drivbank/wording';
import { ListItemText, Menu, MenuItem } from '@mui/material';
import { useRead } from '../../shared/api/use-read';
import { useSession } from '../../shared/session';
import { capital } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import { LIFECYCLE, type Place, type Plan } from './columns';
import { messages } from './messages';
import { judged, stepTo } from './moves';
import type { Card } from './selection';

type Props = {
  readonly card: Card;
  readonly plan: Plan | undefined;
  readonly anchor: HTMLElement;
  readonly choose: (place: Place) => void;
  readonly close: () => void;
};

/** Where a card can go: the same as by dragging, for the keyboard and for whoever would rather read. */
export function MoveMenu({ card, plan, anchor, choose, close }: Props) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const destinations = useDestinations(card, plan);
  const { data: page } = useRead('/processes/{processId}', { path: { processId: card.id } });
  return (
    <Menu open anchorEl={anchor} onClose={close} slotProps={{ list: { 'aria-label': t.move, dense: true } }}>
      {destinations.map(({ name, place }) => {
        const first = judged(card, place, plan);
        const verdict = page && first.kind === 'way' ? stepTo(page, place) : first;
        return (
          <MenuItem key={name} aria-disabled={verdict.kind === 'no'} onClick={() => choose(place)} sx={ITEM}>
            <ListItemText
              primary={name}
              secondary={verdict.kind === 'no' ? tell(verdict.why) : undefined}
              slotProps={{ primary: { color: verdict.kind === 'no' ? 'textSecondary' : 'textPrimary' } }}
            />
          </MenuItem>
        );
      })}
    </Menu>
  );
}

const ITEM = { whiteSpace: 'normal', maxWidth: 380 } as const;

type Destination = { readonly name: string; readonly place: Place };

/** Next stage first, then the phases, then back. */
function useDestinations(card: Card, plan: Plan | undefined): readonly Destination[] {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { lifecycle: phase } = card;
  const phaseName = (one: Place['phase']) => capital(tell(LIFECYCLE_WORDS[one]));
  if (phase === 'closed')
    return LIFECYCLE.filter((one) => one !== 'closed').map((one) => ({
      name: t.reopen(tell(LIFECYCLE_WORDS[one])),
      place: { phase: one },
    }));
  const stages = plan?.stages.filter((stage) => stage.phase === phase) ?? [];
  const at = card.stage ? stages.findIndex(({ id }) => id === card.stage!.id) : stages.length;
  const next = stages[at + 1];
  const forward: Destination[] = next
    ? [{ name: t.nextStage(tell(next.name)), place: { phase, stage: next.id } }]
    : card.stage && stages.length > 0
      ? [{ name: t.lastStage, place: { phase, stage: null } }]
      : [];
  const back = stages
    .slice(0, Math.max(0, at))
    .map(({ id, name }) => ({ name: t.backTo(tell(name)), place: { phase, stage: id } }));
  const phases = LIFECYCLE.filter((one) => one !== phase).map((one) => ({
    name: phaseName(one),
    place: { phase: one },
  }));
  return [...forward, ...phases, ...back];
}
