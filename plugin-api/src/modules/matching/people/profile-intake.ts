import type { ForMatching, WishKind } from '@nastavnik/contracts/matching-profile';
import type { RequestSource } from '@nastavnik/contracts/requests';
import { Injectable } from '@nestjs/common';
import { History } from '../../../platform/history/history.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { blankProfile, ProfilesRepository } from './profiles.repository.ts';

/** What was said of a person, by whom and in whose words. */
export interface SaidOf extends ForMatching {
  personId: string;
  by: string | null;
  source: RequestSource;
}

const MOST_INTERESTS = 20;

/** The known ones first: of a list that is full the newest are left out. */
function joined(known: readonly string[], more: readonly string[]): string[] {
  const there = new Set(known.map((word) => word.toLowerCase()));
  const fresh = more.filter((word) => !there.has(word.toLowerCase()));
  return [...known, ...fresh].slice(0, MOST_INTERESTS);
}

/** Takes what requests say: what was known and is not said again stays. */
@Injectable()
export class ProfileIntake {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly roster: RosterService,
    private readonly history: History,
  ) {}

  /** Part of the caller's transaction, which holds the people. */
  async take(all: readonly SaidOf[]): Promise<void> {
    const here = await this.roster.members(
      all.flatMap(({ likes, avoids }) => [...likes, ...avoids]),
    );
    for (const said of all) {
      await this.fill(said);
      const { likes, avoids } = said;
      const named = ([kind, ids]: [WishKind, string[]]) =>
        ids.filter((id) => here.get(id)?.active === true).map((id) => [kind, id] as const);
      await this.wish(said, [...named(['like', likes]), ...named(['avoid', avoids])]);
    }
  }

  private async fill({ personId, by, source, ...said }: SaidOf): Promise<void> {
    const { interests, shift, language, wishes } = said;
    const fields = Object.entries({ interests, shift, language, wishes }).flatMap(
      ([field, value]) => (value === null || (value as string[]).length === 0 ? [] : [field]),
    );
    if (fields.length === 0) return;
    const kept = (await this.profiles.find(personId)) ?? blankProfile;
    const all = {
      ...kept,
      interests: joined(kept.interests, interests),
      shift: shift ?? kept.shift,
      language: language ?? kept.language,
      wishes: wishes ?? kept.wishes,
    };
    await this.profiles.set(personId, all, { by, source });
    await this.history.add({ entity: 'matching_profile', id: personId, action: 'set', fields });
  }

  private async wish(
    { personId, by }: SaidOf,
    named: readonly (readonly [WishKind, string])[],
  ): Promise<void> {
    for (const [kind, toId] of named) {
      await this.profiles.wish(personId, toId, kind, by);
      await this.history.add({
        entity: 'matching_profile',
        id: personId,
        action: 'wish',
        note: kind,
      });
    }
  }
}
