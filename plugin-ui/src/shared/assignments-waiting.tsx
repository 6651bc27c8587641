import { Link } from 'wouter';
import { useSumIssuedQuery, useSumReceivedQuery } from './assignments.api.ts';
import { useMay } from './may.tsx';

const say = {
  received: (open: number, overdue: number) =>
    overdue > 0 ? `Поручения: ${open}, просрочено ${overdue}` : `Поручения: ${open}`,
  receivedWhat: 'Ждут ответа вашей организации',
  answer: 'Ответить',
  toAccept: (some: number) => `Выданные поручения с ответами к приёмке: ${some}`,
  toAcceptWhat: 'Примите ответы или верните с замечанием',
  accept: 'Открыть',
  overdue: (some: number) => `Выданные поручения с просрочкой: ${some}`,
  overdueWhat: 'Не все организации ответили в срок',
  open: 'Кто не ответил',
};

/** Assignments that wait for this org: those it is to answer, replies that it is to accept. */
export function useWaitingAssignments() {
  const [mayAnswer, mayIssue] = [useMay('assignments.answer'), useMay('assignments.issue')];
  const { data: received } = useSumReceivedQuery(undefined, { skip: !mayAnswer });
  const { data: issued } = useSumIssuedQuery(undefined, { skip: !mayIssue });
  const { open = 0, overdue = 0 } = received ?? {};
  const { to_accept: toAccept = 0, overdue: late = 0 } = issued ?? {};
  return [
    ...(open > 0
      ? [
          {
            id: 'assignments',
            state: overdue > 0 ? ('bad' as const) : ('warn' as const),
            title: say.received(open, overdue),
            text: say.receivedWhat,
            action: (
              <Link href={`/received-assignments${overdue > 0 ? '?view=overdue' : ''}`}>
                {say.answer}
              </Link>
            ),
          },
        ]
      : []),
    ...(late > 0
      ? [
          {
            id: 'assignments-late',
            state: 'bad' as const,
            title: say.overdue(late),
            text: say.overdueWhat,
            action: <Link href="/assignments?view=overdue">{say.open}</Link>,
          },
        ]
      : []),
    ...(toAccept > 0
      ? [
          {
            id: 'assignments-replies',
            state: 'run' as const,
            title: say.toAccept(toAccept),
            text: say.toAcceptWhat,
            action: <Link href="/assignments?view=to_accept">{say.accept}</Link>,
          },
        ]
      : []),
  ];
}
