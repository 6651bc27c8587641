import { expect, it } from 'vitest';
import { peopleIn } from './people-in.ts';

it('counts whom a paper names, each once in all its sheets', () => {
  const order = {
    grounds: 'В целях …',
    pairs: [
      {
        n: '1',
        mentor: 'Орлова Анна, 9А',
        mentees: 'Гайсин Тимур, 7А\nКим Ли, 7А',
        term: 'по 19.05',
      },
      { n: '2', mentor: 'Орлова Анна, 9А', mentees: 'Ежова Ия, 6Б', term: 'по 19.05' },
    ],
  };
  expect(peopleIn([order])).toBe(4);
  expect(peopleIn([order, { person: 'Ежова Ия, 6Б', mentor: 'Орлова Анна, 9А' }])).toBe(4);
});

it('counts a child by their consent, not the guardian who signs it', () => {
  const sheet = { participant: 'Ежова Ия, 6Б', guardian: 'Ежова Нина', guardianSigns: true };
  expect(peopleIn([sheet, { ...sheet, title: 'другое' }])).toBe(1);
});

it('counts a base by its lines, and nobody in a paper about the year', () => {
  const line = (person: string) => ({ person, mentor: 'Орлова Анна' });
  expect(peopleIn([{ mentees: [line('Ким Ли'), line('Ким Ли')] }])).toBe(2);
  expect(peopleIn([{ pairsCount: '12', stages: [{ stage: 'Подготовка' }] }])).toBe(0);
});
