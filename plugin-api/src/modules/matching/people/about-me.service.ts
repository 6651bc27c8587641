import type { AboutMe, AboutMeSetting } from '@nastavnik/contracts/about-me';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { History } from '../../../platform/history/history.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { blankProfile, ProfilesRepository } from './profiles.repository.ts';

/** What a mentor tells of themselves: the part of their profile that is theirs to say. */
@Injectable()
export class AboutMeService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly profiles: ProfilesRepository,
    private readonly roster: RosterService,
    private readonly history: History,
  ) {}

  async show(): Promise<AboutMe> {
    const { about, interests, version } = await this.kept();
    return { about, interests, version };
  }

  async set(seen: number, { about, interests }: AboutMeSetting): Promise<AboutMe> {
    const { personId } = this.scope;
    await this.db.transaction(async () => {
      await this.roster.needActive([personId]);
      const kept = await this.kept();
      if (kept.version !== seen) throw new Problem('version.stale');
      const said = { ...kept, about: about || null, interests: [...new Set(interests)] };
      await this.profiles.set(personId, said, { by: personId, source: null });
      await this.history.add({
        entity: 'matching_profile',
        id: personId,
        action: 'set',
        fields: ['about', 'interests'],
      });
    });
    return this.show();
  }

  private async kept() {
    return (await this.profiles.find(this.scope.personId)) ?? blankProfile;
  }
}
