import type { PackVersion } from '@nastavnik/contracts/packs';
import type { QuestionnaireSet } from '@nastavnik/contracts/questionnaires';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { PackFacts } from '../../packs/pack-facts.ts';
import { PackVersionsService } from '../../packs/pack-versions.service.ts';
import { needNewVersion } from '../../packs/version-rules.ts';
import { QuestionnairesRepository } from './questionnaires.repository.ts';
import { QuestionnairesService, setVersionOf } from './questionnaires.service.ts';

/**
 * A territory's own questionnaires. From their day on schools ask by them; a school that has asked
 * this year already keeps to its year's, so that before and after are compared by one wording.
 */
@Injectable()
export class QuestionnaireVersions {
  constructor(
    private readonly scope: Scope,
    private readonly sets: QuestionnairesRepository,
    private readonly reading: QuestionnairesService,
    private readonly versions: PackVersionsService,
    private readonly facts: PackFacts,
  ) {}

  list(): Promise<PackVersion[]> {
    return this.versions.listOf((owner) => this.sets.versions(owner));
  }

  async needNew(set: Pick<QuestionnaireSet, 'code' | 'version'>): Promise<void> {
    needNewVersion(await this.sets.ofCode(set.code), this.scope.org.id, set);
  }

  async keep(set: QuestionnaireSet, effectiveFrom: string): Promise<PackVersion> {
    const id = await this.facts.kept(set, async () => {
      await this.needNew(set);
      const made = setVersionOf(set, effectiveFrom);
      const kept = await this.sets.keep(made, this.scope.org.id);
      // somebody has put in the same version in between
      if (kept?.sha256 !== made.sha256)
        throw new Problem('pack.version-old', { newest: set.version });
      return kept.id;
    });
    this.reading.forget();
    const shown = (await this.list()).find((each) => each.id === id);
    if (!shown) throw new Error('questionnaires were kept and are not there');
    return shown;
  }
}
