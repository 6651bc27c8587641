import type { Substitute } from '@nastavnik/contracts/substitutes';
import { idOf, makePupil, makeTeacher } from './people.ts';

/** Somebody who stands in for the mentor these days. */
export const makeSubstitute = (over: Partial<Substitute> = {}): Substitute => ({
  id: idOf(90),
  person: makePupil(91, 'Замятина', { classTitle: '10Б' }),
  from: '2026-11-20',
  until: '2026-11-30',
  state: 'now',
  reason: 'отпуск',
  order: { number: '12-од', date: '2026-11-19' },
  namedBy: makeTeacher(9, 'Фёдорова'),
  namedAt: '2026-11-19T08:00:00Z',
  version: 1,
  ...over,
});
