import { Stack, Typography } from '@mui/material';
import { useMessages } from '../../shared/text/messages';
import { CommandButton } from './command-button';
import { criterionForms } from './command-forms';
import { CriterionRows } from './criterion-rows';
import { wayTo } from './gate-flow';
import { messages } from './gate-messages';
import type { StepProps } from './gate-screen';
import { useMay, WhoMay } from './who-may';

/** What was handed in for each criterion, by whom and when; and handing something in. */
export function EvidenceStep({ page }: StepProps) {
  const t = useMessages(messages);
  const { gate, card } = page;
  const way = wayTo(page, 'SubmitEvidence');
  const may = useMay(way);
  return (
    <Stack spacing={1.5}>
      <Typography color="textSecondary" sx={{ maxWidth: '75ch' }}>
        {t.evidenceLead}
      </Typography>
      <CriterionRows
        gate={gate}
        processId={card.id}
        about={({ evidence }) =>
          evidence.length === 0 && (
            <Typography variant="body2" color="textSecondary">
              {t.noEvidenceYet}
            </Typography>
          )
        }
        actions={(criterion) =>
          may && (
            <CommandButton
              form={criterionForms(card.id, gate.id, criterion).submit}
              target={card}
              size="small"
              variant="outlined"
            />
          )
        }
      />
      <WhoMay way={way} />
    </Stack>
  );
}
