import type { Week } from '@nastavnik/contracts/pair-cards';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { PairsService } from '../../pairs/pairs.service.ts';
import { daysAfter, mondayOf } from '../../roster/age.ts';
import { MeetingsRepository } from '../meetings.repository.ts';
import { MeetingsService } from '../meetings.service.ts';
import { MeetingNorms } from './meeting-norms.ts';
import { ahead } from './pair-cards.service.ts';

/** «Моя неделя»: what the signed-in person's own pairs wait for. */
@Injectable()
export class WeekService {
  constructor(
    private readonly scope: Scope,
    private readonly norms: MeetingNorms,
    private readonly pairs: PairsService,
    private readonly meetings: MeetingsService,
    private readonly kept: MeetingsRepository,
  ) {}

  async show(date: string | undefined): Promise<Week> {
    const today = this.scope.today();
    const from = mondayOf(date ?? today);
    const until = daysAfter(from, 6);
    const pairs = (await this.pairs.mine()).filter(({ status }) => status === 'active');
    const planned = await this.norms.of(pairs);
    const ids = pairs.map(({ id }) => id);
    const held = await this.kept.heldTypes(ids);
    return {
      from,
      until,
      today,
      pairs: pairs.map((pair) => ({
        pair,
        ...ahead(pair, held.get(pair.id) ?? []),
        meetingsPlanned: planned(pair.id),
      })),
      hidden: await this.pairs.hidden(),
      meetings: await this.meetings.listed(await this.kept.between(ids, from, until), pairs),
      overdue: await this.meetings.listed(await this.kept.overdue(ids, today), pairs),
      toAnswer: await this.meetings.listed(
        await this.kept.toAnswer(this.scope.personId, today),
        pairs,
      ),
    };
  }
}
