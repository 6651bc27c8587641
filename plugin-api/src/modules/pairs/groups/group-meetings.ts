import { Injectable } from '@nestjs/common';

/** Knows the meetings of a group; asked inside the caller's transaction. */
export abstract class MembersOfMeetings {
  abstract leave(pairId: string, menteeId: string, on: string): Promise<void>;
  abstract join(pairId: string, menteeIds: readonly string[], from: string): Promise<void>;
}

/** Where meetings say how they follow who is in a group; call `set` in `onModuleInit`. */
@Injectable()
export class GroupMeetings {
  private source: MembersOfMeetings | null = null;

  set(source: MembersOfMeetings): void {
    this.source = source;
  }

  /** Refuses when they came to a meeting after their last day; what is planned goes on without them. */
  async leave(pairId: string, menteeId: string, on: string): Promise<void> {
    await this.source?.leave(pairId, menteeId, on);
  }

  /** What is planned from the day on is theirs, too. */
  async join(pairId: string, menteeIds: readonly string[], from: string): Promise<void> {
    await this.source?.join(pairId, menteeIds, from);
  }
}
