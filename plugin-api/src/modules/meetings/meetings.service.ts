import type { Meeting, MeetingRow as Listed, MeetingsQuery } from '@nastavnik/contracts/meetings';
import type { Pair } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { pageFrom, placeOf } from '../../platform/db/page.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { isKnown, type KnownDays } from '../pairs/groups/known-days.ts';
import { WindowsRepository } from '../pairs/groups/windows.repository.ts';
import { OwnPairs } from '../pairs/own/own-pairs.ts';
import { dayOnly, listedOf, meetingOf, type MeetingRow } from './meeting-view.ts';
import { MeetingsRepository } from './meetings.repository.ts';
import { Readers } from './readers.ts';

/** Reads meetings, each as the reader may see it. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly scope: Scope,
    private readonly meetings: MeetingsRepository,
    private readonly readers: Readers,
    private readonly own: OwnPairs,
    private readonly windows: WindowsRepository,
  ) {}

  async list(query: MeetingsQuery) {
    const rows = await this.meetings.list(query, this.scope.today(), placeOf(query.after));
    const shown = new Map((await this.shown(rows)).map((meeting) => [meeting.id, meeting]));
    return pageFrom(
      rows,
      query.limit,
      ({ date, id }) => [date, id],
      ({ id }) => listedOf(shown.get(id) as Meeting),
    );
  }

  /** One meeting; beyond the reader's reach it is unknown. */
  async show(meetingId: string): Promise<Meeting> {
    const row = await this.meetings.find(meetingId);
    const [meeting] = row ? await this.shown([row]) : [];
    if (!meeting) throw new Problem('entity.not-found');
    return meeting;
  }

  /** `pairs`: those of the meetings, where they were read already as the reader may know them. */
  async shown(rows: MeetingRow[], pairs?: readonly Pair[]): Promise<Meeting[]> {
    const parts = await this.meetings.parts(rows.map(({ id }) => id));
    const reader = await this.readers.current();
    const pairIds = [...new Set(rows.map(({ pairId }) => pairId))];
    const own = await this.own.among(pairIds);
    const led = await this.meetings.led([...own]);
    const known: ReadonlyMap<string, KnownDays> = pairs
      ? new Map(pairs.map((pair) => [pair.id, pair]))
      : await this.windows.of(pairIds);
    return rows.map((row) => {
      const meeting = meetingOf(row, parts.get(row.id) ?? [], {
        ...reader,
        own: own.has(row.pairId),
        ofMentor: led.has(row.pairId),
        today: this.scope.today(),
      });
      return isKnown(known.get(row.pairId) ?? {}, row.date) ? meeting : dayOnly(meeting);
    });
  }

  async listed(rows: MeetingRow[], pairs?: readonly Pair[]): Promise<Listed[]> {
    return (await this.shown(rows, pairs)).map((meeting) => listedOf(meeting));
  }
}
