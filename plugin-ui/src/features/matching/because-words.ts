import type { ScoreWeights } from '@nastavnik/contracts/matching-data';
import { count } from '../../shared/numbers.ts';

/** Words of reasons, by criterion. */
export const because = {
  names: {
    request: 'Запрос',
    interests: 'Интересы',
    time: 'Время',
    wishes: 'Взаимный выбор',
    continuity: 'Продолжение',
    experience: 'Опыт',
  } satisfies Record<keyof ScoreWeights, string>,
  request: (met: number, needs: number) =>
    needs === 1
      ? 'компетенции отвечают запросу'
      : `компетенции закрывают ${met} из ${needs} тем запроса`,
  requestNone: 'компетенции наставника запросу не отвечают',
  requestGround: 'указано только основание, без слов: сравнить с компетенциями нечего',
  requestSilent: 'запрос не записан',
  interests: (shared: readonly string[]) =>
    `${shared.length === 1 ? 'общий интерес' : 'общие интересы'}: ${shared.join(', ')}`,
  interestsNone: 'общих интересов нет',
  interestsSilent: 'интересы не указаны',
  time: (days: readonly string[], of: number) =>
    `${days.length} из ${count(of, ['дня', 'дней', 'дней'])} ${days.length === 1 ? 'совпадает' : 'совпадают'}: ${days.join(', ')}`,
  timeNone: 'общего свободного времени нет',
  timeSilent: 'свободное время не указано',
  both: 'выбрали друг друга',
  menteeChose: 'наставляемый назвал этого наставника',
  mentorChose: 'наставник назвал этого наставляемого',
  wishesNone: 'друг друга не называли',
  past: 'уже работали вместе, и успешно',
  pastNone: 'вместе ещё не работали',
  experience: (finished: number) => `опытный наставник, завершённых пар – ${finished}`,
  experienceNone: 'завершённых пар у наставника нет',
  experienceNot: 'опыт здесь не требуется',
  nothing: 'правилам отвечает, особых совпадений нет',
  over: (points: number) => `сверх 1000 не считается: −${points}`,
};
