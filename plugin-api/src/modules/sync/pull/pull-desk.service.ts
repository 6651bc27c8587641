import type { NewPull, Pull } from '@nastavnik/contracts/sync-pull';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { type Place, pageFrom, placeOf } from '../../../platform/db/page.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Providers } from './providers.service.ts';
import { PullPlaces } from './pull-places.service.ts';
import { PullReading } from './pull-reading.service.ts';
import { type PullKey, type PullRow, PullsRepository } from './pulls.repository.ts';

/** The version of settings that have not been made yet. */
const UNSET = 1;

/** Where rosters are read from: shown without secrets, set by whoever has seen the last version. */
@Injectable()
export class PullDesk {
  constructor(
    private readonly db: Db,
    private readonly pulls: PullsRepository,
    private readonly places: PullPlaces,
    private readonly providers: Providers,
    private readonly reading: PullReading,
  ) {}

  async list({ after, limit }: { after?: string; limit: number }) {
    const { connectionId, orgId } = this.places.own;
    const from = placeOf(after)?.[1] ?? null;
    const rows = await this.pulls.page(connectionId, orgId, from, limit + 1);
    const views = await Promise.all(rows.map((row) => this.places.view(row)));
    return pageFrom(
      views,
      limit,
      ({ orgId }): Place => ['', orgId],
      (view) => view,
    );
  }

  async put({ org, provider, ...plan }: NewPull, version: number): Promise<Pull> {
    const key = await this.places.named(org);
    return this.db.transaction(async () => {
      const known = await this.locked(key, version);
      const { secret: _, ...shown } = provider;
      const secret = this.providers.seal(this.providers.secretFor(provider, known), key);
      const settings = { provider: shown, ...plan };
      const nextAt = await this.places.nextAt(key.orgId, settings);
      await this.pulls.put({ ...key, settings, secret, nextAt, version: version + 1 });
      await this.places.remember(key, known ? 'pull.changed' : 'pull.set');
      return this.places.view((await this.pulls.find(key)) as PullRow);
    });
  }

  async remove(org: string, version: number): Promise<Record<string, never>> {
    const key = await this.places.named(org);
    return this.db.transaction(async () => {
      const known = await this.locked(key, version);
      if (!known) throw new Problem('pull.not-set');
      await this.pulls.remove(key);
      if (known.phase !== 'idle' && known.runId !== null)
        await this.reading.giveUp(known.runId, 'Настройки чтения удалены, пока оно не закончилось');
      await this.places.remember(key, 'pull.removed');
      return {};
    });
  }

  private async locked(key: PullKey, version: number): Promise<PullRow | null> {
    const known = await this.pulls.lock(key);
    if (version !== (known?.version ?? UNSET)) throw new Problem('version.stale');
    return known;
  }
}
