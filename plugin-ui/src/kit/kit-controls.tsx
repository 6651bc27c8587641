import { useState } from 'react';
import { Actions, Button, ButtonLink } from '../shared/ui/button.tsx';
import { Block, Grid } from '../shared/ui/page.tsx';
import { Status, StatusChip } from '../shared/ui/status.tsx';

const states = [
  ['ok', 'получено'],
  ['run', 'ждём'],
  ['warn', 'истекает'],
  ['bad', 'не встречаются'],
  ['stop', 'остановлена'],
  ['next', 'впереди'],
  ['none', 'нет'],
] as const;

/** Shapes with their words, and buttons of every kind. */
export function KitControls() {
  const [pressed, setPressed] = useState(true);
  return (
    <Grid>
      <Block span={5} title="Состояния" caption="форма, слово, третьим – цвет">
        <p className="legend">
          {states.map(([state, word]) => (
            <Status key={state} state={state}>
              {word}
            </Status>
          ))}
        </p>
        <p className="legend">
          {states.map(([state, word]) => (
            <StatusChip key={state} state={state}>
              {word}
            </StatusChip>
          ))}
          <StatusChip state="stop" tone="bad">
            ждёт решения
          </StatusChip>
        </p>
      </Block>
      <Block span={7} title="Кнопки" caption="главная одна на экран">
        <Actions>
          <Button kind="pri" icon="plus">
            Добавить из класса
          </Button>
          <Button icon="print">Печать</Button>
          <Button kind="quiet">Решить позже</Button>
          <Button kind="danger">Завершить досрочно…</Button>
          <Button icon="left" square="Прошлая неделя" />
          <Button pressed={pressed} onClick={() => setPressed(!pressed)}>
            Закреплена
          </Button>
          <ButtonLink to="/kit" icon="right">
            Открыть
          </ButtonLink>
          <Button busy>Сохраняется</Button>
          <Button why="Нет согласия на участие: возьмите подписанное согласие у родителей и отметьте получение.">
            В подбор
          </Button>
        </Actions>
      </Block>
    </Grid>
  );
}
