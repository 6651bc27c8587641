import { schoolYearOf } from '@nastavnik/contracts/primitives';
import {
  statesBeforePairs,
  statesBegun,
  statesOpenToPairs,
  usualOf,
} from '@nastavnik/contracts/programme-states';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { PacksService } from '../packs/packs.service.ts';
import { ProgrammesRepository, type ProgrammeToJoin } from './programmes.repository.ts';

const isOpen = ({ state }: ProgrammeToJoin) => statesOpenToPairs.includes(state);
const isBegun = ({ state }: ProgrammeToJoin) => statesBegun.includes(state);
const isBefore = ({ state }: ProgrammeToJoin) => statesBeforePairs.includes(state);

/** Which programme a pair works in; matching and the making of pairs ask here. */
@Injectable()
export class OpenProgrammes {
  constructor(
    private readonly programmes: ProgrammesRepository,
    private readonly packs: PacksService,
  ) {}

  /** The programmes of a form that take new pairs on a day, with the rules that they ask. */
  async list(form: string, today: string): Promise<ProgrammeToJoin[]> {
    return (await this.programmes.ofFormOn(form, today)).filter(isOpen);
  }

  /** What these programmes ask, whether they are open or not. */
  async rulesOf(ids: readonly string[]): Promise<Map<string, ProgrammeToJoin>> {
    return new Map((await this.programmes.byIds(ids)).map((row) => [row.id, row]));
  }

  /**
   * The programme that a new pair joins: the one that is named, of whatever year, else the usual one.
   * It does not close until the transaction ends; one that has closed is refused, and so is a form
   * without one where the school works by programmes: only elsewhere does a pair stand outside them.
   */
  async join(
    form: string,
    today: string,
    programmeId: string | undefined,
  ): Promise<ProgrammeToJoin | null> {
    if (programmeId !== undefined) return this.named(form, programmeId);
    const known = await this.programmes.lockOfForm(form, today);
    const open = known.filter(isOpen);
    if (open.length > 0) return usualOf(open, today) ?? null;
    const ofYear = known.filter(({ schoolYear }) => schoolYear === schoolYearOf(today));
    const [newest] = ofYear;
    if (newest && !ofYear.some(isBefore)) throw closedTo(newest);
    await this.refuseUnrun(form, today, known);
    return null;
  }

  /** Refuses a form of which the school has begun no programme though it works by programmes; the refusal names its pairs. */
  async needRun(form: string, today: string, pairs: () => Promise<string[]>): Promise<void> {
    const known = await this.programmes.ofFormOn(form, today);
    if (!known.some(isBegun)) await this.refuseUnrun(form, today, known, pairs);
  }

  private async refuseUnrun(
    form: string,
    today: string,
    known: readonly ProgrammeToJoin[],
    pairs?: () => Promise<string[]>,
  ): Promise<void> {
    const year = schoolYearOf(today);
    if (!(await this.programmes.areBegun(year))) return;
    const before = known.find((each) => each.schoolYear === year && isBefore(each));
    const named = pairs && { pairs: await pairs() };
    if (before) throw notOpen(before, named);
    const { forms } = await this.packs.current();
    const title = forms.find(({ code }) => code === form)?.title ?? form;
    throw new Problem('programme.form-not-run', { form: title, ...named });
  }

  private async named(form: string, id: string): Promise<ProgrammeToJoin> {
    const programme = await this.programmes.lockToJoin(id);
    if (!programme) throw new Problem('entity.not-found');
    if (programme.form !== form) throw new Problem('programme.other-form');
    if (isOpen(programme)) return programme;
    throw closedTo(programme);
  }
}

const notOpen = ({ title, state }: ProgrammeToJoin, named?: { pairs: string[] }) =>
  new Problem('programme.not-open', { title, state, ...named });

function closedTo(programme: ProgrammeToJoin): Problem {
  const { title, state } = programme;
  return isBefore(programme)
    ? notOpen(programme)
    : new Problem('programme.closed', { title, state });
}
