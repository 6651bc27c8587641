import type { TableBase } from '@nastavnik/contracts/table-fields';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { ConsentChecks } from '../../consents/consent-checks.ts';
import type { MenteeLine, MentorLine, PairLine } from './export.repository.ts';
import type { Cell } from './lines.ts';

/**
 * Columns of whatever the consent to hand over does not speak of: it gives the name and what one takes
 * part in, so not contacts, the birth year, the request, nor what a mentor has said of themselves.
 */
const KEPT_HERE = { mentees: [2, 3, 4], mentors: [2, 4, 5, 6, 7, 8] } satisfies Record<
  TableBase,
  number[]
>;

/** A line as it may leave the school. */
export const leavingLine = (base: TableBase, cells: readonly Cell[]): Cell[] =>
  cells.map((cell, at) => (KEPT_HERE[base].includes(at) ? null : cell));

/** What may leave the school of lines of a base: whoever has not agreed to it is not in them. */
@Injectable()
export class HandedOver {
  constructor(private readonly consents: ConsentChecks) {}

  /** Those who have agreed; a mentor who has not is not named beside them. */
  async mentees(rows: readonly MenteeLine[]): Promise<MenteeLine[]> {
    const mentors = rows.flatMap(({ mentorId }) => mentorId ?? []);
    const agreed = await this.agreed([...rows.map(({ id }) => id), ...mentors]);
    return some(rows.filter(({ id }) => agreed.has(id))).map((row) =>
      row.mentorId !== null && agreed.has(row.mentorId) ? row : { ...row, mentorId: null },
    );
  }

  async mentors(rows: readonly MentorLine[]): Promise<MentorLine[]> {
    const agreed = await this.agreed(rows.map(({ id }) => id));
    return some(rows.filter(({ id }) => agreed.has(id)));
  }

  /** Pairs by mentor: those of mentees who have not agreed are the mentor's all the same, and name nobody. */
  async pairs(pairs: ReadonlyMap<string, PairLine[]>): Promise<Map<string, PairLine[]>> {
    const all = [...pairs.values()].flat();
    const agreed = await this.agreed(all.flatMap(({ menteeId }) => menteeId ?? []));
    return Map.groupBy(
      all.map((pair) =>
        pair.menteeId !== null && agreed.has(pair.menteeId) ? pair : { ...pair, menteeId: null },
      ),
      ({ mentorId }) => mentorId,
    );
  }

  private agreed(personIds: readonly string[]): Promise<Set<string>> {
    return this.consents.given('TRANSFER', personIds);
  }
}

function some<Row>(rows: Row[]): Row[] {
  if (rows.length === 0) throw new Problem('table.nobody-agreed');
  return rows;
}
