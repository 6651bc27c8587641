import type { MeetingDues } from '@nastavnik/contracts/webhook-events';
import { workdaysAfter } from '@nastavnik/contracts/workdays';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { Installations } from '../../connections/installations.ts';
import { RemindersRepository } from '../../meetings/reminders/reminders.repository.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { DigestOffices } from './digest-offices.ts';

const sum = (one: MeetingDues, other: MeetingDues): MeetingDues => ({
  coming: one.coming + other.coming,
  unmarked: one.unmarked + other.unmarked,
  toAnswer: one.toAnswer + other.toAnswer,
  awaited: one.awaited + other.awaited,
});

export const noMeetings: MeetingDues = { coming: 0, unmarked: 0, toAnswer: 0, awaited: 0 };

/** What the meetings of a school wait for, by the person who is to be reminded of them. */
@Injectable()
export class DigestMeetings {
  constructor(
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly reminders: RemindersRepository,
    private readonly offices: DigestOffices,
    private readonly installations: Installations,
  ) {}

  /**
   * Whatever comes before the next digest is told of today. Whoever meets may open it wherever the
   * plugin is on, so a school is asked once for all of them.
   */
  async of(day: string, officers: readonly string[]): Promise<Map<string, MeetingDues>> {
    const { org } = this.scope;
    if (org.kind !== 'school' || !(await this.installations.enabled(org))) return new Map();
    const { workdays } = await this.packs.current();
    const ahead = { today: day, until: workdaysAfter(day, 1, workdays) };
    const found = await this.reminders.ofPeople(ahead);
    for (const personId of officers)
      if (await this.offices.lets(personId, 'feedback.read')) {
        const dues = await this.reminders.ofOffice(personId, ahead);
        found.set(personId, sum(found.get(personId) ?? noMeetings, dues));
      }
    return found;
  }
}
