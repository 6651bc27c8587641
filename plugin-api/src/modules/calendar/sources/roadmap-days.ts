import type { CalendarEntry } from '@nastavnik/contracts/calendar';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { RoadmapPacksService } from '../../roadmap-packs/roadmap-packs.service.ts';
import type { Text } from '../../roadmaps/roadmap-in-force.ts';
import { DueCalendars, type OrgCalendar } from '../../roadmaps/due-calendars.ts';
import { itemTurns } from '../../roadmaps/roadmap-turns.ts';
import { RoadmapsRepository } from '../../roadmaps/roadmaps.repository.ts';
import { CalendarSource, type Days, task } from '../source.ts';

/** Turns of the items of roadmaps in force; before there is one, what the territory's sample says of a year. */
@Injectable()
export class RoadmapDays extends CalendarSource {
  constructor(
    private readonly scope: Scope,
    private readonly roadmaps: RoadmapsRepository,
    private readonly packs: RoadmapPacksService,
    private readonly calendars: DueCalendars,
  ) {
    super();
  }

  async entries(days: Days): Promise<CalendarEntry[]> {
    const inForce: Text[] = [];
    for (const each of await this.roadmaps.roadmaps.list({})) {
      const text = await this.roadmaps.textInForce(each);
      if (text.row.act === null) continue;
      // what the draft of the next edition has dropped cannot be shown any more
      const living = new Set((await this.roadmaps.itemsOf(each.id)).map(({ id }) => id));
      inForce.push({ row: text.row, items: text.items.filter(({ id }) => living.has(id)) });
    }
    if (inForce.length === 0) return this.sample(days);
    const calendar = await this.calendars.here();
    const found: CalendarEntry[] = [];
    for (const text of inForce) found.push(...(await this.turns(text, calendar, days)));
    return found;
  }

  private async turns(
    { row, items }: Text,
    calendar: OrgCalendar,
    { from, to, today }: Days,
  ): Promise<CalendarEntry[]> {
    const proofs = Map.groupBy(await this.roadmaps.proofsOf(row.id), ({ itemId }) => itemId);
    const bodies = new Map(row.bodies.map(({ code, title }) => [code, title]));
    const period = { from: row.yearFrom, to: row.yearTo };
    return items
      .filter(({ skipReason }) => skipReason === null)
      .flatMap((item) => {
        const shown = {
          item,
          proofs: proofs.get(item.id) ?? [],
          period,
          since: row.act?.date ?? null,
        };
        const all = itemTurns(shown, calendar);
        const last = all.findLastIndex(({ proven }) => proven);
        return all.flatMap((turn, at): CalendarEntry[] => {
          // what came before the last turn that was shown is nobody's debt, unless it was sent back
          const by = turn.lastDay;
          if (by === null || by < from || by > to) return [];
          if (!turn.proven && !turn.returned && at < last) return [];
          return [
            {
              id: `${item.id} ${turn.key}`,
              kind: 'roadmap',
              subjectId: row.id,
              title: `${item.number}. ${item.title}`,
              note: item.bodies.map((code) => bodies.get(code) ?? code).join(', '),
              from: turn.from,
              by,
              state: task(turn.proven, by, today),
            },
          ];
        });
      });
  }

  /** Nobody is late by a sample: only what lies ahead is told. */
  private async sample({ to, today }: Days): Promise<CalendarEntry[]> {
    const pack = (await this.packs.of(this.scope.org, this.scope.org.kind))?.pack;
    const years = [Number(today.slice(0, 4)), Number(today.slice(0, 4)) + 1];
    return (pack?.calendar ?? []).flatMap(({ from, by, what, item }) =>
      years
        .map((year) => ({ from: from ? `${year}-${from}` : null, by: `${year}-${by}` }))
        .filter((each) => each.by >= today && each.by <= to)
        .map((each): CalendarEntry => ({
          id: `${item} ${what} ${each.by}`,
          kind: 'sample',
          subjectId: null,
          title: `${item}. ${what}`,
          note: 'По образцу территории: своя дорожная карта ещё не действует',
          ...each,
          state: 'ahead',
        })),
    );
  }
}
