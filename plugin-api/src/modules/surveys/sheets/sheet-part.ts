import type { SheetPart } from '@nastavnik/contracts/surveys';
import { bin } from '../../../platform/db/id.ts';
import type { Where } from '../../../platform/db/where.ts';

/** Narrows sheets `s` of people `p` to a class and to the pairs of a programme. */
export function inPart(where: Where, { classId, programmeId }: SheetPart): Where {
  if (classId === 'none') where.and('p.class_id IS NULL');
  else if (classId) where.and('p.class_id = ?', bin(classId));
  if (programmeId)
    where.and(
      `((s.side = 'mentor' AND EXISTS (SELECT r.id FROM pairs r WHERE r.school_id = s.school_id
          AND r.programme_id = ? AND r.mentor_id = s.person_id))
        OR (s.side = 'mentee' AND EXISTS (SELECT m.pair_id FROM pair_mentees m
          JOIN pairs r ON r.school_id = m.school_id AND r.id = m.pair_id
          WHERE m.school_id = s.school_id AND m.mentee_id = s.person_id AND r.programme_id = ?)))`,
      bin(programmeId),
      bin(programmeId),
    );
  return where;
}
