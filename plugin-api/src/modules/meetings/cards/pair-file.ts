import type { PairCard, pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import type { Pair } from '@nastavnik/contracts/pairs';
import type { PageQuery } from '@nastavnik/contracts/primitives';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { pageFrom, placeOf } from '../../../platform/db/page.ts';
import { History, type KeptChange } from '../../../platform/history/history.ts';
import { PairRules } from '../../pairs/pair-rules.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { type Reader, Readers } from '../readers.ts';
import { PairSteps } from './pair-steps.ts';

type Query = z.output<typeof PageQuery>;
type Steps = z.output<typeof pairCardRoutes.timeline.response>;

/** Steps that a card shows without being asked. */
const STEPS = 100;

/** Whether a change tells of a «no»: that it was said, or that it was settled, for which alone a reason is asked. */
const tellsOfNo = ({ action, note }: KeptChange) =>
  (action === 'needs_decision' && note === 'said_no') || (action === 'kept' && note !== null);

/** A change as those of the pair read it, if they do. */
function forThePair(change: KeptChange): KeptChange[] {
  const { action, note } = change;
  // the role model says what adults think of the mentee
  if (tellsOfNo(change) || action === 'model_changed') return [];
  // who it was, not why
  if (action === 'mentee_left') return [{ ...change, note: note?.split(' ')[0] ?? null }];
  return [action === 'agreed' ? { ...change, note: null } : change];
}

/** What stands behind a pair: its history and the consents of its people. */
@Injectable()
export class PairFile {
  constructor(
    private readonly history: History,
    private readonly rules: PairRules,
    private readonly roster: RosterService,
    private readonly readers: Readers,
    private readonly steps: PairSteps,
  ) {}

  /** Newest first; `own` of a reader of the pair, who is told neither of a «no» nor of reasons. */
  async timeline(
    pair: Pair,
    own: boolean,
    { after, limit }: Query = { limit: STEPS },
  ): Promise<Steps> {
    const before = placeOf(after)?.[1];
    const kept = await this.history.of('pair', pair.id, limit + 1, before);
    const { items, next } = pageFrom(
      kept,
      limit,
      ({ id }) => ['', id],
      (change) => change,
    );
    const { correctsAll, seesMarks } = await this.readers.current();
    const changes = correctsAll && !own ? items : items.flatMap(forThePair);
    return { items: await this.steps.read(pair, changes, seesMarks), next };
  }

  /** Those of the pair who are at the school no more. */
  async gone({ mentor, mentees }: Pair): Promise<PersonBrief[]> {
    const people = await this.roster.members([mentor, ...mentees].map(({ id }) => id));
    return [...people.values()].flatMap(({ active, brief }) => (active ? [] : [brief]));
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
