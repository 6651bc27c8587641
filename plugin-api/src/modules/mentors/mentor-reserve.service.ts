import type { CarryOver, Reserving } from '@nastavnik/contracts/mentor-records';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { shortName } from '../roster/brief.ts';
import { RosterService } from '../roster/roster.service.ts';
import { MentorFacts } from './mentor-facts.ts';
import { ReserveRepository } from './reserve.repository.ts';

/** As long as wishes are kept. */
const WISHES = 500;

/** Both, the later one as the sentence goes on; what is there already is not said twice. */
function together(kept: string | null, wish: string | null): string | null {
  if (kept === null || wish === null) return kept ?? wish;
  const [first = ''] = wish;
  const rest = `${first.toLowerCase()}${wish.slice(1)}`;
  const said = kept.toLowerCase().split('; ');
  return said.includes(rest.toLowerCase()) ? kept : `${kept}; ${rest}`;
}

const fitting = (text: string | null): string | null =>
  text !== null && text.length > WISHES ? `${text.slice(0, WISHES - 1)}…` : text;

/** Mentors who may go on next year, also those who have left the base, and their way back. */
@Injectable()
export class MentorReserve {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly reserves: ReserveRepository,
    private readonly roster: RosterService,
    private readonly facts: MentorFacts,
  ) {}

  put({ mentorIds, reserve }: Reserving): Promise<{ mentors: number }> {
    const ids = [...new Set(mentorIds)];
    if (reserve && reserve.year <= this.year) throw new Problem('mentor.reserve-past');
    return this.db.transaction(async () => {
      await this.roster.lock(ids);
      if ((await this.reserves.lock(ids)).length < ids.length)
        throw new Problem('entity.not-found');
      await this.reserves.set(ids, reserve);
      for (const id of ids) await this.facts.changed(id, ['reserve']);
      return { mentors: ids.length };
    });
  }

  /** What follows a pair: of what the curator or another pair has said of the mentor nothing is lost. */
  add(mentorId: string, { year, wish }: { year: number; wish: string | null }): Promise<void> {
    return this.db.transaction(async () => {
      await this.roster.lock([mentorId]);
      const [kept] = await this.reserves.lock([mentorId]);
      if (!kept) throw new Problem('entity.not-found');
      const { reserveYear, readiness, wishes } = kept;
      const said = reserveYear !== null && reserveYear >= year;
      await this.reserves.set([mentorId], {
        year: said ? reserveYear : year,
        readiness: (said && readiness) || 'ready',
        wishes: fitting(together(wishes, wish)),
      });
      await this.facts.changed(mentorId, ['reserve']);
    });
  }

  /** All of them or none. */
  carryOver({ mentorIds }: CarryOver): Promise<{ mentors: number }> {
    const ids = [...new Set(mentorIds)];
    return this.db.transaction(async () => {
      const members = await this.roster.needActive(ids);
      const rows = await this.reserves.lock(ids);
      if (rows.length < ids.length) throw new Problem('entity.not-found');
      const names = (of: { id: string }[]) =>
        of.flatMap(({ id }) => {
          const member = members.get(id);
          return member ? [shortName(member.brief)] : [];
        });
      const out = rows.filter(({ reserveYear }) => reserveYear === null);
      if (out.length > 0) throw new Problem('mentor.not-reserve', { names: names(out) });
      const early = rows.filter(({ reserveYear }) => (reserveYear ?? 0) > this.year);
      if (early.length > 0)
        throw new Problem('mentor.reserve-early', {
          names: names(early),
          year: early[0]?.reserveYear ?? this.year,
        });
      await this.reserves.bringIn(ids);
      await this.facts.added(ids);
      return { mentors: ids.length };
    });
  }

  private get year() {
    return schoolYearOf(this.scope.today());
  }
}
