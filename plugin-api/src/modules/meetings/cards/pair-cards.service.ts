import type { Meeting } from '@nastavnik/contracts/meetings';
import type { PairCard } from '@nastavnik/contracts/pair-cards';
import type { Pair } from '@nastavnik/contracts/pairs';
import type { PageQuery } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { isPast } from '../../pairs/groups/known-days.ts';
import { PairsService } from '../../pairs/pairs.service.ts';
import { nextType, turnsOf } from '../meeting-order.ts';
import { MeetingsRepository } from '../meetings.repository.ts';
import { MeetingsService } from '../meetings.service.ts';
import { MeetingNorms } from './meeting-norms.ts';
import { PairFile } from './pair-file.ts';

const MEETINGS = 200;

/**
 * What a pair's next meeting may be; nothing when none may follow. While the curator thinks about
 * classes that have come too near, the pair goes on meeting.
 */
export function ahead(
  pair: Pair,
  meetings: Pick<Meeting, 'status' | 'type'>[],
): Pick<PairCard, 'nextType' | 'turns'> {
  const lost = pair.needsDecision !== null && pair.needsDecision !== 'class_gap';
  if (pair.status !== 'active' || lost) return { nextType: null, turns: [] };
  const held = meetings.flatMap(({ status, type }) => (status === 'held' ? [type] : []));
  return { nextType: nextType(held), turns: turnsOf(held) };
}

/** All about a pair, in one answer. */
@Injectable()
export class PairCardsService {
  constructor(
    private readonly pairs: PairsService,
    private readonly meetings: MeetingsService,
    private readonly kept: MeetingsRepository,
    private readonly file: PairFile,
    private readonly norms: MeetingNorms,
  ) {}

  async card(pairId: string): Promise<PairCard> {
    return this.cardOf(await this.pairs.show(pairId));
  }

  /** A page of what happened to a pair within the reader's reach. */
  async timeline(pairId: string, query: z.output<typeof PageQuery>) {
    const pair = await this.pairs.show(pairId);
    return this.file.timeline(pair, await this.pairs.isOwn(pair.id), query);
  }

  async mine(): Promise<{ items: PairCard[]; hidden: number }> {
    const items: PairCard[] = [];
    for (const pair of await this.pairs.mine()) items.push(await this.cardOf(pair));
    return { items, hidden: await this.pairs.hidden() };
  }

  private async cardOf(pair: Pair): Promise<PairCard> {
    const own = await this.pairs.isOwn(pair.id);
    const planned = await this.norms.of([pair]);
    const kept = await this.kept.ofPairs([pair.id], MEETINGS);
    const rows = kept.filter(({ date }) => !isPast(pair, date));
    const meetings = await this.meetings.shown(rows, [pair]);
    const { items: timeline, next: earlier } = await this.file.timeline(pair, own);
    return {
      pair,
      own,
      ...ahead(pair, meetings),
      meetingsPlanned: planned(pair.id),
      meetings,
      consents: await this.file.consents(pair),
      timeline,
      earlier,
      ...(pair.needsDecision === 'person_left' && { gone: await this.file.gone(pair) }),
    };
  }
}
