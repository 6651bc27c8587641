import type { SchoolClass } from '@nastavnik/contracts/roster';
import { rosterRoutes } from '@nastavnik/contracts/roster';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, serve } from '../../testing/page.tsx';
import { idOf, inRoster, makeTeacher } from '../../testing/people.ts';
import { ClassTeacherLine } from './class-teacher-line.tsx';

const classId = idOf(50);
const teacher = makeTeacher(90, 'Тихонова');
const schoolClass: SchoolClass = {
  id: classId,
  title: '8Б',
  grade: 8,
  letter: 'Б',
  pupils: 20,
  teacher: null,
  teacherBy: null,
};
const named: SchoolClass = { ...schoolClass, teacher, teacherBy: 'school' };
const Line = () => <ClassTeacherLine classId={classId} />;

describe('the teacher of a chosen class', () => {
  it('is named by the curator where the journal gives none', async () => {
    serve(rosterRoutes.classes, { items: [schoolClass] });
    serve(rosterRoutes.people, { items: [inRoster(teacher)], next: null });
    const sent = serve(rosterRoutes.setTeacher, named);
    const { user } = openPage(Line);

    expect(await screen.findByText(/не указан/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Указать…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Указать' }));
    expect(dialog.getByText('Выберите сотрудника из списка.')).toBeTruthy();
    expect(sent).toHaveLength(0);
    await user.click(await dialog.findByRole('radio', { name: /Тихонова/ }));
    await user.click(dialog.getByRole('button', { name: 'Указать' }));

    expect(await screen.findByText(/классный руководитель: Тихонова И\.\sП\.\./)).toBeTruthy();
    expect(sent[0]?.params['classId']).toBe(classId);
    expect(sent[0]?.body).toEqual({ personId: teacher.id });
  });

  it('is taken away again', async () => {
    serve(rosterRoutes.classes, { items: [named] });
    const sent = serve(rosterRoutes.setTeacher, schoolClass);
    const { user } = openPage(Line);

    expect(await screen.findByText('(указан школой)')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Убрать' }));

    await expect.poll(() => sent[0]?.body).toEqual({ personId: null });
  });

  it('stays as the journal says', async () => {
    serve(rosterRoutes.classes, { items: [{ ...named, teacherBy: 'journal' }] });
    openPage(Line);

    expect(await screen.findByText('(по данным журнала)')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
