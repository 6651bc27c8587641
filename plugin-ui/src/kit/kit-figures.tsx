import { Figure, Funnel, Gauge, Mini, Sums, WeekStrip } from '../shared/ui/figures.tsx';
import { Block, Column, Grid } from '../shared/ui/page.tsx';
import { Tally } from '../shared/ui/tally.tsx';

const standings = [
  { state: 'ok', count: 12, word: 'цель достигнута' },
  { state: 'warn', count: 3, word: '55–70 %' },
  { state: 'bad', count: 5, word: 'ниже 55 %' },
  { state: 'none', count: 2, word: 'не включено' },
] as const;
const weeks = [1, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0].map(Boolean);

/** Gauge in its states, sums, funnel, and the small figures of tables. */
export const KitFigures = () => (
  <Grid>
    <Column span={7}>
      <Block title="Вовлечённость обучающихся" more={<a href="#how">Как считается</a>}>
        <Figure value="58">человек не хватает до цели 2026 года</Figure>
        <Gauge
          fact={{ value: 60.6, label: '371 из 612 · 60,6 %' }}
          forecast={{ value: 67.3, label: 'прогноз на 25.12: 412 · 67,3 %' }}
          target={{ value: 70, label: 'цель 70 % = 429' }}
        />
        <Sums
          sums={[
            {
              term: 'Сейчас в парах',
              value: <a href="#pairs">371</a>,
              note: '206 наставляемых + 165 наставников',
            },
            { term: 'Ждут приказа', value: <a href="#order">+41</a> },
            { term: 'Прогноз на срез 25.12', value: '412' },
            { term: 'Ещё найти', value: '17', note: 'человек' },
          ]}
        />
      </Block>
      <Block title="Цель не установлена, мало пар">
        <Gauge fact={{ value: 4.2, label: '26 из 612 · 4,2 %' }} />
      </Block>
    </Column>
    <Column span={5}>
      <Block title="Наставляемые по этапам" caption="сколько дошло и где остановились">
        <Funnel
          label="Наставляемые по этапам"
          steps={[
            { title: 'Запрос', count: 318 },
            {
              title: 'Согласие получено',
              count: 284,
              loss: { count: 34, label: <a href="#no">нет согласия</a> },
            },
            {
              title: 'Закреплены приказом',
              count: 206,
              cut: true,
              loss: { count: 78, label: <a href="#wait">ждут приказа</a> },
            },
          ]}
        />
      </Block>
      <Block title="В ячейках таблиц">
        <p>
          <Mini value={47.2} target={70} />
        </p>
        <p>
          <WeekStrip weeks={weeks} />
        </p>
        <Tally counts={standings} />
      </Block>
    </Column>
  </Grid>
);
