import { useState } from 'react';
import { Button } from '../shared/ui/button.tsx';
import { Field, Select, TextInput } from '../shared/ui/field.tsx';
import { BulkBar, Filters, Pager } from '../shared/ui/list-bars.tsx';
import { Views } from '../shared/ui/navigation.tsx';
import { KeyValue } from '../shared/ui/story.tsx';
import { Status, StatusChip } from '../shared/ui/status.tsx';
import { Note, Panel, WithPanel } from '../shared/ui/surfaces.tsx';
import type { Column, Sort } from '../shared/ui/table.tsx';
import { Table } from '../shared/ui/table.tsx';

interface Mentee {
  id: string;
  name: string;
  about: string;
  consent: 'ok' | 'run' | 'none';
  state: 'bad' | 'run' | 'warn';
  word: string;
  mentor: string;
  form: string;
  meetings: string;
  changed: string;
}

const mentees: Mentee[] = [
  ['Белова Алина', '6 «А», 2014 г. р.', 'ok', 'bad', 'не встречаются', 'Журавлёв Н. О.', '3'],
  ['Гущина Полина', '8 «Б», 2012 г. р.', 'run', 'run', 'ждём согласия', '–', '–'],
  ['Денисов Марк', '8 «А», 2012 г. р.', 'none', 'run', 'ждём согласия', '–', '–'],
  ['Ершова Кира', '10 «Б», 2010 г. р.', 'ok', 'warn', 'нет наставника', '–', '–'],
  ['Котов Егор', '8 «В», 2012 г. р.', 'ok', 'bad', 'не встречаются', 'Ильина Софья, 10 «Б»', '4'],
].map(([name, about, consent, state, word, mentor, meetings]) => ({
  id: name!,
  name: name!,
  about: about!,
  consent: consent as Mentee['consent'],
  state: state as Mentee['state'],
  word: word!,
  mentor: mentor!,
  form: 'ученик – ученик',
  meetings: meetings!,
  changed: '24.11',
}));

const consentWords = { ok: 'получено', run: 'ждём', none: 'нет' } as const;

const columnsWith = (open: (id: string) => void): Column<Mentee>[] => [
  {
    key: 'name',
    head: 'Наставляемый',
    name: true,
    sortable: true,
    cell: ({ id, name, about }) => (
      <>
        <button type="button" className="link" onClick={() => open(id)}>
          {name}
        </button>
        <small>{about}</small>
      </>
    ),
  },
  {
    key: 'consent',
    head: 'Согласия',
    cell: ({ consent }) => (
      <span className="cons">
        <Status state={consent}>
          участие<span className="vh"> {consentWords[consent]}</span>
        </Status>
        <Status state="ok">
          данные<span className="vh"> получено</span>
        </Status>
      </span>
    ),
  },
  { key: 'state', head: 'Состояние', cell: (row) => <StatusChip {...row}>{row.word}</StatusChip> },
  {
    key: 'mentor',
    head: 'Наставник и форма',
    tight: true,
    cell: ({ mentor, form }) => (
      <>
        {mentor}
        <small>{form}</small>
      </>
    ),
  },
  { key: 'meetings', head: 'Встреч', right: true, cell: ({ meetings }) => meetings },
  { key: 'changed', head: 'Изменено', right: true, sortable: true, cell: (row) => row.changed },
];

function Card({ mentee, onClose }: { mentee: Mentee; onClose: () => void }) {
  return (
    <Panel
      title={mentee.name}
      caption={mentee.about}
      onClose={onClose}
      footer={<Button kind="pri">Отметить получение</Button>}
    >
      <Note tone="warn">
        Пару закрепить нельзя: <b>нет согласия на участие</b>. Возьмите подписанное согласие у
        родителей и отметьте получение.
      </Note>
      <h3>Согласия</h3>
      <KeyValue
        facts={Object.entries({
          'На участие': <Status state="none">нет</Status>,
          'Обработка персональных данных': <Status state="ok">получено 03.09.2026</Status>,
          Анкетирование: <Status state="none">не запрашивали</Status>,
        })}
      />
    </Panel>
  );
}

/** A list as every list is: views, filters, choice, table, panel, end. */
export function KitLists() {
  const [q, setQ] = useState('');
  const [selected, setSelected] = useState(new Set(['Гущина Полина', 'Денисов Марк']));
  const [sort, setSort] = useState<Sort>({ key: 'name', down: false });
  const [opened, setOpened] = useState<string | undefined>('Гущина Полина');
  const mentee = mentees.find(({ id }) => id === opened);
  return (
    <div>
      <Views
        views={[
          { to: '/kit?all', label: 'Все', count: 1318, current: false },
          { to: '/kit', label: 'Нужны действия', count: 123, current: true },
          { to: '/kit?no-consent', label: 'Без согласия', count: 34, current: false },
        ]}
      />
      <WithPanel panel={mentee && <Card mentee={mentee} onClose={() => setOpened(undefined)} />}>
        <Filters onReset={() => setQ('')}>
          <Field label="Найти" wide>
            <TextInput type="search" value={q} onChange={setQ} placeholder="Фамилия или класс" />
          </Field>
          <Field label="Форма">
            <Select
              value=""
              onChange={() => undefined}
              options={[{ value: '', label: 'Все формы' }]}
            />
          </Field>
        </Filters>
        <BulkBar
          chosen={selected.size}
          total={123}
          onAll={() => setSelected(new Set(mentees.map(({ id }) => id)))}
          onClear={() => setSelected(new Set())}
          why="«В подбор» недоступно: у двоих нет согласия на участие. Возьмите подписанные согласия у родителей и отметьте получение."
        >
          <Button>Отметить получение</Button>
        </BulkBar>
        <Table
          label="База наставляемых"
          tall
          rows={mentees}
          columns={columnsWith(setOpened)}
          idOf={({ id }) => id}
          nameOf={({ name }) => name}
          sort={sort}
          onSort={setSort}
          selected={selected}
          onSelect={setSelected}
          current={opened}
        />
        <Pager shown={5} total={123} onMore={() => undefined}>
          Согласия: <Status state="ok">получено</Status> · <Status state="run">ждём</Status>
        </Pager>
      </WithPanel>
    </div>
  );
}
