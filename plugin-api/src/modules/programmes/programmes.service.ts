import type { WholePack } from '@nastavnik/contracts/packs';
import { endedStates, ProgrammeState } from '@nastavnik/contracts/programme-states';
import type { Programme, ProgrammeCard } from '@nastavnik/contracts/programme-cards';
import type { ProgrammesQuery } from '@nastavnik/contracts/programmes';
import { Injectable } from '@nestjs/common';
import { pageFrom, placeOf } from '../../platform/db/page.ts';
import { PacksService } from '../packs/packs.service.ts';
import { RosterService } from '../roster/roster.service.ts';
import { Checklist, itemsOf, type Mark, readinessOf, unmetOf } from './checklist.ts';
import { ProgrammeFacts } from './programme-facts.ts';
import type { ProgrammeEntity } from './programme.entity.ts';
import { type ProgrammeRow, ProgrammesRepository } from './programmes.repository.ts';
import { type StepFacts, stepsFrom } from './steps/programme-steps.ts';

const noPairs = { open: 0, active: 0, all: 0 };

/** Reads the programmes of the school. */
@Injectable()
export class ProgrammesService {
  constructor(
    private readonly programmes: ProgrammesRepository,
    private readonly checklist: Checklist,
    private readonly packs: PacksService,
    private readonly roster: RosterService,
    private readonly facts: ProgrammeFacts,
  ) {}

  async list(query: ProgrammesQuery) {
    const rows = await this.programmes.list(query, placeOf(query.after));
    const shown = await this.shown(rows);
    return pageFrom(rows, query.limit, ({ id }) => ['', id], shown);
  }

  async counts() {
    const counts = Object.fromEntries(
      ['open' as const, ...ProgrammeState.options].map((view) => [view, 0]),
    ) as Record<'open' | ProgrammeState, number>;
    for (const { state, count } of await this.programmes.counts()) {
      counts[state] = count;
      if (!endedStates.includes(state)) counts.open += count;
    }
    return counts;
  }

  async show(programmeId: string): Promise<ProgrammeCard> {
    const programme = await this.programmes.rows.need({ id: programmeId });
    const pack = await this.packs.current();
    const [row, marks] = [
      (await this.shown([programme]))(programme),
      (await this.checklist.marks([programmeId])).get(programmeId) ?? [],
    ];
    const facts = await this.facts.of(programmeId);
    const people = await this.roster.members(
      [
        ...new Set([...facts.map(({ personId }) => personId), ...marks.map(({ by }) => by)]),
      ].flatMap((id) => id ?? []),
    );
    const brief = (id: string | null) => (id && people.get(id)?.brief) || null;
    return {
      ...row,
      ...said(programme),
      steps: stepsFrom({ programme, pairs: row.pairs, unmet: unmetIn(pack, programme, marks) }),
      checklist: itemsOf(pack, programme.form).map((item) => {
        const mark = marks.find(({ item: code }) => code === item.code);
        return {
          code: item.code,
          title: item.title,
          group: item.group,
          hint: item.hint,
          blocking: item.blocking,
          source: item.source ?? null,
          checked: item.checked ?? true,
          mark: mark
            ? { doneOn: mark.doneOn, document: mark.document, by: brief(mark.by), at: mark.at }
            : null,
        };
      }),
      timeline: facts.map(({ action, note, personId, at }) => ({
        action,
        note,
        by: brief(personId),
        at,
      })),
    };
  }

  /** What decides about the next step, as it stands in the transaction. */
  async factsOf(programme: ProgrammeEntity): Promise<StepFacts> {
    const { id } = programme;
    const marks = (await this.checklist.marks([id])).get(id) ?? [];
    return {
      programme,
      pairs: (await this.programmes.pairs([id])).get(id) ?? noPairs,
      unmet: unmetIn(await this.packs.current(), programme, marks),
    };
  }

  private async shown(rows: ProgrammeRow[]) {
    const ids = rows.map(({ id }) => id);
    const [pairs, marks, pack] = [
      await this.programmes.pairs(ids),
      await this.checklist.marks(ids),
      await this.packs.current(),
    ];
    return (row: ProgrammeRow): Programme => {
      const { id, form, schoolYear, title, state, startsOn, endsOn, carriedFrom } = row;
      return {
        id,
        form,
        schoolYear,
        title,
        state,
        startsOn,
        endsOn,
        carriedFrom,
        version: row.version,
        changedAt: row.changedAt,
        readiness: readinessOf(itemsOf(pack, form), marks.get(id) ?? []),
        pairs: pairs.get(id) ?? noPairs,
      };
    };
  }
}

const unmetIn = (pack: WholePack, { form }: ProgrammeEntity, marks: Mark[]) =>
  unmetOf(itemsOf(pack, form), marks);

function said(programme: ProgrammeEntity) {
  const { goal, tasks, results, criteria, rules, stages, meetings, cancelReason } = programme;
  const { actNumber, actDate, protocolBody, protocolNumber, protocolDate } = programme;
  return {
    goal,
    tasks,
    results,
    criteria,
    rules,
    stages,
    meetings,
    cancelReason,
    norm: {
      meetings: programme.normMeetings,
      per: programme.normPer,
      minutes: programme.normMinutes,
      quietDays: programme.quietDays,
    },
    act: actNumber && actDate ? { number: actNumber, date: actDate } : null,
    protocol:
      protocolBody && protocolNumber && protocolDate
        ? { body: protocolBody, number: protocolNumber, date: protocolDate }
        : null,
  };
}
