import { useState } from 'react';
import type { Accord } from '@nastavnik/contracts/accords';
import type { PairCard } from '@nastavnik/contracts/pair-cards';
import { useShowPairAccordsQuery } from '../../shared/accords/accords.api.ts';
import { accordWords } from '../../shared/accords/words.ts';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { personName } from '../../shared/person.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Todo } from '../../shared/ui/story.tsx';
import { accords as say } from './accord-words.ts';
import { EnterAccordDialog } from './enter-accord-dialog.tsx';

const shapes = { fits: 'ok', unsure: 'warn', no: 'bad' } as const;

/** What one has said, and where it comes from. */
function useMatter() {
  const { moment } = useDates();
  return (accord: Accord) => {
    const { stage, person, word, reason, heardBy, enteredBy, byGuardian, saidAt } = accord;
    const from = [
      accordWords.stage[stage],
      byGuardian && say.byGuardian,
      heardBy && enteredBy && say.heard[heardBy](personName(enteredBy)),
      saidAt !== null && moment(saidAt),
    ];
    return {
      id: `${stage} ${person.id}`,
      state: word === null ? ('next' as const) : shapes[word],
      title: `${personName(person)}: ${word === null ? say.silent : accordWords.word[word].toLowerCase()}`,
      text: [reason, from.filter(Boolean).join(' · ')].filter(Boolean).join(' – '),
    };
  };
}

/** What each of a pair says of it; the curator alone sees this. */
export function AccordsBlock({ card: { pair } }: { card: PairCard }) {
  const reads = useMay('accords.read');
  const { data } = useShowPairAccordsQuery({ params: { pairId: pair.id } }, { skip: !reads });
  const [enters, setEnters] = useState(false);
  const matter = useMatter();
  if (!data || data.items.length === 0) return null;
  const late = pair.status === 'active' ? 'trial' : null;
  const stage = data.asks ?? (data.items.some((each) => each.stage === late) ? late : null);
  return (
    <Block title={say.title} caption={say.caption}>
      <Todo matters={data.items.map(matter)} />
      {stage !== null && (
        <Actions>
          <Button onClick={() => setEnters(true)}>{say.enter}</Button>
        </Actions>
      )}
      {enters && stage !== null && (
        <EnterAccordDialog
          pairId={pair.id}
          accords={data.items.filter((each) => each.stage === stage)}
          onClose={() => setEnters(false)}
        />
      )}
    </Block>
  );
}
