import { Injectable } from '@nestjs/common';
import { History } from '../../../platform/history/history.ts';
import type { SideWrite } from '../plan/steps.ts';
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

  async forward(write: SideWrite, connectionId: string): Promise<void> {
    if (write.kind === 'quarantine') return this.quarantine.change(connectionId, write);
    const known = await this.relinks.lock(connectionId, write.links);
    if (write.links.some((link) => (known.of(link) ?? null) !== link.was)) throw new BaseMoved();
    await this.relinks.put(
      connectionId,
      write.links.map((link) => ({ ...link, from: link.was, to: link.id })),
    );
    await this.keep(write.links, 'person.relinked');
  }

  /** Identifiers that somebody has led elsewhere since are left alone; returns them. */
  async back(write: SideWrite, connectionId: string): Promise<string[]> {
    if (write.kind === 'quarantine') {
      const { put, drop } = write;
      await this.quarantine.change(connectionId, { put: drop, drop: put });
      return [];
    }
    const known = await this.relinks.lock(connectionId, write.links);
    const ours = write.links.filter((link) => known.of(link) === link.id);
    await this.relinks.put(
      connectionId,
      ours.map(({ instead, ...link }) => ({
        ...link,
        sourcedId: instead ?? link.sourcedId,
        from: link.id,
        to: link.was,
      })),
    );
    await this.keep(ours, 'person.relink-undone');
    return write.links.filter((link) => !ours.includes(link)).map(({ sourcedId }) => sourcedId);
  }

  private keep(links: readonly { type: string; id: string }[], action: string): Promise<void> {
    const people = links.filter(({ type }) => type === 'user');
    return this.history.add(...people.map(({ id }) => ({ entity: 'person', id, action })));
  }
}
