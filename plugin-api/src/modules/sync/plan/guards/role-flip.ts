import { countOf } from '../plural.ts';
import { above, type Judge, percentOf } from './facts.ts';

/**
 * G5: many change sides, or a pupil would become a class teacher and see a class. Grants are given
 * by acts alone, so a changed role gives nobody a right that an administrator has not seen.
 */
export const roleFlip: Judge = ({ flips }, rule) => {
  const { people, all, teachers } = flips;
  const many = people.length > rule.rows && above(people.length, all, rule);
  if (!many && teachers.length === 0) return undefined;
  const sides = countOf(people.length, ['человек', 'человека', 'человек']);
  const said = [
    many &&
      `Сменят роль (ученик ↔ сотрудник): ${sides} из ${all} (${percentOf(people.length, all)}).`,
    teachers.length > 0 &&
      `Станут классными руководителями те, кто были учениками этой школы: ${teachers.length}.`,
    'Назначения и права вместе с ролью не даются.',
  ];
  return said.filter(Boolean).join(' ');
};
