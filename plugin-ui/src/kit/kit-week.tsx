import { useState } from 'react';
import { Button } from '../shared/ui/button.tsx';
import { Block, Column, Grid } from '../shared/ui/page.tsx';
import { Status } from '../shared/ui/status.tsx';
import { DayStrip, Rating, Slot } from '../shared/ui/week.tsx';

const days = [
  { date: '2026-11-23', meetings: ['ok'], label: 'пн 23, встреча проведена' },
  { date: '2026-11-24', meetings: ['ok', 'next'], label: 'вт 24, сегодня' },
  { date: '2026-11-25', meetings: [], label: 'ср 25, встреч нет' },
  { date: '2026-11-26', meetings: ['next'], label: 'чт 26, одна встреча' },
  { date: '2026-11-27', meetings: [], label: 'пт 27, встреч нет' },
  { date: '2026-11-28', meetings: ['next'], label: 'сб 28, одна встреча' },
] as const;

/** A teacher's week: days, the next meeting on top, one tap, a mark. */
export function KitWeek() {
  const [mark, setMark] = useState<number | undefined>(8);
  return (
    <Grid>
      <Column span={7}>
        <DayStrip days={days} today="2026-11-24" onDay={() => undefined} />
        <div>
          <h2>Сегодня, вторник</h2>
          <Slot
            on
            time="14:10"
            until="14:55"
            title="Кузнецов Павел Андреевич"
            text="встреча 5 из 12 · кабинет 307"
            plan="По плану: разбор урока в 9 «Б»"
            actions={
              <>
                <Button kind="pri" icon="check">
                  Провели
                </Button>
                <Button>Не было</Button>
                <Button icon="more" square="Ещё: перенести, изменить время, тему" />
              </>
            }
          />
          <Slot
            time="12:25"
            until="12:45"
            title="Миронова Анна Сергеевна"
            text="встреча 7 из 12"
            plan={<Status state="ok">Записано в 12:51</Status>}
          >
            <h3>Как прошло?</h3>
            <Rating
              label="Оценка встречи от 1 до 10"
              value={mark}
              onChange={setMark}
              ends={['трудно', 'отлично']}
            />
            <p className="sec">Анна Сергеевна ответит сама, её оценку вы не увидите.</p>
          </Slot>
        </div>
      </Column>
      <Column span={5}>
        <Block title="Мои наставляемые">Рядом – таблица без рамки.</Block>
      </Column>
    </Grid>
  );
}
