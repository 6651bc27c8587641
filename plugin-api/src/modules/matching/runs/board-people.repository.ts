import type { MatchBoard } from '@nastavnik/contracts/matching-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { inIds } from '../../../platform/db/where.ts';
import { briefColumns, briefOf, type BriefRow } from '../../roster/brief.ts';

const ASKED = 1_000;

type Person = BriefRow<'person'>;

const from = (base: 'mentees' | 'mentors', columns: string, marks: string) =>
  `SELECT ${briefColumns('p', 'c', 'person')}, ${columns}
   FROM people p
   LEFT JOIN ${base} m ON m.school_id = p.school_id AND m.id = p.id
   LEFT JOIN matching_profiles f ON f.school_id = p.school_id AND f.person_id = p.id
   LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
   WHERE p.school_id = ? AND p.id IN (${marks})`;

/** The people of a run as they are now, by name. */
@Injectable()
export class BoardPeopleRepository {
  constructor(private readonly db: Db) {}

  async mentees(ids: string[]): Promise<MatchBoard['mentees']> {
    const rows = await this.read<Person & { request: string | null; ground: string | null }>(
      'mentees',
      'm.request, m.ground',
      ids,
    );
    return rows.flatMap(({ request, ground, ...row }) => {
      const person = briefOf(row, 'person');
      return person ? [{ person, request, ground }] : [];
    });
  }

  async mentors(ids: string[]): Promise<MatchBoard['mentors']> {
    const rows = await this.read<Person & { competences: string[] | null; about: string | null }>(
      'mentors',
      'm.competences, f.about',
      ids,
    );
    return rows.flatMap(({ competences, about, ...row }) => {
      const person = briefOf(row, 'person');
      return person ? [{ person, competences: competences ?? [], about }] : [];
    });
  }

  private async read<Row>(
    base: 'mentees' | 'mentors',
    columns: string,
    ids: string[],
  ): Promise<Row[]> {
    const found: Row[] = [];
    for (let at = 0; at < ids.length; at += ASKED) {
      const { marks, params } = inIds(ids.slice(at, at + ASKED));
      const rows = await this.db.query<Row>(from(base, columns, marks), [
        this.db.school,
        ...params,
      ]);
      found.push(...rows);
    }
    return found;
  }
}
