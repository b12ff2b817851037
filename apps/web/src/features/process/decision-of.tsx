import { useRead } from '../../shared/api/use-read';
import DecisionDialog from './decision-dialog';

type Props = { readonly processId: string; readonly gateId: string; readonly close: () => void };

/** The decision at a gate, from a page that does not show the process: its criteria are read first. */
export default function DecisionOf({ processId, gateId, close }: Props) {
  const { data } = useRead('/processes/{processId}', { path: { processId } });
  const gate = data?.gates.find(({ id }) => id === gateId);
  if (!data || !gate) return null;
  return <DecisionDialog gate={gate} target={data.card} supersedes={false} close={close} />;
}
