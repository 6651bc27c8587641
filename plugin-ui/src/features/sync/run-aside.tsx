import type { Run, RunPart } from '@nastavnik/contracts/sync-run';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { count } from '../../shared/numbers.ts';
import { Block, Column } from '../../shared/ui/page.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { useDecider } from './deciders.ts';
import type { Relinking } from './relink.ts';
import { Decision, timeLeft } from './run-decision.tsx';
import { Checks } from './run-summary.tsx';
import { canUndo } from './run-undo.tsx';
import { forms, heldUntil, hoursLeft, receivedWords } from './words.ts';

/** What was received, who decided and how it ended. */
function Facts({ run, part }: { run: Run; part: RunPart | undefined }) {
  const { dayOf, moment } = useDates();
  const decider = useDecider();
  const received = Object.entries(run.received).map(
    ([entity, lines]) =>
      [
        `Получено: ${receivedWords[entity as keyof typeof receivedWords]}`,
        count(lines, forms.row),
      ] as const,
  );
  const decided = part?.decision && (`${decider(part)}, ${moment(part.decision.at)}` as const);
  return (
    <KeyValue
      facts={[
        ...received,
        ...(run.source.systemName ? [['Источник', run.source.systemName] as const] : []),
        ...(run.sealedAt ? [['Передана', moment(run.sealedAt)] as const] : []),
        ...(part?.appliedAt ? [['Применена', moment(part.appliedAt)] as const] : []),
        ...(decided ? [['Решение', decided] as const] : []),
        ...(part && canUndo(part) ? [['Отменить можно до', dayOf(part.undoUntil)] as const] : []),
      ]}
    />
  );
}

interface AsideProps {
  run: Run;
  part: RunPart | undefined;
}

/** What is asked of the administrator while a plan is held. */
export function Wanted({ run, part, relinking }: AsideProps & { relinking: Relinking }) {
  const decides = useMay('sync.decide');
  if (part?.state !== 'held' || !decides) return null;
  const until = heldUntil(run);
  return (
    <Column span={5}>
      <Block
        title="Решение"
        more={<span className="cap">{until && timeLeft(hoursLeft(until))}</span>}
      >
        <Decision run={run} part={part} relinking={relinking} />
      </Block>
    </Column>
  );
}

/** Beside the plan: the checks, the facts. */
export function Aside({ run, part }: AsideProps) {
  return (
    <Column span={5}>
      {part && part.planDigest !== null && (
        <Block title="Проверки">
          <Checks part={part} />
        </Block>
      )}
      <Block title="О загрузке">
        <Facts run={run} part={part} />
      </Block>
    </Column>
  );
}
