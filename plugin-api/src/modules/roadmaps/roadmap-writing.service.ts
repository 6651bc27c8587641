import type {
  ItemDraft,
  NewRoadmap,
  RoadmapAct,
  RoadmapChange,
} from '@nastavnik/contracts/roadmaps';
import { isOpen } from '@nastavnik/contracts/roadmap-states';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { newId } from '../../platform/db/id.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import type { RoadmapEntity } from './roadmap.entity.ts';
import { byNumber, contentOf } from './roadmap-content.ts';
import { RoadmapFacts } from './roadmap-facts.ts';
import { type Content, RoadmapSources } from './roadmap-sources.ts';
import { RoadmapsRepository } from './roadmaps.repository.ts';

const lacking = (known: readonly { code: string }[], asked: string): string[] =>
  known.some(({ code }) => code === asked) ? [] : [asked];

/** Refuses what a roadmap's text does not know. */
export function needKnown(
  { bodies, section, targets, proof, number }: ItemDraft,
  known: Pick<RoadmapEntity, 'bodies' | 'sections' | 'indicators'>,
  refusal: (code: string, number: string) => Problem = (code) =>
    new Problem('roadmap.unknown-code', { code }),
): void {
  const codes = new Set(known.bodies.map(({ code }) => code));
  const asked = [...bodies, ...(proof.kind === 'mark' ? [proof.by] : [])];
  const strange = [
    ...asked.filter((code) => !codes.has(code)),
    ...(section === null ? [] : lacking(known.sections, section)),
    ...targets.flatMap(({ indicator }) => lacking(known.indicators, indicator)),
  ][0];
  if (strange !== undefined) throw refusal(strange, number);
}

/** Writes the text of roadmaps and moves them from state to state. */
@Injectable()
export class RoadmapWriting {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly roadmaps: RoadmapsRepository,
    private readonly sources: RoadmapSources,
    private readonly facts: RoadmapFacts,
  ) {}

  create({ title, period, from }: NewRoadmap): Promise<string> {
    return this.db.transaction(async () => {
      const { years, ...content } = await this.sources.contentOf({ from, period });
      return this.begin(title, years, content);
    });
  }

  /** A draft of this content. */
  begin(
    title: string,
    years: NonNullable<NewRoadmap['period']>,
    content: Content,
  ): Promise<string> {
    const now = new Date().toISOString();
    const { items, ...head } = content;
    return this.db.transaction(async () => {
      const { id } = await this.roadmaps.roadmaps.insert({
        ...head,
        id: newId(),
        level: this.scope.org.kind,
        title,
        yearFrom: years.from,
        yearTo: years.to,
        state: 'draft',
        createdAt: now,
        changedAt: now,
      });
      const rows = items.map((item) => ({ ...item, id: newId(), roadmapId: id }));
      for (let start = 0; start < rows.length; start += 100)
        await this.roadmaps.items.insert(rows.slice(start, start + 100));
      await this.facts.happened(id, 'roadmap_created', title);
      return id;
    });
  }

  change(id: string, version: number, { period, ...change }: RoadmapChange): Promise<void> {
    return this.db.transaction(async () => {
      const { indicators } = await this.needOpen(id);
      const head = { ...change, indicators: change.indicators ?? indicators };
      for (const item of await this.roadmaps.itemsOf(id))
        needKnown(item, head, (_, number) => new Problem('roadmap.code-in-use', { number }));
      const patch = { ...head, yearFrom: period.from, yearTo: period.to };
      await this.move(id, version, patch);
      await this.facts.happened(id, 'roadmap_changed');
    });
  }

  remove(id: string, version: number): Promise<void> {
    return this.db.transaction(async () => {
      const { edition } = await this.needOpen(id);
      if (edition > 0) throw new Problem('roadmap.submitted-before');
      if (await this.roadmaps.wasConsulted(id)) throw new Problem('roadmap.consulted');
      await this.move(id, version, {});
      await this.facts.happened(id, 'roadmap_removed');
      await this.roadmaps.remove(id);
    });
  }

  /** An act puts the text in force; a school's must have been agreed to by its municipality. */
  approve(id: string, version: number, act: RoadmapAct): Promise<void> {
    return this.db.transaction(async () => {
      const row = await this.roadmaps.lock(id);
      if (row.state === 'approved') throw new Problem('roadmap.closed');
      if (row.level === 'school' ? row.state !== 'agreed' : row.state === 'submitted')
        throw new Problem('roadmap.not-agreed');
      if (act.date > this.scope.today())
        throw new Problem('roadmap.proof-in-future', { on: act.date });
      const edition = row.state === 'agreed' ? row.edition : await this.seal(row);
      const kept = { ...act, edition, agreed: row.agreed };
      await this.move(id, version, { state: 'approved', act: kept, edition });
      await this.facts.happened(id, 'roadmap_approved', `${act.kind} № ${act.number}`);
    });
  }

  /** The next edition begins as a draft; what was done stays done, and the act that holds keeps what it was about. */
  reopen(id: string, version: number): Promise<void> {
    return this.db.transaction(async () => {
      const row = await this.roadmaps.lock(id);
      const { state, act, edition, agreed } = row;
      if (state !== 'approved' && state !== 'agreed') throw new Problem('roadmap.not-closed');
      const kept = act && state === 'approved' ? { edition, agreed, ...act } : act;
      await this.move(id, version, { state: 'draft', act: kept, agreed: null });
      await this.facts.happened(id, 'roadmap_reopened');
    });
  }

  /** Keeps the text as it is now; gives the edition's number. */
  async seal(row: RoadmapEntity): Promise<number> {
    const sealed = (await this.roadmaps.itemsOf(row.id)).toSorted(byNumber);
    if (sealed.length === 0) throw new Problem('roadmap.empty');
    const edition = row.edition + 1;
    await this.roadmaps.editions.insert({
      roadmapId: row.id,
      edition,
      content: { ...contentOf(row, sealed), itemIds: sealed.map(({ id }) => id) },
      madeBy: this.scope.personId,
      madeAt: new Date().toISOString(),
    });
    return edition;
  }

  async needOpen(id: string): Promise<RoadmapEntity> {
    const row = await this.roadmaps.lock(id);
    if (!isOpen(row.state)) throw new Problem('roadmap.closed');
    return row;
  }

  move(id: string, version: number, patch: Partial<RoadmapEntity>): Promise<number> {
    const changed = { ...patch, changedAt: new Date().toISOString() };
    return this.roadmaps.roadmaps.update(id, version, changed);
  }
}
