import { Injectable } from '@nestjs/common';
import { History } from '../../../platform/history/history.ts';
import type { SideStep } from '../plan/steps.ts';
import { QuarantineRepository } from './quarantine.repository.ts';
import { RelinksRepository } from './relinks.repository.ts';
import { BaseMoved } from './roster.repository.ts';

/** Writes what a plan does beside the roster, or takes it back, in the caller's transaction. */
@Injectable()
export class WriteAside {
  constructor(
    private readonly relinks: RelinksRepository,
    private readonly quarantine: QuarantineRepository,
    private readonly history: History,
  ) {}

  async forward(step: SideStep, connectionId: string): Promise<void> {
    if (step.kind === 'quarantine') return this.quarantine.change(connectionId, step);
    const known = await this.relinks.lock(connectionId, step.links);
    if (step.links.some((link) => (known.of(link) ?? null) !== link.was)) throw new BaseMoved();
    await this.relinks.put(connectionId, step.links);
    await this.keep(step.links, 'person.relinked');
  }

  /** Identifiers that somebody has led elsewhere since are left alone; returns them. */
  async back(step: SideStep, connectionId: string): Promise<string[]> {
    if (step.kind === 'quarantine') {
      const { put, drop } = step;
      await this.quarantine.change(connectionId, { put: drop, drop: put });
      return [];
    }
    const known = await this.relinks.lock(connectionId, step.links);
    const ours = step.links.filter((link) => known.of(link) === link.id);
    await this.relinks.put(
      connectionId,
      ours.map((link) => ({ ...link, id: link.was })),
    );
    await this.keep(ours, 'person.relink-undone');
    return step.links.filter((link) => !ours.includes(link)).map(({ sourcedId }) => sourcedId);
  }

  private keep(links: readonly { type: string; id: string }[], action: string): Promise<void> {
    const people = links.filter(({ type }) => type === 'user');
    return this.history.add(...people.map(({ id }) => ({ entity: 'person', id, action })));
  }
}
