import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Availability, Manifest } from '@nastavnik/contracts/plugin';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { ConnectionsRepository } from '../connections/connections.repository.ts';
import { HostOrgs } from '../connections/host-orgs.ts';
import { Installations } from '../connections/installations.ts';

/** What hosts ask before they show the section. */
@Injectable()
export class PluginService {
  constructor(
    private readonly connections: ConnectionsRepository,
    private readonly hostOrgs: HostOrgs,
    private readonly installations: Installations,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The manifest of the build that is served, with addresses relative to the manifest's own. */
  async manifest(): Promise<Manifest> {
    const { UI_DIR } = this.config;
    if (UI_DIR === undefined) throw new Problem('entity.not-found');
    const built = Manifest.parse(JSON.parse(await readFile(join(UI_DIR, 'manifest.json'), 'utf8')));
    const { esm } = built.entries;
    return { ...built, entries: { esm: { ...esm, url: `assets/${esm.url}` } } };
  }

  async availability(code: string, sourcedId: string): Promise<Availability> {
    const connection = await this.connections.byCode(code);
    const org = connection?.enabled ? await this.hostOrgs.find(connection.id, sourcedId) : null;
    if (!connection || !org) return { available: false, reason: 'school.unknown' };
    return (await this.installations.enabledAt(connection.id, org))
      ? { available: true }
      : { available: false, reason: 'school.not-enabled' };
  }
}
