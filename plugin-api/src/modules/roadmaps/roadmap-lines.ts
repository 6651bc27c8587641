import type { ItemFact } from '@nastavnik/contracts/roadmap-facts';
import type { RoadmapTurn } from '@nastavnik/contracts/roadmap-turns';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { DueCalendars, type OrgCalendar } from './due-calendars.ts';
import { ItemFacts } from './facts/item-facts.service.ts';
import type { RoadmapEntity, RoadmapItemEntity, RoadmapProofEntity } from './roadmap.entity.ts';
import { byNumber } from './roadmap-content.ts';
import type { Text } from './roadmap-in-force.ts';
import { currentTurn, datedTurns, type ItemTurn, itemTurns } from './roadmap-turns.ts';
import { RoadmapsRepository } from './roadmaps.repository.ts';

/** An item with how far it is today. */
export interface Line {
  item: RoadmapItemEntity;
  proofs: readonly RoadmapProofEntity[];
  turn: ItemTurn;
  /** All turns of its due date. */
  turns: readonly RoadmapTurn[];
  /** The keys of all turns that nothing shows yet, those before the act too. */
  open: string[];
  /** What the targets of its roadmap count. */
  indicators: RoadmapEntity['indicators'];
  facts: readonly ItemFact[];
}

/** What is known of items, by their ids. */
export type FactsOfItems = ReadonlyMap<string, ItemFact[]>;

/** Reads items with their turns, what was shown of them and what the plugin knows. */
@Injectable()
export class RoadmapLines {
  constructor(
    private readonly scope: Scope,
    private readonly roadmaps: RoadmapsRepository,
    private readonly calendars: DueCalendars,
    private readonly facts: ItemFacts,
  ) {}

  /** By roadmap, in the order of their numbers; by these facts where they were counted before. */
  async of(rows: readonly RoadmapEntity[], counted?: FactsOfItems): Promise<Map<string, Line[]>> {
    const texts: Text[] = [];
    for (const row of rows) texts.push({ row, items: await this.roadmaps.itemsOf(row.id) });
    return this.ofTexts(texts, counted);
  }

  /** The same of texts that were read otherwise. */
  async ofTexts(texts: readonly Text[], counted?: FactsOfItems): Promise<Map<string, Line[]>> {
    const found = new Map<string, Omit<Line, 'facts'>[]>();
    const calendar = await this.calendars.here();
    for (const text of texts) found.set(text.row.id, await this.turned(text, calendar));
    const facts = counted ?? (await this.facts.of([...found.values()].flat()));
    return new Map(
      [...found].map(([id, lines]) => [
        id,
        lines.map((line) => ({ ...line, facts: facts.get(line.item.id) ?? [] })),
      ]),
    );
  }

  private async turned({ row, items }: Text, calendar: OrgCalendar) {
    const { id, yearFrom, yearTo, act, indicators } = row;
    const today = this.scope.today();
    const proofs = Map.groupBy(await this.roadmaps.proofsOf(id), ({ itemId }) => itemId);
    const period = { from: yearFrom, to: yearTo };
    return items.toSorted(byNumber).map((item) => {
      const shown = proofs.get(item.id) ?? [];
      const carried = { item, proofs: shown, period };
      const open = itemTurns({ ...carried, since: null }, calendar)
        .filter(({ proven }) => !proven)
        .map(({ key }) => key);
      const turn = currentTurn({ ...carried, since: act?.date ?? null }, calendar, today);
      const turns = datedTurns(item.due, period, calendar);
      return { item, proofs: shown, turn, turns, open, indicators };
    });
  }
}
