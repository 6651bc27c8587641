import type { ProgrammeCard } from '@nastavnik/contracts/programme-cards';
import { useDates } from '../../shared/dates.ts';
import { personName } from '../../shared/person.ts';
import { Block } from '../../shared/ui/page.tsx';
import { Log } from '../../shared/ui/story.tsx';
import { card as say } from './card-words.ts';

/** What happened to a programme, newest first. */
export function ProgrammeHistory({ timeline }: Pick<ProgrammeCard, 'timeline'>) {
  const { day, moment } = useDates();
  const newest = timeline.toSorted((a, b) => b.at.localeCompare(a.at));
  const noteOf = (note: string | null) => note?.replace(/\d{4}-\d{2}-\d{2}$/, (date) => day(date));
  return (
    <Block title={say.history}>
      <Log
        entries={newest.map(({ action, note, by, at }, place) => ({
          id: `${at} ${action} ${place}`,
          state: action === 'cancel' ? 'stop' : 'ok',
          when: moment(at),
          title: say.actions[action] ?? action,
          text: [noteOf(note), by && personName(by)].filter(Boolean).join(' · '),
        }))}
      />
    </Block>
  );
}
