import { z } from 'zod';
import { plain, refusal } from './problem.ts';
import { ProgrammeState, programmeStateWords } from './programme-states.ts';

const State = z.object({ state: ProgrammeState });
const Titles = z.object({ titles: z.array(z.string()) });
const Pairs = z.object({ pairs: z.int() });
/** The pairs of an order that are refused, each by its people; absent where one pair is made. */
const Named = z.array(z.string()).optional();

const MOST_NAMED = 5;

/** « В этом приказе такие пары: … и ещё 3.» */
function inOrder(pairs: readonly string[] = []): string {
  if (pairs.length === 0) return '';
  const more = pairs.length - MOST_NAMED;
  const named = pairs.slice(0, MOST_NAMED).join('; ');
  return ` В этом приказе такие пары: ${named}${more > 0 ? ` и ещё ${more}` : ''}. Остальные можно закрепить без них.`;
}

export const programmeProblems = {
  'programme.wrong-state': refusal(
    409,
    State,
    ({ state }) =>
      `Так сделать нельзя: состояние программы – ${programmeStateWords[state]}. Обновите страницу и выберите доступный шаг.`,
  ),
  'programme.incomplete': refusal(
    409,
    Titles,
    ({ titles }) =>
      `Утвердить ещё нельзя, не заполнено: ${titles.join(', ')}. Откройте «Изменить».`,
  ),
  'programme.act-needed': plain(
    409,
    'Программу утверждают приказом: укажите его номер и дату. Дата не может быть в будущем.',
  ),
  'programme.not-ready': refusal(
    409,
    Titles,
    ({ titles }) =>
      `Набор ещё нельзя открыть, не выполнено: ${titles.join('; ')}. Отметьте эти условия в листе готовности.`,
  ),
  'programme.no-pairs': plain(
    409,
    'Работать ещё некому: закрепите приказом хотя бы одну пару этой программы.',
  ),
  'programme.pairs-pending': refusal(
    409,
    Pairs,
    ({ pairs }) =>
      `Пар без приказа: ${pairs}. Закрепите их приказом или завершите, затем переходите к завершению программы.`,
  ),
  'programme.pairs-open': refusal(
    409,
    Pairs,
    ({ pairs }) =>
      `В программе остались незавершённые пары: ${pairs}. Завершите каждую с указанием причины.`,
  ),
  'programme.reason-needed': plain(409, 'Укажите, почему программа отменена.'),
  'programme.approved': plain(
    409,
    'Программа утверждена: название, цель, задачи, результаты и сроки меняют только в черновике. Верните программу в черновик.',
  ),
  'programme.ended': plain(409, 'Программа закрыта или отменена, изменить её уже нельзя.'),
  'programme.dates': plain(409, 'Последний день программы раньше первого: исправьте сроки.'),
  'programme.closed': refusal(
    409,
    z.object({ title: z.string(), state: ProgrammeState }),
    ({ title, state }) =>
      `Программа «${title}» новых пар не принимает: её состояние – ${programmeStateWords[state]}. ${state === 'closing' ? 'Верните её к работе, откройте' : 'Откройте'} набор в другой программе этой формы или перенесите эту на новый год.`,
  ),
  'programme.not-open': refusal(
    409,
    z.object({ title: z.string(), state: ProgrammeState, pairs: Named }),
    ({ title, state, pairs }) =>
      `Набор в программу «${title}» ещё не открыт: её состояние – ${programmeStateWords[state]}. Откройте набор на странице программы.${inOrder(pairs)}`,
  ),
  'programme.form-not-run': refusal(
    409,
    z.object({ form: z.string(), pairs: Named }),
    ({ form, pairs }) =>
      `Школа работает по программам, а программы формы «${form}» с открытым набором в этом учебном году нет. Составьте её на странице «Программы», утвердите и откройте набор или выберите форму, по которой школа работает.${inOrder(pairs)}`,
  ),
  'programme.other-form': plain(409, 'Эта программа – для другой формы. Выберите подходящую.'),
} as const;
