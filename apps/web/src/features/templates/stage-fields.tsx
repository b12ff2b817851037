import { Box, Checkbox, FormControlLabel, Paper, Stack, Typography } from '@mui/material';
import { useMessages } from '../../shared/text/messages';
import type { Stage } from './definition';
import { changeStage, moveStage, removeStage } from './editing';
import { editor as messages, messages as texts } from './messages';
import { calledOr, OrderButtons } from './order-buttons';
import { LocalisedFields, type Editing } from './text-fields';

type Props = { readonly stage: Stage; readonly editing: Editing };

export function StageFields({ stage, editing }: Props) {
  const t = useMessages(texts);
  const e = useMessages(messages);
  const { definition, change, removed } = editing;
  const index = definition.stages.findIndex(({ id }) => id === stage.id);
  const siblings = definition.stages.filter(({ phase }) => phase === stage.phase);
  const place = siblings.findIndex(({ id }) => id === stage.id);
  const what = calledOr(stage.name, messages.stage(place + 1));
  return (
    <Paper sx={{ p: 2 }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', mb: 1.5, gap: 1 }}>
        <Typography variant="h3">{e.stage(place + 1)}</Typography>
        <OrderButtons
          what={what}
          first={place === 0}
          last={place === siblings.length - 1}
          move={(by) => change(moveStage(definition, stage, by))}
          remove={() => removed(what, removeStage(definition, stage.id))}
        />
      </Stack>
      <LocalisedFields
        editing={editing}
        path={['stages', index, 'name']}
        labels={[messages.nameSv, messages.nameEn]}
      />
      <Box sx={{ mt: 2 }}>
        <LocalisedFields
          editing={editing}
          path={['stages', index, 'guidance']}
          labels={[messages.guidanceSv, messages.guidanceEn]}
          optional
        />
      </Box>
      <FormControlLabel
        label={t.inquiry}
        control={
          <Checkbox
            checked={stage.kind === 'inquiry'}
            onChange={(_, on) =>
              change(changeStage(definition, stage.id, { kind: on ? 'inquiry' : 'ordinary' }))
            }
          />
        }
      />
    </Paper>
  );
}
