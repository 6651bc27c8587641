import { dayInFigures } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { newId } from '../../platform/db/id.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { RoadmapFacts } from '../roadmaps/roadmap-facts.ts';
import type { ConsultationEntity } from './consultation.entity.ts';
import { consultationState } from './consultation-view.ts';
import { ConsultationsRepository } from './consultations.repository.ts';
import { Drafts } from './drafts.ts';

const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

interface Days {
  from: string;
  until: string;
}

/** Begins, prolongs and ends consultations on the drafts of the org in scope. */
@Injectable()
export class ConsultationWriting {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly drafts: Drafts,
    private readonly consultations: ConsultationsRepository,
    private readonly facts: RoadmapFacts,
  ) {}

  publish(roadmapId: string, version: number, days: Days): Promise<string> {
    return this.db.transaction(async () => {
      const content = await this.drafts.take(roadmapId, version);
      this.needDays(days, days.from);
      if (await this.consultations.isGoingOn(roadmapId)) throw new Problem('consultation.going-on');
      const { id } = await this.consultations.consultations.insert({
        id: newId(),
        roadmapId,
        title: content.title,
        level: content.level,
        yearTo: content.period.to,
        content,
        fromOn: days.from,
        untilOn: days.until,
        openedAt: new Date().toISOString(),
      });
      const said = `${dayInFigures(days.from)}–${dayInFigures(days.until)}`;
      await this.facts.happened(roadmapId, 'consultation_opened', said);
      return id;
    });
  }

  /** What was announced is never shortened: somebody may be writing still. */
  prolong(id: string, version: number, until: string): Promise<void> {
    return this.db.transaction(async () => {
      const { roadmapId, fromOn, untilOn } = await this.needGoingOn(id);
      if (until <= untilOn) throw new Problem('consultation.shortened', { until: untilOn });
      this.needDays({ from: fromOn, until }, until);
      await this.consultations.consultations.update(id, version, { untilOn: until });
      await this.facts.happened(roadmapId, 'consultation_prolonged', dayInFigures(until));
    });
  }

  close(id: string, version: number): Promise<void> {
    return this.db.transaction(async () => {
      const row = await this.needGoingOn(id);
      const { roadmapId, untilOn: until } = row;
      const today = this.scope.today();
      if (consultationState(row, today) !== 'over')
        throw new Problem('consultation.still-open', { until });
      const remarks = await this.consultations.remarksOf(id);
      const undecided = remarks.filter(({ decision }) => decision === null).length;
      if (undecided > 0) throw new Problem('consultation.undecided', { remarks: undecided });
      await this.consultations.consultations.update(id, version, { closedOn: today });
      await this.facts.happened(roadmapId, 'consultation_closed', `замечаний: ${remarks.length}`);
    });
  }

  /** Locked for this transaction. */
  private async needGoingOn(id: string): Promise<ConsultationEntity> {
    const row = await this.consultations.lock(id);
    if (row.closedOn !== null) throw new Problem('consultation.closed');
    return row;
  }

  /** Nothing is announced for days that have passed. */
  private needDays({ from, until }: Days, first: string): void {
    const today = this.scope.today();
    if (first < today) throw new Problem('consultation.past-day', { today });
    if (Date.parse(until) - Date.parse(from) > LONGEST_DAYS * DAY_MS)
      throw new Problem('consultation.too-long');
  }
}
