import type { ClassSetting } from '@nastavnik/contracts/matching-profile';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { History } from '../../../platform/history/history.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { blankProfile, ProfilesRepository } from './profiles.repository.ts';

/** Where and when a class studies is one fact of thirty pupils: it is said once. */
@Injectable()
export class ClassProfiles {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly profiles: ProfilesRepository,
    private readonly roster: RosterService,
    private readonly history: History,
  ) {}

  set(classId: string, said: ClassSetting): Promise<{ pupils: number }> {
    return this.db.transaction(async () => {
      await this.roster.schoolClass(classId);
      const ids = await this.profiles.pupilsOf(classId);
      await this.roster.lock(ids);
      for (const id of ids) {
        const { shift, building } = {
          ...((await this.profiles.find(id)) ?? blankProfile),
          ...said,
        };
        await this.profiles.place(id, { shift, building }, this.scope.personId);
      }
      const fields = Object.keys(said);
      await this.history.add(
        ...ids.map((id) => ({ entity: 'matching_profile', id, action: 'set', fields })),
      );
      return { pupils: ids.length };
    });
  }
}
