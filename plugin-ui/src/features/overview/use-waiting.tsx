import { Link } from 'wouter';
import { useWaitingAssignments } from '../../shared/assignments-waiting.tsx';
import { useWaitingControl } from '../../shared/control-waiting.tsx';
import { useMay } from '../../shared/may.tsx';
import { count } from '../../shared/numbers.ts';
import { useListLabourQuery } from '../../shared/labour/labour.api.ts';
import { personName } from '../../shared/person.ts';
import { useCountSignalsQuery } from '../../shared/signals.api.ts';
import { waiting as say } from './matters.ts';
import { useCountRequestsToDecideQuery } from './overview.api.ts';

/** People who wait for the curator's word: calls for help, urgent ones first of all, and requests. */
export function useWaiting() {
  const [mayHelp, mayDecide] = [useMay('signals.write'), useMay('requests.decide')];
  const mayHire = useMay('labour.write');
  const { data: signals } = useCountSignalsQuery(undefined, { skip: !mayHelp });
  const { data: requests } = useCountRequestsToDecideQuery(undefined, { skip: !mayDecide });
  const { data: labour } = useListLabourQuery(undefined, { skip: !mayHire });
  const assignments = useWaitingAssignments();
  const sheets = useWaitingControl();
  const [unpapered] = labour?.items ?? [];
  const { open = 0, urgent = 0 } = signals ?? {};
  const toDecide = requests?.new ?? 0;
  return [
    ...(open > 0
      ? [
          {
            id: 'signals',
            state: urgent > 0 ? ('bad' as const) : ('warn' as const),
            title: count(open, say.signals),
            text: urgent > 0 ? say.urgent(urgent) : say.help,
            action: <Link href="/signals">{say.toSignals}</Link>,
          },
        ]
      : []),
    ...assignments,
    ...sheets,
    ...(toDecide > 0
      ? [
          {
            id: 'requests',
            state: 'warn' as const,
            title: count(toDecide, say.requests),
            text: say.decide,
            action: <Link href="/requests">{say.toRequests}</Link>,
          },
        ]
      : []),
    ...(unpapered
      ? [
          {
            id: 'labour',
            state: 'warn' as const,
            title: count(labour?.items.length ?? 0, say.labour),
            text: say.labourOf(personName(unpapered.mentor)),
            action: <Link href={`/pairs/${unpapered.pairId}`}>{say.toLabour}</Link>,
          },
        ]
      : []),
  ];
}
