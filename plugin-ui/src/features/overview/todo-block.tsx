import type { TodoItem } from '@nastavnik/contracts/indicators';
import { Link } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { May } from '../../shared/may.tsx';
import { count } from '../../shared/numbers.ts';
import { Block } from '../../shared/ui/page.tsx';
import type { State } from '../../shared/ui/status.tsx';
import { Todo } from '../../shared/ui/story.tsx';
import { Empty } from '../../shared/ui/surfaces.tsx';
import { beginning, matters } from './matters.ts';
import { useWaiting } from './use-waiting.tsx';
import { words } from './words.ts';

const shapes: Record<TodoItem['weight'], State> = { late: 'bad', blocking: 'warn', soon: 'run' };
const weights = ['late', 'blocking', 'soon'] as const;

/** «2 просрочено, 2 мешают, 1 скоро» */
const summary = (todo: readonly TodoItem[]) =>
  weights
    .map((weight) => ({ weight, times: todo.filter((item) => item.weight === weight).length }))
    .filter(({ times }) => times > 0)
    .map(({ weight, times }) => count(times, words.weights[weight]))
    .join(', ');

/** Where a school begins whose bases are empty. */
const Beginning = ({ waits }: { waits: ReturnType<typeof useWaiting> }) => (
  <Block span={5} title={words.todo}>
    <Todo
      matters={[
        ...waits,
        ...beginning.map(({ to, right, title, text, action }) => ({
          id: to,
          state: 'next' as const,
          title,
          text,
          action: (
            <May right={right}>
              <Link href={to}>{action}</Link>
            </May>
          ),
        })),
      ]}
    />
  </Block>
);

interface TodoBlockProps {
  todo: readonly TodoItem[];
  /** Nobody is in the base of mentees yet. */
  fresh: boolean;
}

/** What waits for the curator, the worst first; each with the one place where it is done. */
export function TodoBlock({ todo, fresh }: TodoBlockProps) {
  const { day } = useDates();
  const waits = useWaiting();
  if (fresh) return <Beginning waits={waits} />;
  if (todo.length + waits.length === 0)
    return (
      <Block span={5} title={words.todo}>
        <Empty title={words.todoDone}>{words.todoDoneText}</Empty>
      </Block>
    );
  return (
    <Block span={5} title={words.todo} more={<span className="cap">{summary(todo)}</span>}>
      <Todo
        matters={[
          ...waits,
          ...todo.map(({ code, weight, count: times, since }) => {
            const matter = matters[code];
            return {
              id: code,
              state: shapes[weight],
              title: count(times, matter.title),
              text:
                since && matter.since
                  ? `${matter.why}; ${matter.since}\u00a0${day(since)}`
                  : matter.why,
              action: (
                <May right={matter.right}>
                  <Link href={matter.to}>{matter.action}</Link>
                </May>
              ),
            };
          }),
        ]}
      />
    </Block>
  );
}
