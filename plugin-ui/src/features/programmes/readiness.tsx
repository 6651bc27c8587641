import { useState } from 'react';
import { ReadinessGroup } from '@nastavnik/contracts/pack-lists';
import type { ProgrammeCard, ReadinessRow } from '@nastavnik/contracts/programme-cards';
import { endedStates } from '@nastavnik/contracts/programme-states';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { percent } from '../../shared/numbers.ts';
import { personName } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Todo } from '../../shared/ui/story.tsx';
import { card as say } from './card-words.ts';
import { MarkDialog } from './mark-dialog.tsx';

function About({ row }: { row: ReadinessRow }) {
  const { day } = useDates();
  const { mark, hint, blocking, source, checked } = row;
  const marked =
    mark && say.markedOn(day(mark.doneOn), mark.document, mark.by && personName(mark.by));
  const rule = [blocking && say.blocking, source && say.source(source), !checked && say.unchecked];
  return (
    <>
      {marked ?? hint} <small>{rule.filter(Boolean).join(' · ')}</small>
    </>
  );
}

interface GroupProps {
  rows: readonly ReadinessRow[];
  onMark: ((row: ReadinessRow) => void) | undefined;
}

const Group = ({ rows, onMark }: GroupProps) => (
  <Todo
    matters={rows.map((row) => ({
      id: row.code,
      state: row.mark ? 'ok' : row.blocking ? 'warn' : 'next',
      title: (
        <>
          {row.title}
          <span className="vh">, {row.mark ? say.met : say.unmet}</span>
        </>
      ),
      text: <About row={row} />,
      action: onMark && (
        <Button kind={row.mark ? 'quiet' : 'plain'} onClick={() => onMark(row)}>
          {row.mark ? say.remark : say.mark}
        </Button>
      ),
    }))}
  />
);

/** The checklist: what has to be ready before recruiting, with the documents that show it. */
export function Readiness({ programme }: { programme: ProgrammeCard }) {
  const { id, readiness, checklist, state } = programme;
  const mayMark = useMay('programmes.write') && !endedStates.includes(state);
  const [marks, setMarks] = useState<ReadinessRow>();
  const groups = ReadinessGroup.options
    .map((group) => ({ group, rows: checklist.filter((row) => row.group === group) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Block
      title={say.readiness}
      caption={say.done(readiness.done, readiness.all, percent(readiness.percent))}
    >
      {groups.length === 0 && <p className="sec">{say.noConditions}</p>}
      <div className="stack-close">
        {groups.map(({ group, rows }) => (
          <div key={group}>
            <h3>{say.groups[group]}</h3>
            <Group rows={rows} onMark={mayMark ? setMarks : undefined} />
          </div>
        ))}
      </div>
      {marks && <MarkDialog programmeId={id} row={marks} onClose={() => setMarks(undefined)} />}
    </Block>
  );
}
