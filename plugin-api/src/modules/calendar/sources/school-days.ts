import type { CalendarEntry } from '@nastavnik/contracts/calendar';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { ProgrammesRepository } from '../../programmes/programmes.repository.ts';
import { CalendarSource, type Days, event, task } from '../source.ts';

interface DayRow {
  title: string;
  note: string | null;
  by: string;
}

const MOST = 500;

/** Days of a school: stages and ends of programmes, closing events, trainings, consents that run out. */
@Injectable()
export class SchoolDays extends CalendarSource {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly programmes: ProgrammesRepository,
  ) {
    super();
  }

  async entries(days: Days): Promise<CalendarEntry[]> {
    if (this.scope.org.kind !== 'school') return [];
    return [
      ...(await this.ofProgrammes(days)),
      ...(await this.closings(days)),
      ...(await this.trainings(days)),
      ...(await this.consents(days)),
    ];
  }

  private async ofProgrammes({ from, to, today }: Days): Promise<CalendarEntry[]> {
    const rows = await this.programmes.rows.list({}, { order: { schoolYear: 'DESC' } });
    return rows
      .filter(({ state }) => state !== 'draft' && state !== 'cancelled')
      .flatMap(({ id, title, state, endsOn, stages }) => {
        const stretches = stages.flatMap((stage) =>
          stage.to === null ? [] : [{ title: stage.title, from: stage.from, by: stage.to }],
        );
        const found: CalendarEntry[] = stretches.map((stage) => ({
          id: `${id} ${stage.title}`,
          kind: 'programme',
          subjectId: id,
          ...stage,
          note: title,
          state: event(stage.by, today),
        }));
        if (endsOn !== null)
          found.push({
            id,
            kind: 'programme',
            subjectId: id,
            title: 'Завершить программу',
            note: title,
            from: null,
            by: endsOn,
            state: task(state === 'closed', endsOn, today),
          });
        return found.filter(({ by }) => by >= from && by <= to);
      });
  }

  private async closings({ from, to, today }: Days): Promise<CalendarEntry[]> {
    const rows = await this.db.query<DayRow & { id: string }>(
      `SELECT g.id, g.title, c.place AS note, c.held_on AS \`by\` FROM closing_events c
       JOIN programmes g ON g.school_id = c.school_id AND g.id = c.id
       WHERE c.school_id = ? AND c.held_on BETWEEN ? AND ? LIMIT ${MOST}`,
      [this.db.school, from, to],
    );
    return rows.map(({ id, title, note, by }) => ({
      id,
      kind: 'closing',
      subjectId: id,
      title: `Итоговое мероприятие: ${title}`,
      note: note || null,
      from: null,
      by,
      state: event(by, today),
    }));
  }

  private async trainings({ from, to, today }: Days): Promise<CalendarEntry[]> {
    const rows = await this.db.query<DayRow & { id: string }>(
      `SELECT t.id, t.title, t.place AS note, t.held_on AS \`by\` FROM trainings t
       WHERE t.school_id = ? AND t.held_on BETWEEN ? AND ? AND t.cancelled_on IS NULL LIMIT ${MOST}`,
      [this.db.school, from, to],
    );
    return rows.map(({ id, title, note, by }) => ({
      id,
      kind: 'training',
      subjectId: null,
      title: `Обучение наставников: ${title}`,
      note,
      from: null,
      by,
      state: event(by, today),
    }));
  }

  /** How many run out on a day; whose they are the register of consents tells. */
  private async consents({ from, to, today }: Days): Promise<CalendarEntry[]> {
    const rows = await this.db.query<{ by: string; consents: number }>(
      `SELECT s.until_on AS \`by\`, COUNT(*) AS consents FROM consent_states s
       WHERE s.school_id = ? AND s.act = 'given' AND s.until_on BETWEEN ? AND ?
       GROUP BY s.until_on LIMIT ${MOST}`,
      [this.db.school, from, to],
    );
    return rows.map(({ by, consents }) => ({
      id: by,
      kind: 'consents',
      subjectId: null,
      title: `Заканчивается срок согласий: ${consents}`,
      note: null,
      from: null,
      by,
      state: event(by, today),
    }));
  }
}
