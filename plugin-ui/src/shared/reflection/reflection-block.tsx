import { useState } from 'react';
import type { Pair } from '@nastavnik/contracts/pairs';
import type { Reflection, ReflectionSheet } from '@nastavnik/contracts/reflections';
import { isAtEnd } from '../completion/completion-block.tsx';
import { useDates } from '../dates.ts';
import { useMay } from '../may.tsx';
import { personName } from '../person.ts';
import { useSession } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { Block } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { Note, Skeleton } from '../ui/surfaces.tsx';
import { CloseReflection } from './close-reflection.tsx';
import { useShowReflectionsQuery } from './reflection.api.ts';
import { ReflectionDialog } from './reflection-dialog.tsx';
import { words } from './words.ts';

interface PartProps {
  sheet: ReflectionSheet;
  part: Reflection;
  own: boolean;
}

/** What somebody said, question by question; an unanswered one is left out. */
const Said = ({ sheet: { questions }, part: { answers } }: PartProps) => (
  <dl className="said">
    {questions.map(({ code, title }) =>
      answers?.[code] === undefined ? null : (
        <div key={code}>
          <dt>{title}</dt>
          <dd>{answers[code]}</dd>
        </div>
      ),
    )}
  </dl>
);

/** Why there are no words to read, or that nobody else reads them yet. */
function About({ sheet: { closedOn, parts }, part, own }: PartProps) {
  if (own && part.mayWrite && part.on === null) return <p className="sec">{words.invite}</p>;
  if (own && part.mayWrite && parts.length > 1)
    return <p className="sec">{words.hiddenUntilThey}</p>;
  if (part.on !== null && part.answers === null)
    return <p className="sec">{words.hiddenUntilYou}</p>;
  return part.on === null && closedOn !== null ? <p className="sec">{words.none}</p> : null;
}

/** One of the pair: what they said, or the way to say it. */
function Part(props: PartProps) {
  const { sheet, part, own } = props;
  const { day } = useDates();
  const [writes, setWrites] = useState(false);
  const { person, side, on, enteredBy, mayWrite } = part;
  const when =
    on === null
      ? words.waited
      : enteredBy
        ? words.saidOnPaper(day(on), personName(enteredBy))
        : words.said(day(on));
  const label = on !== null ? words.change : own ? words.begin : words.fromPaper;
  return (
    <article className="reflection" aria-label={words.who(words.sides[side], personName(person))}>
      <header>
        <b>{words.who(words.sides[side], own ? words.you.toLowerCase() : personName(person))}</b>
        <span className="cap">{when}</span>
        {mayWrite && (
          <Button kind={own && on === null ? 'pri' : 'quiet'} onClick={() => setWrites(true)}>
            {label}
          </Button>
        )}
      </header>
      <About {...props} />
      {part.answers !== null && <Said {...props} />}
      {writes && (
        <ReflectionDialog sheet={sheet} part={part} own={own} onClose={() => setWrites(false)} />
      )}
    </article>
  );
}

function Reflections({ pairId }: { pairId: string }) {
  const reader = useSession().person.id;
  const { day } = useDates();
  const { data: sheet, error, refetch } = useShowReflectionsQuery({ params: { pairId } });
  const closedOn = sheet?.closedOn ?? null;
  return (
    <Block
      title={words.title}
      busy={!sheet && !error}
      caption={closedOn !== null && words.closed(day(closedOn))}
      more={sheet?.mayClose && <CloseReflection {...sheet} />}
    >
      {error !== undefined && <Problem error={error} onRetry={refetch} />}
      {!sheet && !error && <Skeleton lines={3} />}
      {sheet?.questions.length === 0 && <Note>{words.noQuestions}</Note>}
      {sheet?.parts.length === 0 && <Note>{words.notTheirs}</Note>}
      {sheet &&
        sheet.questions.length > 0 &&
        sheet.parts.map((part) => (
          <Part key={part.person.id} sheet={sheet} part={part} own={part.person.id === reader} />
        ))}
    </Block>
  );
}

/** How those of a pair look back at it, as far as the reader may see; nothing until its end. */
export function ReflectionBlock({ pair }: { pair: Pick<Pair, 'id' | 'status' | 'stage'> }) {
  const concerned = useMay('reflections.write');
  return concerned && isAtEnd(pair) ? <Reflections pairId={pair.id} /> : null;
}
