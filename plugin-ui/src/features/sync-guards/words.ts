import type { GuardOverride, GuardRule } from '@nastavnik/contracts/sync-guards';
import type { GuardCode } from '@nastavnik/contracts/sync-run';
import { number, percent } from '../../shared/numbers.ts';
import type { State, Tone } from '../../shared/ui/status.tsx';

/** What each guard looks for, and what it does then. */
export const guardTexts: Record<GuardCode, string> = {
  G1: 'Список, в котором были люди или классы, пришёл пустым. Загрузка ждёт вашего решения.',
  G2: 'Отключилось бы сразу много учеников, сотрудников или классов: обычно это неполная выгрузка. Загрузка ждёт вашего решения, её можно применить без удалений. Сотрудников мало: для них обычно довольно больше 3 записей.',
  G3: 'Изменились бы данные почти всех записей. Загрузка ждёт вашего решения.',
  G4: 'Уходят и приходят, похоже, одни и те же люди: журнал сменил их номера. Загрузка ждёт вашего решения, людей можно связать заново одним нажатием.',
  G5: 'Ученик стал сотрудником или наоборот. О каждом есть замечание, права сами не меняются. Когда таких много, загрузка ждёт вашего решения.',
  G6: 'Пришли данные организации, которая этому журналу не разрешена. Такие строки не принимаются.',
  G7: 'Данные пришли не полностью, повторились или менялись во время передачи. Загрузка не принимается, никто не отключается.',
  G8: 'Записи ссылаются на классы или людей, которых нет. Отдельные записи откладываются; когда их много, загрузка ждёт вашего решения.',
  G9: 'Заполненное поле, например должность, сразу у многих стало пустым. Загрузка ждёт вашего решения.',
  G10: 'Начался новый учебный год и у большинства сменились классы. Загрузка показывается как переход на новый год, смена классов её не останавливает.',
  G11: 'С 15 июня по 25 августа люди не отключаются: летом списки в журналах часто пустеют.',
  G12: 'Первая загрузка школы: сравнивать ещё не с чем, проверки G2 и G3 молчат.',
  G13: 'Человек отключается, только если его нет в двух полных выгрузках с промежутком не меньше 12 часов.',
  G14: 'После отмены загрузки следующая ждёт вашего решения.',
};

/** These stop at the limit itself, the others above it. */
export const overOf = (guard: GuardCode): 'не меньше' | 'больше' =>
  guard === 'G4' || guard === 'G10' ? 'не меньше' : 'больше';

const limitOf = (guard: GuardCode, limits: Pick<GuardRule, 'percent' | 'rows'>): string =>
  [
    limits.percent !== null && `${overOf(guard)} ${percent(limits.percent)}`,
    limits.rows !== null && limits.rows > 0 && `${overOf(guard)} ${number(limits.rows)} записей`,
  ]
    .filter(Boolean)
    .join(' и ');

interface InForce {
  word: string;
  state: State;
  tone?: Tone;
}

/** What holds now: «больше 10 % и больше 5 записей», «не проверяется». */
export function inForce({ guard, off, fixed, override, ...limits }: GuardRule): InForce {
  if (off) return { word: 'не проверяется', state: 'stop', tone: 'warn' };
  const limit = limitOf(guard, limits);
  if (override) return { word: `порог изменён: ${limit}`, state: 'warn' };
  if (fixed !== null) return { word: 'работает всегда', state: 'ok' };
  if (limit === '') return { word: 'работает', state: 'ok' };
  return { word: `порог: ${limit}`, state: 'ok' };
}

/** The limit that comes back when an exception is over; nothing when there is none. */
export const usualOf = ({ guard, usual }: GuardRule): string => limitOf(guard, usual);

/** «порог: больше 25 %», «не проверяется» of an exception. */
export const changeOf = ({ guard, off, ...limits }: GuardOverride): string =>
  off ? 'не проверяется' : `порог: ${limitOf(guard, limits)}`;

export const overrideStates: Record<GuardOverride['state'], { word: string; state: State }> = {
  active: { word: 'действует', state: 'run' },
  expired: { word: 'срок вышел', state: 'ok' },
  ended: { word: 'отменено раньше', state: 'stop' },
};

/** Who set or ended it. */
export const byWhom = (by: GuardOverride['setBy'] | null): string =>
  by === null ? '–' : by.clientId === null ? 'администратор школы' : 'журнал';
