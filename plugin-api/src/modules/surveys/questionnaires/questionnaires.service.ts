import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { QuestionnaireSet } from '@nastavnik/contracts/questionnaires';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Scope } from '../../../platform/scope/scope.ts';
import type { NewPackVersion } from '../../packs/packs.repository.ts';
import { chainOf } from '../../packs/packs.service.ts';
import { WavesRepository } from '../waves/waves.repository.ts';
import { QuestionnairesRepository } from './questionnaires.repository.ts';

const SEEDS = new URL('../../../../packs/questionnaires/', import.meta.url);
const KEEP_MS = 60_000;

/** Those that are shipped hold wherever a territory has none of its own. */
const SHIPPED_FROM = '2020-01-01';

const lastDayOfYear = (schoolYear: number) => `${schoolYear}-08-31`;

/** A set as it is kept: its text is the same whenever the set is. */
export function setVersionOf(set: QuestionnaireSet, effectiveFrom: string): NewPackVersion {
  const { code, version } = set;
  const json = JSON.stringify(set);
  const sha256 = createHash('sha256').update(json).digest('hex');
  return { code, version, sha256, json, effectiveFrom };
}

/** The questionnaires in force at an org, those of a school's year, and those that a wave was opened with. */
@Injectable()
export class QuestionnairesService implements OnApplicationBootstrap {
  private readonly held = new LRUCache<string, QuestionnaireSet>({ max: 500, ttl: KEEP_MS });
  private readonly versions = new LRUCache<string, QuestionnaireSet>({ max: 50 });

  constructor(
    private readonly sets: QuestionnairesRepository,
    private readonly waves: WavesRepository,
    private readonly scope: Scope,
  ) {}

  /** Loads the seeds; a file changed under the same version stops the boot. */
  async onApplicationBootstrap(): Promise<void> {
    for (const file of await readdir(SEEDS))
      await this.load(await readFile(new URL(file, SEEDS), 'utf8'));
  }

  async load(text: string): Promise<void> {
    const made = setVersionOf(QuestionnaireSet.parse(JSON.parse(text)), SHIPPED_FROM);
    const kept = await this.sets.keep(made);
    if (kept?.sha256 !== made.sha256)
      throw new Error(
        `the questionnaires ${made.code} ${made.version} differ from those kept: give them a new version`,
      );
  }

  /** New ones may hold already; other servers learn of it within a minute. */
  forget(): void {
    this.held.clear();
  }

  /** Those that hold today: of the nearest ancestor that has its own. */
  current(): Promise<QuestionnaireSet> {
    return this.inForce(this.scope.today());
  }

  /**
   * Those of this school's whole year: what its first wave asked by, else what holds by the year's end.
   * Before and after are compared, and small groups counted, by one wording.
   */
  async ofYear(schoolYear: number): Promise<QuestionnaireSet> {
    const first = await this.waves.firstOf(schoolYear);
    if (first) return this.exactly(first.setCode, first.setVersion);
    const [today, end] = [this.scope.today(), lastDayOfYear(schoolYear)];
    return this.inForce(today < end ? today : end);
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

  private async inForce(day: string): Promise<QuestionnaireSet> {
    const { org } = this.scope;
    const key = `${org.id} ${day}`;
    const known = this.held.get(key);
    if (known) return known;
    for (const owner of chainOf(org)) {
      const json = await this.sets.inForce(owner, day);
      if (json === undefined) continue;
      const set = QuestionnaireSet.parse(JSON.parse(json));
      this.held.set(key, set);
      return set;
    }
    throw new Error('no questionnaires have been loaded');
  }
}
