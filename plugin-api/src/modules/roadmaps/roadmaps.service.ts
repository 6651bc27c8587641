import type { Roadmap, RoadmapBrief, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { ItemState } from '@nastavnik/contracts/roadmap-states';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { SessionSource } from '../../platform/scope/session-source.ts';
import { RosterService } from '../roster/roster.service.ts';
import { shortName } from '../roster/brief.ts';
import { type ItemContext, itemView } from './item-view.ts';
import type { RoadmapEntity, RoadmapProofEntity } from './roadmap.entity.ts';
import type { Text } from './roadmap-in-force.ts';
import { type FactsOfItems, type Line, RoadmapLines } from './roadmap-lines.ts';
import { RoadmapsRepository } from './roadmaps.repository.ts';

/** Who has said it, where the plugin itself has. */
const BY_ITSELF = 'по данным системы';
const GONE = 'сотрудник, который больше здесь не работает';

/** Reads the roadmaps of the org in scope. */
@Injectable()
export class RoadmapsService {
  constructor(
    private readonly scope: Scope,
    private readonly sessions: SessionSource,
    private readonly roster: RosterService,
    private readonly roadmaps: RoadmapsRepository,
    private readonly lines: RoadmapLines,
  ) {}

  async list(): Promise<{ items: RoadmapBrief[] }> {
    const rows = await this.roadmaps.roadmaps.list({}, { order: { createdAt: 'DESC' } });
    const items = await this.itemsOf(rows);
    return { items: rows.map((row) => briefOf(row, items.get(row.id) ?? [])) };
  }

  async show(id: string): Promise<Roadmap> {
    const row = await this.roadmaps.roadmaps.need({ id });
    const items = (await this.itemsOf([row])).get(id) ?? [];
    const { rights } = await this.sessions.rightsOf(this.scope.person, this.scope.org);
    const may = { write: rights.has('roadmaps.write'), confirm: rights.has('roadmaps.confirm') };
    return this.whole(row, items, may);
  }

  /** As the org above is told: what is in force, without names of people, and by these facts where it is they who ask. */
  async nameless(which: { id?: string }, facts?: FactsOfItems): Promise<Roadmap[]> {
    const texts: Text[] = [];
    for (const row of await this.roadmaps.roadmaps.list(which))
      texts.push(await this.roadmaps.textInForce(row));
    const items = this.views(texts, await this.lines.ofTexts(texts, facts), this.byOrg());
    const may = { write: false, confirm: false };
    return texts.map(({ row }) => this.whole(row, items.get(row.id) ?? [], may));
  }

  private whole(row: RoadmapEntity, items: RoadmapItemView[], may: Roadmap['may']): Roadmap {
    const { bodies, sections, indicators } = row;
    const today = this.scope.today();
    return { ...briefOf(row, items), bodies, sections, indicators, items, today, may };
  }

  async edition(roadmapId: string, edition: number) {
    const kept = await this.roadmaps.editions.find({ roadmapId, edition });
    if (!kept) throw new Problem('entity.not-found');
    return kept.content;
  }

  /** Items by roadmap, in the order of their numbers. */
  private async itemsOf(rows: readonly RoadmapEntity[]): Promise<Map<string, RoadmapItemView[]>> {
    const lines = await this.lines.of(rows);
    const proofs = [...lines.values()].flat().flatMap((line) => line.proofs);
    const texts = rows.map((row) => ({ row }));
    return this.views(texts, lines, await this.names(proofs));
  }

  private views(
    texts: readonly Pick<Text, 'row'>[],
    lines: ReadonlyMap<string, Line[]>,
    nameOf: ItemContext['nameOf'],
  ): Map<string, RoadmapItemView[]> {
    const today = this.scope.today();
    return new Map(
      texts.map(({ row: { id, act } }) => {
        const context = { since: act?.date ?? null, today, nameOf };
        return [id, (lines.get(id) ?? []).map((line) => itemView(line, context))];
      }),
    );
  }

  private byOrg() {
    const { shortName: org } = this.scope.org;
    return (personId: string | null) => (personId === null ? BY_ITSELF : org);
  }

  /** Who noted and accepted; somebody who is here no more has no name. */
  private async names(proofs: readonly RoadmapProofEntity[]) {
    const ids = proofs.flatMap(({ byId, confirmedId }) =>
      [byId, confirmedId].flatMap((each) => each ?? []),
    );
    const people = await this.roster.members([...new Set(ids)]);
    return (personId: string | null) => {
      if (personId === null) return BY_ITSELF;
      const member = people.get(personId);
      return member ? shortName(member.brief) : GONE;
    };
  }
}

function briefOf(row: RoadmapEntity, items: readonly RoadmapItemView[]): RoadmapBrief {
  const { id, title, level, yearFrom, yearTo, state, edition, act, agreed } = row;
  const counts = Object.fromEntries(
    ItemState.options.map((each) => [each, items.filter((item) => item.state === each).length]),
  ) as RoadmapBrief['counts'];
  return {
    id,
    title,
    level,
    period: { from: yearFrom, to: yearTo },
    state,
    edition,
    act: act && { kind: act.kind, number: act.number, date: act.date },
    inForce: act && (act.edition ?? (state === 'approved' ? edition : null)),
    agreed: act && state !== 'approved' ? (act.agreed ?? null) : agreed,
    counts,
    changedAt: row.changedAt,
    version: row.version,
  };
}
