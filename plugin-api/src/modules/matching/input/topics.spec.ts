import { expect, it } from 'vitest';
import { topicsOf } from './topics.ts';

it('takes forms of a word for one topic', () => {
  expect(topicsOf('Помощь по алгебре')).toEqual(topicsOf('алгебра'));
  expect(topicsOf('Химия, физика')).toEqual(topicsOf('химией и физикой'));
});

it('leaves out what says nothing, and keeps short names of subjects', () => {
  expect(topicsOf('Нужна помощь: ИКТ, 7 класс')).toEqual(['икт']);
});
