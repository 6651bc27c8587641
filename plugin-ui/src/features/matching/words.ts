import type { MatchLack } from '@nastavnik/contracts/matching-profile';
import type { LeftWhy, PairSide, RunStage, RunState } from '@nastavnik/contracts/matching-run';
import type { State } from '../../shared/ui/status.tsx';
import { words as profileWords } from '../../shared/match-profile/words.ts';
import { count, type Forms, number, plural, words as numbers } from '../../shared/numbers.ts';

export const mentees = (value: number) =>
  count(value, ['наставляемый', 'наставляемых', 'наставляемых']);
export const mentors = (value: number) => count(value, ['наставник', 'наставника', 'наставников']);
export const pairs = (value: number) => count(value, numbers.pair);
export const places = (value: number) => count(value, ['место', 'места', 'мест']);

const small = (words: string) => `${words[0]?.toLowerCase()}${words.slice(1)}`;

/** «у 1 наставляемого», «у 12 наставляемых» */
const sideOf: Record<PairSide, Forms> = {
  mentee: ['наставляемого', 'наставляемых', 'наставляемых'],
  mentor: ['наставника', 'наставников', 'наставников'],
};

/** Words of the page where a run of matching begins. */
export const words = {
  title: 'Подбор',
  intro:
    'Программа предложит, кого с кем соединить, и объяснит почему. Решаете вы: до утверждения ничего не создаётся.',
  steps: 'Как идёт подбор',
  step: {
    who: ['Кто участвует', 'проверьте, все ли здесь'],
    run: ['Запустить', 'несколько секунд'],
    look: ['Просмотреть', 'закрепить, заменить, пересчитать'],
    publish: ['Утвердить', 'появятся пары, затем приказ'],
  },
  form: 'Форма наставничества',
  programme: 'Программа',
  programmeState: (state: string) => (state === 'recruiting' ? 'набор' : 'работа'),
  period: (from: string, to: string) => `${from} – ${to}`,
  chooseProgramme: 'Выберите программу',
  who: 'Кто участвует',
  term: {
    mentees: 'Ждут наставника',
    mentors: 'Наставники с местами',
    places: 'Свободных мест',
    paired: 'Уже в парах',
    left: 'Не войдут',
  },
  lack: (value: number) => `не хватает: ${value}`,
  enough: 'мест хватает',
  allIn: 'Никто не остался в стороне: все, у кого нет пары этой формы, участвуют.',
  leftTitle: 'Не войдут и почему',
  leftText: 'Нажмите на фамилию, исправьте и вернитесь сюда.',
  leftGroup: (side: PairSide, value: number, reason: string) =>
    `${side === 'mentee' ? mentees(value) : mentors(value)}: ${small(reason)}`,
  wayOut: (help: string) => `Что сделать: ${help}.`,
  showNames: (value: number) => `Показать: ${count(value, numbers.person)}`,
  notSaidTitle: 'Чего подбор не знает',
  notSaidText:
    'Подбор возможен и так, но чего не указано, за то баллов не будет: пары окажутся случайнее.',
  longerLists: 'В списках есть и те, кто в подбор пока не войдёт: поэтому они длиннее.',
  notSaid: (side: PairSide, value: number, all: number, what: MatchLack) =>
    `У ${number(value)} ${plural(value, sideOf[side])} из ${number(all)} ${small(profileWords.lacks[side][what])}`,
  notSaidCosts: (points: number) => `До ${number(points)} баллов из 1000.`,
  openList: 'Открыть список',
  start: 'Запустить подбор',
  again: 'Запустить новый подбор',
  notRun:
    'Школа работает по программам, а программы этой формы с открытым набором нет, поэтому и подбора не будет. Откройте набор на странице «Программы» или выберите другую форму.',
  toProgrammes: 'Программы',
  whyNotRun: 'Откройте набор в программу этой формы или выберите другую форму.',
  whyProgramme: 'Выберите программу: по этой форме их несколько.',
  whyMentees: 'Нет наставляемых без пары: добавьте их в базу или получите согласия.',
  whyMentors:
    'Нет наставников с местами: добавьте их в базу, получите согласия или увеличьте предел.',
  locks: (value: number) => `Учтены ваши закрепления и запреты: ${value}.`,
  latest: 'Открыть последний прогон',
  history: 'Прошлые прогоны',
  noRuns: 'Прогонов ещё не было.',
  table: 'Прогоны подбора',
  columns: {
    run: 'Прогон',
    state: 'Состояние',
    pairs: 'Пар',
    of: 'Из них ждали',
    mean: 'Средний балл',
    by: 'Кто запустил',
  },
  run: (number: number) => `№ ${number}`,
  emptyTitle: 'Подбирать пока некого',
  empty:
    'Добавьте учеников в базу наставляемых с этой формой и наставников в базу наставников, получите согласия – и возвращайтесь.',
  toMentees: 'База наставляемых',
  toMentors: 'База наставников',
  stage: { preliminary: 'предварительный', final: 'итоговый' } satisfies Record<RunStage, string>,
  state: {
    pending: 'ждёт просмотра',
    reviewed: 'просмотрен',
    published: 'утверждён',
    discarded: 'отложен',
  } satisfies Record<RunState, string>,
};

export const runStates: Record<RunState, State> = {
  pending: 'next',
  reviewed: 'run',
  published: 'ok',
  discarded: 'stop',
};

/** Why people of the bases do not come into a run, and what lets them in. */
export const leftWords: Record<PairSide, Record<LeftWhy, readonly [string, string]>> = {
  mentee: {
    consent: ['Нет действующих согласий', 'получите и отметьте согласия в карточке'],
    no_form: ['В запросе не указана форма', 'укажите форму в карточке наставляемого'],
    labour: ['Нет согласия по ТК РФ', 'получите согласие'],
    admission: ['Не допущен', 'завершите отбор'],
    record_check: ['Нет справки', 'отметьте справку'],
    form: ['Другая форма', 'измените форму'],
    full: ['Нет мест', 'добавьте место'],
  },
  mentor: {
    consent: ['Нет действующих согласий', 'получите и отметьте согласия в карточке'],
    labour: [
      'Нет письменного согласия по ст. 351.8 ТК РФ',
      'получите согласие педагога и отметьте его в карточке',
    ],
    admission: [
      'Не завершены отбор и обучение',
      'допустите наставника в разделе отбора и обучения',
    ],
    record_check: [
      'Нет действующей справки об отсутствии судимости',
      'попросите её у наставника и отметьте в карточке',
    ],
    form: ['Не допущен к этой форме', 'допустите к этой форме'],
    full: ['Все места заняты', 'увеличьте в карточке, скольких наставник может вести'],
    no_form: ['Форма не указана', 'укажите форму'],
  },
};
