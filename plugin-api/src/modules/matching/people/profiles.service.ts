import type {
  MatchProfile,
  ProfileSetting,
  WishSetting,
} from '@nastavnik/contracts/matching-profile';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { History } from '../../../platform/history/history.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { briefOf } from '../../roster/brief.ts';
import { blankProfile, ProfilesRepository } from './profiles.repository.ts';

/** Keeps what people say for matching: interests, when and where they study, whom they would like. */
@Injectable()
export class ProfilesService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly profiles: ProfilesRepository,
    private readonly roster: RosterService,
    private readonly history: History,
  ) {}

  async profile(personId: string): Promise<MatchProfile> {
    await this.roster.need([personId]);
    const kept = await this.profiles.find(personId);
    const { interests, shift, building, language, wishes, about, version } = kept ?? blankProfile;
    const named = await this.profiles.wishes(personId, 'from');
    const ofThem = await this.profiles.wishes(personId, 'about');
    const of = (kind: string) => named.flatMap((wish) => (wish.kind === kind ? [wish.person] : []));
    return {
      personId,
      interests,
      shift,
      building,
      language,
      wishes,
      about,
      version,
      said: kept ? { by: briefOf(kept, 'by'), at: kept.changedAt, source: kept.source } : null,
      known: await this.profiles.known(),
      likes: of('like'),
      // whom somebody would not have is not told to that one, whatever their office
      avoids: of('avoid').filter(({ id }) => id !== this.scope.personId),
      likedBy: ofThem.flatMap((wish) => (wish.kind === 'like' ? [wish.person] : [])),
    };
  }

  async setProfile(personId: string, seen: number, said: ProfileSetting): Promise<MatchProfile> {
    await this.db.transaction(async () => {
      await this.roster.needActive([personId]);
      const kept = (await this.profiles.find(personId)) ?? blankProfile;
      if (kept.version !== seen) throw new Problem('version.stale');
      const author = { by: this.scope.personId, source: null };
      await this.profiles.set(personId, { ...kept, ...said }, author);
      const fields = Object.keys(said);
      await this.history.add({ entity: 'matching_profile', id: personId, action: 'set', fields });
    });
    return this.profile(personId);
  }

  async wish({ fromId, toId, kind }: WishSetting): Promise<MatchProfile> {
    await this.db.transaction(async () => {
      await this.roster.needActive([fromId, toId]);
      if (fromId === toId) throw new Problem('pair.self');
      // nor does a curator write down, or take back unseen, what another says of them
      if (toId === this.scope.personId) throw new Problem('matching.own-wish');
      await this.profiles.wish(fromId, toId, kind, this.scope.personId);
      const note = kind ?? 'taken_back';
      await this.history.add({ entity: 'matching_profile', id: fromId, action: 'wish', note });
    });
    return this.profile(fromId);
  }
}
