import { askedIn } from '@nastavnik/contracts/requests';
import { Injectable } from '@nestjs/common';
import { ProfileIntake } from '../matching/people/profile-intake.ts';
import { MenteeIntake } from '../mentees/mentee-intake.ts';
import type { WaitingRequest } from './requests.repository.ts';

/** Hands what requests say over to the base of mentees and to what matching reads of them. */
@Injectable()
export class RequestIntake {
  constructor(
    private readonly mentees: MenteeIntake,
    private readonly profiles: ProfileIntake,
  ) {}

  /** Part of the caller's transaction; each person once. */
  async take(requests: readonly WaitingRequest[]): Promise<{ added: number; updated: number }> {
    const { added, updated } = await this.mentees.take(
      requests.map(({ personId, form, grounds, wish, deficits, freeSlots }) => ({
        personId,
        form,
        ground: grounds[0] ?? null,
        request: askedIn({ wish, deficits }),
        freeSlots: freeSlots.length > 0 ? freeSlots : null,
      })),
    );
    await this.profiles.take(
      requests.map(({ interests, likes, avoids, filedBy, ...said }) => ({
        ...said,
        interests: interests ?? [],
        likes: likes ?? [],
        avoids: avoids ?? [],
        by: filedBy,
      })),
    );
    return { added: added.length, updated: updated.length };
  }
}
