import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { QuestionnaireSet } from '@nastavnik/contracts/questionnaires';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Scope } from '../../../platform/scope/scope.ts';
import { QuestionnairesRepository } from './questionnaires.repository.ts';

const SEEDS = new URL('../../../../packs/questionnaires/', import.meta.url);
const KEEP_MS = 60_000;

/** The questionnaires in force at an org, and those that a wave was opened with. */
@Injectable()
export class QuestionnairesService implements OnApplicationBootstrap {
  private readonly newest = new LRUCache<string, QuestionnaireSet>({ max: 500, ttl: KEEP_MS });
  private readonly versions = new LRUCache<string, QuestionnaireSet>({ max: 50 });

  constructor(
    private readonly sets: QuestionnairesRepository,
    private readonly scope: Scope,
  ) {}

  /** Loads the seeds; a file changed under the same version stops the boot. */
  async onApplicationBootstrap(): Promise<void> {
    for (const file of await readdir(SEEDS))
      await this.load(await readFile(new URL(file, SEEDS), 'utf8'));
  }

  async load(text: string): Promise<void> {
    const set = QuestionnaireSet.parse(JSON.parse(text));
    const { code, version } = set;
    const json = JSON.stringify(set);
    const sha256 = createHash('sha256').update(json).digest('hex');
    const kept = await this.sets.keep({ code, version, sha256, json });
    if (kept?.sha256 !== sha256)
      throw new Error(
        `the questionnaires ${code} ${version} differ from those kept: give them a new version`,
      );
  }

  /** Those of the nearest ancestor that has its own. */
  async current(): Promise<QuestionnaireSet> {
    const { id, municipalityId, regionId } = this.scope.org;
    const known = this.newest.get(id);
    if (known) return known;
    for (const org of new Set([id, municipalityId ?? id, regionId, null])) {
      const json = await this.sets.newest(org);
      if (json === undefined) continue;
      const set = QuestionnaireSet.parse(JSON.parse(json));
      this.newest.set(id, set);
      return set;
    }
    throw new Error('no questionnaires have been loaded');
  }

  async exactly(code: string, version: number): Promise<QuestionnaireSet> {
    const key = `${code} ${version}`;
    const known = this.versions.get(key);
    if (known) return known;
    const json = await this.sets.exactly(code, version);
    if (json === undefined) throw new Error(`no questionnaires ${key}`);
    const set = QuestionnaireSet.parse(JSON.parse(json));
    this.versions.set(key, set);
    return set;
  }
}
