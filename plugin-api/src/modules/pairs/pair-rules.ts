import type { ConsentKind } from '@nastavnik/contracts/consents';
import type { NewPair } from '@nastavnik/contracts/pair-drafts';
import type { Form } from '@nastavnik/contracts/packs';
import type { NeedsDecision } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { ConsentChecks, type Needed } from '../consents/consent-checks.ts';
import { lacksOf, marksOf } from '../consents/consent-state.ts';
import { entryOf, fits, neededKinds } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import { isMinor } from '../roster/age.ts';
import { shortName } from '../roster/brief.ts';
import type { Member } from '../roster/roster.repository.ts';
import { RosterService } from '../roster/roster.service.ts';
import { PairGates } from './joining/pair-gates.ts';

/** A pair as far as its rules ask. */
export interface Ruled {
  id?: string;
  form: string;
  mentorId: string;
  menteeIds: string[];
}

const everyone = (pairs: Ruled[]) => [
  ...new Set(pairs.flatMap(({ mentorId, menteeIds }) => [mentorId, ...menteeIds])),
];

function needFit(form: Form, { mentorId }: Ruled, members: Map<string, Member>): void {
  const unfit = [...members.values()].filter(
    (member) => !fits(member.id === mentorId ? form.mentor : form.mentee, member),
  );
  if (unfit.length > 0)
    throw new Problem('pair.form-unfit', { names: unfit.map(({ brief }) => shortName(brief)) });
}

/** Who may be joined, and with which consents. */
@Injectable()
export class PairRules {
  constructor(
    private readonly scope: Scope,
    private readonly consents: ConsentChecks,
    private readonly packs: PacksService,
    private readonly roster: RosterService,
    private readonly gates: PairGates,
  ) {}

  /** Refuses a pair whose form does not suit its people, who have left, or who lack consents. */
  async admit(pair: NewPair): Promise<Map<string, Member>> {
    const members = await this.roster.needActive(everyone([pair]));
    if (pair.menteeIds.includes(pair.mentorId)) throw new Problem('pair.self');
    const form = await this.needModel(pair.form, pair.model);
    needFit(form, pair, members);
    await this.consents.need(await this.needed([pair], members));
    return members;
  }

  /** Refuses a role model that the form does not have; gives the form. */
  async needModel(code: string, model: string | null): Promise<Form> {
    const form = entryOf(await this.packs.current(), 'forms', code);
    if (model !== null && !form.models.some((each) => each.code === model))
      throw new Problem('pack.code-unknown', { code: model });
    return form;
  }

  /** The role model where the form has but one. */
  async onlyModel(code: string): Promise<string | null> {
    const { models } = entryOf(await this.packs.current(), 'forms', code);
    return models.length === 1 ? (models[0]?.code ?? null) : null;
  }

  /** Refuses people of whom the form asks something else. */
  async suit(pair: Ruled): Promise<Map<string, Member>> {
    const form = entryOf(await this.packs.current(), 'forms', pair.form);
    const members = await this.roster.needActive(everyone([pair]));
    needFit(form, pair, members);
    return members;
  }

  /** Refuses unless everybody is still here and has given what the forms ask; of those from outside the certificate too. */
  async hold(pairs: Ruled[]): Promise<void> {
    const members = await this.roster.needActive(everyone(pairs));
    await this.consents.need(await this.needed(pairs, members));
    const mentors = new Set(pairs.map(({ mentorId }) => mentorId));
    await this.gates.needChecks([...members.values()].filter(({ id }) => mentors.has(id)));
  }

  /** The same for pairs that an order is about to fix, that their forms are run, and that their mentors are still admitted. */
  async holdForOrder(pairs: (Ruled & { programmeId: string | null })[]): Promise<void> {
    await this.hold(pairs);
    await this.gates.needRun(pairs);
    await this.gates.needAdmissions(pairs);
  }

  /** Where the consents of each person of a pair stand, and which of the needed ones they lack. */
  async standing(pair: Ruled) {
    const members = await this.roster.members(everyone([pair]));
    const acts = await this.consents.acts([...members.keys()]);
    const today = this.scope.today();
    return (await this.needed([pair], members)).map(({ member: { id }, kinds }) => ({
      personId: id,
      marks: marksOf(acts.get(id) ?? [], kinds, today),
      lacks: lacksOf(acts.get(id) ?? [], kinds, today),
    }));
  }

  async nameOf(personId: string): Promise<string> {
    const member = (await this.roster.members([personId])).get(personId);
    return member ? shortName(member.brief) : '';
  }

  /** What a pair has lost of what it rests on; null when nothing. */
  async lossOf(pair: Ruled): Promise<NeedsDecision | null> {
    const members = await this.roster.members(everyone([pair]));
    if ([...members.values()].some(({ active }) => !active)) return 'person_left';
    const lost = (await this.standing(pair)).flatMap(({ marks, lacks }) =>
      marks.filter(({ kind }) => lacks.includes(kind)),
    );
    if (lost.length === 0) return null;
    return lost.some(({ state }) => state === 'withdrawn')
      ? 'consent_withdrawn'
      : 'consent_expired';
  }

  /** The reason's outcome by the pack: whether the pair has finished or broken up. */
  async outcomeOf(reason: string): Promise<'finished' | 'broken'> {
    const pack = await this.packs.current();
    entryOf(pack, 'closeReasons', reason);
    return pack.closeReasons.find(({ code }) => code === reason)?.outcome ?? 'broken';
  }

  private async needed(pairs: Ruled[], members: Map<string, Member>): Promise<Needed[]> {
    const pack = await this.packs.current();
    const today = this.scope.today();
    const kinds = new Map<string, Set<ConsentKind>>();
    for (const { form: code, mentorId, menteeIds } of pairs) {
      for (const id of [mentorId, ...menteeIds]) {
        const member = members.get(id);
        if (!member) continue;
        const minor = isMinor(member.birthDate, member.isPupil, today);
        const side = id === mentorId ? 'mentor' : 'mentee';
        const asked = neededKinds(pack, { code }, side, minor);
        kinds.set(id, new Set([...(kinds.get(id) ?? []), ...asked]));
      }
    }
    return [...kinds].flatMap(([id, asked]) => {
      const member = members.get(id);
      return member ? [{ member, kinds: [...asked] }] : [];
    });
  }
}
