import type { Pair } from '@nastavnik/contracts/pairs';
import type { Reflection, ReflectionSheet } from '@nastavnik/contracts/reflections';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { PacksService } from '../packs/packs.service.ts';
import { isOver } from '../pairs/pair-view.ts';
import { PairsService } from '../pairs/pairs.service.ts';
import { RosterService } from '../roster/roster.service.ts';
import type { ReflectionEntity } from './reflection.entity.ts';
import {
  concerned,
  type LookingBack,
  maySee,
  type Reader,
  whyNotWrite,
} from './reflection-rules.ts';
import { ReflectionsRepository } from './reflections.repository.ts';

/** All that is known of how a pair looks back. */
export interface KeptReflections {
  pair: Pair;
  of: LookingBack;
  said: ReadonlyMap<string, ReflectionEntity>;
  closedOn: string | null;
  reader: Reader;
}

/** Reads reflections, each as far as its reader may see. */
@Injectable()
export class ReflectionsService {
  constructor(
    private readonly scope: Scope,
    private readonly pairs: PairsService,
    private readonly kept: ReflectionsRepository,
    private readonly packs: PacksService,
    private readonly roster: RosterService,
  ) {}

  /** Of a pair within reach. */
  async of(pairId: string): Promise<KeptReflections> {
    const pair = await this.pairs.show(pairId);
    const said = await this.kept.ofPair(pairId);
    const end = await this.kept.ends.find({ id: pairId });
    const of = {
      mentorId: pair.mentor.id,
      menteeIds: pair.mentees.map(({ id }) => id),
      over: isOver(pair),
      // whoever has left the group before its end reads nothing of it
      closed: end !== null && pair.seenUntil === undefined,
      answered: new Map([...said].map(([id, { enteredBy }]) => [id, { onPaper: !!enteredBy }])),
    };
    const ofSchool = this.scope.reach.has('school') && !(await this.pairs.isOwn(pairId));
    const reader = { id: this.scope.personId, ofSchool };
    return { pair, of, said, closedOn: of.closed ? (end?.closedOn ?? null) : null, reader };
  }

  async show(pairId: string): Promise<ReflectionSheet> {
    const { pair, of, said, closedOn, reader } = await this.of(pairId);
    const enteredBy = [...said.values()].flatMap((each) => each.enteredBy ?? []);
    const members = await this.roster.members(enteredBy);
    const whoEntered = (id: string | null | undefined) => (id && members.get(id)?.brief) || null;
    const part = (person: PersonBrief): Reflection => {
      const kept = said.get(person.id);
      return {
        person,
        side: person.id === of.mentorId ? 'mentor' : 'mentee',
        on: kept?.writtenOn ?? null,
        answers: kept && maySee(of, reader, person.id) ? kept.answers : null,
        enteredBy: whoEntered(kept?.enteredBy),
        mayWrite: whyNotWrite(of, reader, person.id) === undefined,
        version: kept?.version ?? 1,
      };
    };
    const shown = new Set(concerned(of, reader));
    const people = [pair.mentor, ...pair.mentees].filter(({ id }) => shown.has(id));
    return {
      pairId,
      questions: (await this.packs.current()).reflection,
      parts: people.map(part),
      closedOn,
      mayClose: reader.ofSchool && !of.closed && said.size > 0 && said.size <= of.menteeIds.length,
    };
  }
}
