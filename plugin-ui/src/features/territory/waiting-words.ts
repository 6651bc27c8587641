import type { Missing } from '@nastavnik/contracts/approvals';
import { count, type Forms } from '../../shared/numbers.ts';

const documents: Forms = ['документ', 'документа', 'документов'];
const items: Forms = ['пункт', 'пункта', 'пунктов'];
const schools: Forms = ['школа', 'школы', 'школ'];
const ofSchools: Forms = ['школы', 'школ', 'школ'];
const towns: Forms = ['муниципалитет', 'муниципалитета', 'муниципалитетов'];
const ofTowns: Forms = ['муниципалитета', 'муниципалитетов', 'муниципалитетов'];

const day = (date: string) => date.split('-').toReversed().join('.');

/** What waits for an office of a territory. */
export const waitingWords = {
  approvals: (some: number) => ({
    title: `Ждут согласования: ${count(some, documents)}`,
    text: 'Рассмотрите и согласуйте или верните с замечаниями',
    open: 'Рассмотреть',
  }),
  notSent: (some: number, { subject, due }: Pick<Missing, 'subject' | 'due'>) =>
    subject === 'roadmap'
      ? {
          title: `Не передали дорожную карту: ${count(some, schools)}`,
          text: `Срок согласования был ${day(due)}`,
          open: 'Кто не передал',
        }
      : {
          title: `Не передали перечень школ: ${count(some, towns)}`,
          text: `Срок был ${day(due)}`,
          open: 'Кто не передал',
        },
  overdue: (some: number, title: string) => ({
    title: `Просрочено в нашей дорожной карте: ${count(some, items)}`,
    text: title,
    open: 'Открыть пункты',
  }),
  belowOverdue: (some: number, isRegion: boolean) => ({
    title: `Просрочка в дорожных картах ${count(some, isRegion ? ofTowns : ofSchools)}`,
    text: 'Сроки пунктов прошли, исполнение не отмечено',
    open: 'Показать',
  }),
  belowWaiting: (some: number) => ({
    title: `Ждут подтверждения: ${count(some, items)}`,
    text: 'Исполнение отмечено документом или словами',
    open: 'Проверить',
  }),
  belowWithout: (some: number, isRegion: boolean) => ({
    title: `Нет действующей дорожной карты у ${count(some, isRegion ? ofTowns : ofSchools)}`,
    text: 'Она не составлена, не согласована или не утверждена',
    open: 'Показать',
  }),
} as const;
