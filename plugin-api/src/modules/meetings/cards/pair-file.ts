import type { PairCard, TimelineEntry } from '@nastavnik/contracts/pair-cards';
import type { Pair } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { History } from '../../../platform/history/history.ts';
import { PairRules } from '../../pairs/pair-rules.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { type Reader, Readers } from '../readers.ts';

/** What stands behind a pair: its history and the consents of its people. */
@Injectable()
export class PairFile {
  constructor(
    private readonly history: History,
    private readonly rules: PairRules,
    private readonly roster: RosterService,
    private readonly readers: Readers,
  ) {}

  /** Newest first. */
  async timeline(pairId: string): Promise<TimelineEntry[]> {
    const changes = await this.history.of('pair', pairId);
    const people = await this.roster.members(changes.flatMap(({ personId }) => personId ?? []));
    return changes.map(({ at, action, personId, note }) => ({
      at,
      kind: action as TimelineEntry['kind'],
      by: (personId && people.get(personId)?.brief) || null,
      about: note,
    }));
  }

  /** Nobody's for readers without the right, those of the own class for a class teacher. */
  async consents({ id, form, mentor, mentees }: Pair): Promise<PairCard['consents']> {
    const reader = await this.readers.current();
    if (reader.consents === 'none') return [];
    const menteeIds = mentees.map((mentee) => mentee.id);
    const found = await this.rules.standing({ id, form, mentorId: mentor.id, menteeIds });
    const shown: PairCard['consents'] = [];
    for (const person of found) if (await this.maySee(reader, person.personId)) shown.push(person);
    return shown;
  }

  private async maySee(reader: Reader, personId: string): Promise<boolean> {
    return reader.consents === 'all' || this.roster.leads(reader.id, personId);
  }
}
