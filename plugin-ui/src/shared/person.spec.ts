import { describe, expect, it } from 'vitest';
import { makePupil, makeTeacher } from '../testing/people.ts';
import { afterName, namesAmong } from './person.ts';

describe('a position after a name', () => {
  it('begins small, as Russian has it', () => {
    expect(afterName('Учитель русского языка')).toBe('учитель русского языка');
  });

  it('stays when it is an abbreviation or nothing', () => {
    expect(afterName('ИТ-специалист')).toBe('ИТ-специалист');
    expect(afterName('')).toBe('');
  });
});

describe('names among others', () => {
  it('are whole for namesakes, also in one class, and short for the others', () => {
    const [one, other] = [makePupil(1, 'Антонова'), makePupil(2, 'Антонова')];
    other.name.middle = 'Петровна';
    const nameOf = namesAmong([one, other, one, makePupil(3, 'Белова')]);

    expect([one, other].map(nameOf)).toEqual([
      'Антонова Полина Олеговна',
      'Антонова Полина Петровна',
    ]);
    expect(nameOf(makePupil(3, 'Белова'))).toBe('Белова Полина');
  });

  it('are whole for adults whose initials are the same', () => {
    const nameOf = namesAmong([makeTeacher(1, 'Лебедева'), makeTeacher(2, 'Лебедева')]);
    expect(nameOf(makeTeacher(1, 'Лебедева'))).toBe('Лебедева Ирина Петровна');
  });
});
