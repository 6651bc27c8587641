import type { MarkedStanding } from '@nastavnik/contracts/admission';
import type { MentorTraining } from '@nastavnik/contracts/selection';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import type { MentorRow } from '../../mentors/mentor-row.ts';
import { MentorsRepository } from '../../mentors/mentors.repository.ts';
import { usualForm } from '../../packs/pack-lists.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { OpenProgrammes } from '../../programmes/open-programmes.ts';
import type { SelectionEntity } from './selection.entity.ts';
import { nothingKept, standingOf } from './standing.ts';

/** Where mentors stand, form by form: one list of trainings, counted to each form by its own norm. */
@Injectable()
export class Standings {
  constructor(
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly mentors: MentorsRepository,
    private readonly programmes: OpenProgrammes,
  ) {}

  /** For the named forms; unless said, for those that the mentor has to do with. */
  async of(
    mentor: Pick<MentorRow, 'id' | 'isPupil' | 'isStaff'>,
    kept: SelectionEntity | null | undefined,
    trainings: readonly MentorTraining[],
    named: readonly string[] = [],
  ): Promise<MarkedStanding[]> {
    const pack = await this.packs.current();
    const today = this.scope.today();
    const wanted = new Set(named.length > 0 ? named : await this.formsOf(mentor, kept));
    const usual = usualForm(pack, 'mentor', mentor);
    const known = pack.forms.filter(({ code }) => wanted.has(code));
    const forms = known.length > 0 || usual === undefined ? known : [usual];
    return Promise.all(
      forms.map(async ({ code }) => ({
        ...standingOf(pack, code, kept ?? nothingKept, trainings, today),
        programmes: (await this.programmes.list(code, today)).map(({ id, title, rules }) => ({
          id,
          title,
          required: rules.admitted,
        })),
      })),
    );
  }

  /** Of the mentor's open pairs, interview and admission. */
  private async formsOf({ id }: { id: string }, kept: SelectionEntity | null | undefined) {
    const pairs = await this.mentors.openPairs(id);
    return [
      ...pairs.map(({ form }) => form),
      ...(kept?.form ? [kept.form] : []),
      ...(kept?.forms ?? []),
    ];
  }
}
