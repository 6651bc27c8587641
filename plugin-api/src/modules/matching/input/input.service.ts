import type {
  MatchInput,
  MatchLock,
  MatchMentee,
  MatchMentor,
} from '@nastavnik/contracts/matching-data';
import type { Form, Pack } from '@nastavnik/contracts/packs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { lacksOf, readActs } from '../../consents/consent-state.ts';
import { entryOf, fits, neededKinds } from '../../packs/pack-lists.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { OpenProgrammes } from '../../programmes/open-programmes.ts';
import { isMinor } from '../../roster/age.ts';
import { Admissions } from '../../training/selection/admissions.ts';
import { InputRepository, type MenteeRow, type MentorRow } from './input.repository.ts';
import { locksTogether, relativesIn, wishesOf } from './ties.ts';
import { topicsOf } from './topics.ts';

type Ties = Awaited<ReturnType<InputService['ties']>>;

/** Reads a school as matching sees it: identifiers and marks, no names and no texts. */
@Injectable()
export class InputService {
  constructor(
    private readonly input: InputRepository,
    private readonly packs: PacksService,
    private readonly scope: Scope,
    private readonly programmes: OpenProgrammes,
    private readonly admissions: Admissions,
  ) {}

  async read(
    formCode: string,
    kept: MatchInput['kept'],
    decided: readonly MatchLock[] = [],
  ): Promise<MatchInput> {
    const pack = await this.packs.current();
    const form = entryOf(pack, 'forms', formCode);
    const mentorRows = (await this.input.mentors(this.scope.today())).filter((row) =>
      fits(form.mentor, row),
    );
    const menteeRows = unique(await this.input.mentees(formCode, formCode)).filter((row) =>
      fits(form.mentee, row),
    );
    const ties = await this.ties(formCode, new Set(mentorRows.map(({ id }) => id)));
    const mentors = mentorRows.map((row) => this.mentor(row, form, pack, ties));
    const known = new Set(mentors.flatMap(({ gives }) => gives));
    const mentees = menteeRows.map((row) => this.mentee(row, form, pack, ties, known));
    const [ids, leads] = [new Set(mentees.map(({ id }) => id)), ties.mentorIds];
    const here = (two: { menteeId: string; mentorId: string }) =>
      ids.has(two.menteeId) && leads.has(two.mentorId);
    return {
      form: formCode,
      mentees,
      mentors,
      locks: locksTogether(decided, await this.input.locks()).filter(here),
      kept: kept.filter(here),
    };
  }

  /** Mentees of nobody whose request names no form, though this one would suit them. */
  async formless(formCode: string): Promise<string[]> {
    const { mentee } = entryOf(await this.packs.current(), 'forms', formCode);
    const rows = unique(await this.input.mentees(null, formCode));
    return rows.filter((row) => fits(mentee, row)).map(({ id }) => id);
  }

  private async ties(form: string, mentorIds: Set<string>) {
    const ended = await this.input.ended(form);
    const today = this.scope.today();
    const year = schoolYearOf(today);
    const asked = (await this.programmes.list(form, today)).some(({ rules }) => rules.admitted);
    const parted = Map.groupBy(await this.input.parted(), ({ menteeId }) => menteeId);
    const broken = ended.filter((pair) => pair.status === 'broken' && pair.schoolYear === year);
    return {
      mentorIds,
      /** Who is admitted; null where no programme asks for it. */
      admitted: asked ? await this.admissions.holding([...mentorIds]) : null,
      wishes: wishesOf(await this.input.wishes()),
      parted,
      leads: Map.groupBy(await this.input.leads(), ({ mentorId }) => mentorId),
      relatives: relativesIn(await this.input.guardians(), mentorIds),
      past: Map.groupBy(
        ended.filter(({ status }) => status === 'finished'),
        ({ menteeId }) => menteeId,
      ),
      broken: Map.groupBy(broken, ({ menteeId }) => menteeId),
    };
  }

  private mentee(
    row: MenteeRow,
    form: Form,
    pack: Pack,
    ties: Ties,
    known: ReadonlySet<string>,
  ): MatchMentee {
    const { id, request, teacherId } = row;
    const past = (ties.past.get(id) ?? []).map(({ mentorId }) => mentorId);
    return {
      ...this.person(row, ties),
      consents: this.lacks(row, form, pack, 'mentee').length === 0,
      teacherId: teacherId !== null && ties.mentorIds.has(teacherId) ? teacherId : null,
      relatives: ties.relatives.get(id) ?? [],
      needs: topicsOf(request ?? '').filter((topic) => known.has(topic)),
      asks: request !== null && request !== '',
      vulnerable: groundIn(pack, row.ground)?.vulnerable === true,
      priority: groundIn(pack, row.ground)?.first === true ? 1 : 0,
      past: [...new Set(past)].filter((mentorId) => ties.mentorIds.has(mentorId)),
      parted: (ties.parted.get(id) ?? [])
        .map(({ mentorId }) => mentorId)
        .filter((mentorId) => ties.mentorIds.has(mentorId))
        .toSorted(),
      broken: ties.broken.get(id)?.length ?? 0,
    };
  }

  private mentor(row: MentorRow, form: Form, pack: Pack, ties: Ties): MatchMentor {
    const lacks = this.lacks(row, form, pack, 'mentor');
    return {
      ...this.person(row, ties),
      consents: lacks.every((kind) => kind === 'LABOUR_351_8'),
      labour: !lacks.includes('LABOUR_351_8'),
      admitted: ties.admitted?.has(row.id) ?? true,
      checked: row.isPupil || row.isStaff || row.checked === 1,
      forms: ties.admitted?.get(row.id) ?? null,
      places: Math.max(0, row.capacity - row.load),
      load: row.load,
      vulnerable: (ties.leads.get(row.id) ?? []).filter(
        ({ ground }) => groundIn(pack, ground)?.vulnerable,
      ).length,
      gives: topicsOf(row.competences.join(' ')),
      finished: row.finished,
    };
  }

  private person(row: MenteeRow | MentorRow, { wishes }: Ties) {
    const { id, grade, sex, shift, building, language, freeSlots, interests } = row;
    return {
      id,
      grade,
      sex,
      shift,
      building,
      language,
      slots: freeSlots,
      interests: (interests ?? []).map((word) => word.toLowerCase()),
      likes: wishes.like.get(id) ?? [],
      avoids: wishes.avoid.get(id) ?? [],
    };
  }

  private lacks(row: MenteeRow | MentorRow, form: Form, pack: Pack, side: 'mentee' | 'mentor') {
    const today = this.scope.today();
    const minor = isMinor(row.birthDate, row.isPupil, today);
    return lacksOf(readActs(row.acts), neededKinds(pack, form, side, minor), today);
  }
}

const groundIn = (pack: Pack, ground: string | null) =>
  pack.grounds.find(({ code }) => code === ground);

/** A class led by two gives its pupils twice. */
const unique = <T extends { id: string }>(rows: T[]): T[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];
