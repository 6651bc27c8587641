import type { Role } from '@nastavnik/contracts/access';
import { describe, expect, it } from 'vitest';
import { makeSession } from '../testing/session.ts';
import { pagesOf, placeOf, tabsOf } from './routes.ts';

const labels = (...roles: Role[]) => tabsOf(makeSession({ roles })).map(({ label }) => label);

describe('the menu', () => {
  it('begins with the next action of each role', () => {
    expect(labels('curator')[0]).toBe('Обзор');
    expect(labels('school_admin')[0]).toBe('Подключение');
    expect(labels('class_teacher', 'teacher')[0]).toBe('Моя неделя');
    expect(labels('class_teacher', 'teacher', 'mentee')[0]).toBe('Мой наставник');
    expect(labels('class_teacher', 'teacher', 'mentee', 'mentor')[0]).toBe('Моя неделя');
  });

  it('shows a teacher the draft of their school, and opens with what is theirs', () => {
    expect(labels('teacher')).toEqual(['Мой запрос', 'Обсуждение']);
    expect(labels('class_teacher', 'teacher')).not.toContain('Мой запрос');
    expect(labels('curator', 'teacher')).not.toContain('Обсуждение');
    expect(labels('pupil')).toEqual([]);
  });

  it('keeps past pairs for those who were in them, after what goes on', () => {
    expect(labels('pupil', 'past_participant')).toEqual(['Завершённые', 'Анкеты']);
    expect(labels('pupil', 'mentee', 'past_participant').at(-1)).toBe('Завершённые');
    expect(labels('pupil', 'mentee')).not.toContain('Завершённые');
  });

  it('shows a page once to whoever has it by two roles', () => {
    const both = makeSession({ roles: ['curator', 'school_admin', 'class_teacher'] });
    const paths = pagesOf(both).map(({ path }) => path);

    expect(new Set(paths).size).toBe(paths.length);
    expect(tabsOf(both).filter(({ label }) => label === 'Обзор')).toHaveLength(1);
  });

  it('marks the tab of a page that is opened from another one', () => {
    const curator = makeSession({ roles: ['curator'] });

    expect(placeOf(curator, '/pairs/019a').tab).toBe('/pairs');
    expect(placeOf(curator, '/matching/019a')).toMatchObject({
      tab: '/pairs',
      within: '/matching',
    });
    expect(placeOf(curator, '/consents')).toEqual({
      tab: '/consents',
      line: [],
      within: undefined,
    });
    expect(placeOf(curator, '/pairsome').tab).toBeUndefined();
  });

  it('marks the tab from which somebody without a list opens a pair or a questionnaire', () => {
    const tabFor = (path: string, ...roles: Role[]) => placeOf(makeSession({ roles }), path).tab;
    expect(tabFor('/my-request', 'class_teacher', 'teacher')).toBe('/requests');
    expect(tabFor('/my-request', 'teacher')).toBeUndefined();

    expect(tabFor('/pairs/019a', 'teacher', 'mentor')).toBe('/week');
    expect(tabFor('/pairs/019a/plan', 'pupil', 'mentee')).toBe('/my-mentor');
    expect(tabFor('/pairs/019a', 'teacher', 'class_teacher')).toBe('/week');
    expect(tabFor('/surveys/019a', 'pupil', 'mentee')).toBe('/my-surveys');
    expect(tabFor('/surveys/019a', 'curator')).toBe('/surveys');
  });
});
