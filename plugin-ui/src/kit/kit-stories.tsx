import { Block, Column, Grid } from '../shared/ui/page.tsx';
import { Status } from '../shared/ui/status.tsx';
import { Log, Stages, Todo } from '../shared/ui/story.tsx';
import { Diff, Note } from '../shared/ui/surfaces.tsx';

const stages = [
  { title: 'Предложена', note: '22.09', is: 'done' },
  { title: 'Приказ', note: '01.10, № 118-од', is: 'done' },
  { title: 'Знакомство', note: '06.10', is: 'done' },
  { title: 'План', note: '20.10', is: 'done' },
  { title: 'Работа', note: '5 из 12 встреч', is: 'now' },
  { title: 'Итоговая', note: 'план 24.03.2027', is: 'next' },
] as const;

const Matters = () => (
  <Block title="Что сделать сегодня" more={<span className="cap">2 просрочено</span>}>
    <Todo
      matters={[
        {
          id: '1',
          state: 'bad',
          title: '41 наставляемый ждёт приказа о закреплении',
          text: 'Дорожная карта, п. 5.2: срок 20.11, просрочено на 4 дня',
          action: <a href="#order">Открыть подбор</a>,
        },
        {
          id: '2',
          state: 'warn',
          title: '34 ученика без согласия на участие',
          text: 'Без согласия пару закрепить нельзя',
          action: <a href="#print">Отметить получение</a>,
        },
        { id: '3', state: 'run', title: 'База наставников', text: 'Срок 01.12, осталось 7 дней' },
      ]}
    />
  </Block>
);

const Meetings = () => (
  <Block title="Встречи" caption="5 из 12 проведено">
    <Log
      entries={[
        {
          id: '1',
          state: 'ok',
          when: '23.11, 40 мин',
          title: 'Отрицательные числа, разбор контрольной',
          text: 'Даша: 8 · Тимур: ждём',
          aside: <Status state="run">ждём отклик Тимура</Status>,
        },
        {
          id: '2',
          state: 'stop',
          when: '02.11',
          title: 'Не состоялась: каникулы',
          text: 'Перенесена на 09.11',
          aside: <Status state="none">перенесена</Status>,
        },
      ]}
    />
  </Block>
);

const Changes = () => (
  <Block title="Что изменится" caption="отключить 87, добавить 4">
    <Diff
      changes={[
        {
          id: 'del',
          kind: 'del',
          title: <b>Отключить 87 учеников</b>,
          open: true,
          children: '9 «А», 9 «Б», 9 «В»',
        },
        { id: 'add', kind: 'add', title: <b>Добавить 4 ученика</b>, children: 'Абрамова Вера' },
        {
          id: 'chg',
          kind: 'chg',
          title: <b>Изменить 23 записи</b>,
          children: (
            <>
              Осипов Глеб: класс <del>5 «А»</del> → <ins>5 «Б»</ins>
            </>
          ),
        },
      ]}
    />
  </Block>
);

/** Matters, stages, log, diff and notes. */
export const KitStories = () => (
  <Grid>
    <Column span={12}>
      <Stages label="Этапы пары" stages={stages} />
    </Column>
    <Column span={6}>
      <Matters />
      <Changes />
    </Column>
    <Column span={6}>
      <Meetings />
      <Note>
        Нет сети. <b>1 запись сохранена на устройстве</b>
      </Note>
      <Note tone="ok">Загрузка применена: добавлено 4, изменено 23.</Note>
      <Note tone="warn">Согласие истекает 20.12, осталось 26 дней.</Note>
      <Note tone="bad" state="stop">
        <h2>Отключились бы 87 учеников из 612</h2>
        <p>Защита G2 «массовое отключение» остановила загрузку.</p>
      </Note>
    </Column>
  </Grid>
);
