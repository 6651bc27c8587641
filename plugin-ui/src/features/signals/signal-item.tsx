import { Link } from 'wouter';
import type { Signal } from '@nastavnik/contracts/signals';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { menteeNames, nameAndPlace } from '../../shared/mentoring/about.ts';
import { usePack } from '../../shared/pack.ts';
import { Block } from '../../shared/ui/page.tsx';
import { StatusChip } from '../../shared/ui/status.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { SignalActions } from './signal-actions.tsx';
import { signalState } from './signal-state.ts';
import { words } from './words.ts';

/** What was said; for whom it is not, that it was said. */
function Said({ signal }: { signal: Signal }) {
  const { kind, topic, text } = signal;
  if (kind !== 'raised') return null;
  if (topic === null) return <p className="sec">{words.hidden}</p>;
  return <p className={text ? undefined : 'sec'}>{text ?? words.noWords}</p>;
}

/** The pair, as a link for those who may open it. */
function About({ signal }: { signal: Signal }) {
  const about = words.about(
    signal.mentees.length > 1,
    menteeNames(signal),
    nameAndPlace(signal.mentor),
  );
  // whoever reads pairs of a class or their own need not reach this one
  return useMay('pairs.write') ? <Link href={`/pairs/${signal.pairId}`}>{about}</Link> : about;
}

/** One signal, whole: what, about whom, from whom, what is being done. */
export function SignalItem({ signal }: { signal: Signal }) {
  const { words: pack } = usePack();
  const { moment, dayOf } = useDates();
  const [state, word] = signalState(signal);
  const { topic, raisedBy, takenBy, answer, outcome, closedAt } = signal;
  const title =
    signal.kind !== 'raised'
      ? words.kinds[signal.kind]
      : topic === null
        ? words.toPsychologist
        : (pack?.signalTopic(topic) ?? '…');
  const facts = [
    ...(answer === null ? [] : [[words.answered, answer] as const]),
    ...(outcome === null ? [] : [[words.outcome, `${outcome} (${dayOf(closedAt)})`] as const]),
  ];
  return (
    <Block
      title={title}
      caption={`${raisedBy ? nameAndPlace(raisedBy) : words.byItself} · ${moment(signal.raisedAt)}`}
      more={<StatusChip state={state}>{word}</StatusChip>}
    >
      <div className="stack">
        <Said signal={signal} />
        <p className="sec">
          <About signal={signal} />
          {takenBy && ` · ${words.takenBy(nameAndPlace(takenBy))}`}
        </p>
        {facts.length > 0 && <KeyValue facts={facts} />}
        {signal.mayAct && <SignalActions signal={signal} />}
      </div>
    </Block>
  );
}
