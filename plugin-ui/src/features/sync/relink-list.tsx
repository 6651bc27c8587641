import { useState } from 'react';
import type { RelinkList } from '@nastavnik/contracts/sync-plan';
import { count, number, words as numbers } from '../../shared/numbers.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Select } from '../../shared/ui/field.tsx';
import { Block } from '../../shared/ui/page.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import type { Relinking } from './relink.ts';

/** How many are shown before «Показать всех». */
const FEW = 20;

type Pair = RelinkList['pairs'][number];
type Unsure = RelinkList['unsure'][number];

const personOf = ({ personId }: Pair | Unsure) => personId;

const bornWords = (date: string | null) => date && `род. ${date.split('-').toReversed().join('.')}`;

/** A name with its class; under it what tells namesakes apart. */
const Named = ({ name, marks }: { name: string; marks: (string | null)[] }) => (
  <span>
    {name}
    <small>{marks.filter(Boolean).join(' · ')}</small>
  </span>
);

const whoWas = ({ was, wasBorn }: Pair | Unsure) => (
  <Named name={was} marks={[bornWords(wasBorn)]} />
);

const sure: readonly Column<Pair>[] = [
  { key: 'was', head: 'Было в разделе', name: true, cell: whoWas },
  {
    key: 'becomes',
    head: 'Стало в журнале',
    cell: ({ becomes, born, sourcedId }) => (
      <Named name={becomes} marks={[bornWords(born), `№ ${sourcedId}`]} />
    ),
  },
];

function Sure({ pairs }: { pairs: readonly Pair[] }) {
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, pairs.length - FEW);
  return (
    <>
      <Table
        label="Те же люди под новыми номерами"
        look="plain"
        cards
        rows={hidden > 0 ? pairs.slice(0, FEW) : pairs}
        columns={sure}
        idOf={personOf}
      />
      {hidden > 0 && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          Показать ещё {number(hidden)}
        </Button>
      )}
    </>
  );
}

interface WhoProps {
  person: Unsure;
  relinking: Relinking;
}

/** Nobody, or one of those who may be the person and are not taken by another. */
function Who({ person: { personId, was, candidates }, relinking: { doubts, choose } }: WhoProps) {
  const taken = new Set(
    Object.entries(doubts).flatMap(([id, sourcedId]) => (id === personId ? [] : [sourcedId])),
  );
  return (
    <Select
      aria-label={`С кем связать: ${was}`}
      value={doubts[personId] ?? ''}
      onChange={(sourcedId) => choose(personId, sourcedId)}
      options={[
        { value: '', label: 'Не связывать' },
        ...candidates
          .filter(({ sourcedId }) => !taken.has(sourcedId))
          .map(({ sourcedId, becomes, born }) => ({
            value: sourcedId,
            label: [becomes, bornWords(born), `№ ${sourcedId}`].filter(Boolean).join(' · '),
          })),
      ]}
    />
  );
}

const doubtful = (relinking: Relinking): readonly Column<Unsure>[] => [
  { key: 'was', head: 'Было в разделе', name: true, cell: whoWas },
  {
    key: 'who',
    head: 'Кто это в журнале',
    cell: (person) => <Who person={person} relinking={relinking} />,
  },
];

/** Who becomes whom when the journal has changed its numbers, to be read before it is agreed to. */
export function RelinkChoice({ relinking }: { relinking: Relinking }) {
  const { list } = relinking;
  if (!list || list.pairs.length + list.unsure.length === 0) return null;
  const { pairs, unsure, classes } = list;
  return (
    <Block
      title="Кто есть кто"
      caption={`по имени и дате рождения или классу узнаны: ${count(pairs.length, numbers.person)}`}
    >
      {pairs.length > 0 && <Sure pairs={pairs} />}
      {unsure.length > 0 && (
        <>
          <h3>Решите сами: {count(unsure.length, numbers.person)}</h3>
          <p className="sec">
            Имя совпало, но подходят несколько человек или не совпали класс и дата рождения. Номер
            сверьте с карточкой в журнале. Если сомневаетесь, не связывайте: прежняя запись
            отключится, и добавится новая.
          </p>
          <Table
            label="Люди, о которых нужно решить"
            look="plain"
            cards
            rows={unsure}
            columns={doubtful(relinking)}
            idOf={personOf}
          />
        </>
      )}
      {classes.length > 0 && (
        <p className="sec">
          Вместе с ними останутся собой классы: {classes.map(({ title }) => title).join(', ')}.
        </p>
      )}
    </Block>
  );
}
