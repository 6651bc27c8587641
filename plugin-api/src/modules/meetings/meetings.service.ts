import type { Meeting, MeetingRow as Listed, MeetingsQuery } from '@nastavnik/contracts/meetings';
import { Injectable } from '@nestjs/common';
import { pageFrom, placeOf } from '../../platform/db/page.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { OwnPairs } from '../pairs/own/own-pairs.ts';
import { listedOf, meetingOf, type MeetingRow } from './meeting-view.ts';
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

  async shown(rows: MeetingRow[]): Promise<Meeting[]> {
    const parts = await this.meetings.parts(rows.map(({ id }) => id));
    const reader = await this.readers.current();
    const own = await this.own.among(rows.map(({ pairId }) => pairId));
    return rows.map((row) =>
      meetingOf(row, parts.get(row.id) ?? [], { ...reader, own: own.has(row.pairId) }),
    );
  }

  async listed(rows: MeetingRow[]): Promise<Listed[]> {
    return (await this.shown(rows)).map((meeting) => listedOf(meeting));
  }
}
