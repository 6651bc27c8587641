import type { PairClosing, ProgrammeClosing } from '@nastavnik/contracts/closings';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { SessionSource } from '../../platform/scope/session-source.ts';
import { PairsService } from '../pairs/pairs.service.ts';
import { ProgrammesRepository } from '../programmes/programmes.repository.ts';
import type { ClosingEventEntity, GroupReflectionEntity } from './closing.entity.ts';
import { ClosingMembers } from './closing-members.ts';
import { ClosingsRepository } from './closings.repository.ts';

const eventOf = ({
  heldOn,
  place,
  link,
  nobodyShown,
  guests,
  attendedIds,
}: ClosingEventEntity) => ({
  on: heldOn,
  place,
  link,
  nobodyShown,
  guests,
  attendedIds,
});

const reflectionOf = ({ heldOn, present, worked, toChange, decisions }: GroupReflectionEntity) => ({
  on: heldOn,
  present,
  worked,
  change: toChange,
  decisions,
});

@Injectable()
export class ClosingRights {
  constructor(
    private readonly scope: Scope,
    private readonly sessions: SessionSource,
  ) {}

  async mayWrite(): Promise<boolean> {
    const { rights } = await this.sessions.rightsOf(this.scope.person, this.scope.org);
    return rights.has('programmes.write');
  }
}

/** Reads how programmes end. */
@Injectable()
export class ClosingsService {
  constructor(
    private readonly closings: ClosingsRepository,
    private readonly members: ClosingMembers,
    private readonly programmes: ProgrammesRepository,
    private readonly pairs: PairsService,
    private readonly rights: ClosingRights,
  ) {}

  async show(programmeId: string): Promise<ProgrammeClosing> {
    const { id, title, state } = await this.programmes.rows.need({ id: programmeId });
    const event = await this.closings.events.find({ id });
    const reflection = await this.closings.reflections.find({ id });
    const came = new Set(event?.attendedIds);
    const members = await this.members.of(id);
    return {
      programme: { id, title, state },
      members: members.map((each) => ({ ...each, attended: came.has(each.person.id) })),
      event: event && eventOf(event),
      eventVersion: event?.version ?? 1,
      reflection: reflection && reflectionOf(reflection),
      reflectionVersion: reflection?.version ?? 1,
      mayWrite: await this.rights.mayWrite(),
    };
  }

  /** Of a pair within reach: guests and the others who came are not its readers' business. */
  async ofPair(pairId: string): Promise<PairClosing> {
    const { programmeId, mentor, mentees, seenUntil } = await this.pairs.show(pairId);
    const kept = programmeId && (await this.closings.events.find({ id: programmeId }));
    if (!kept || (seenUntil !== undefined && kept.heldOn > seenUntil))
      return { event: null, attendedIds: [] };
    const { heldOn: on, place, link, attendedIds } = kept;
    const people = [mentor, ...mentees].map(({ id }) => id);
    return {
      event: { on, place, link },
      attendedIds: people.filter((id) => attendedIds.includes(id)),
    };
  }
}
