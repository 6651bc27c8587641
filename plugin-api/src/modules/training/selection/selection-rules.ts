import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { MentorsRepository } from '../../mentors/mentors.repository.ts';
import { entryOf } from '../../packs/pack-lists.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { criteriaOf } from './admission-state.ts';

/** What is asked of what is written about a mentor. */
@Injectable()
export class SelectionRules {
  constructor(
    private readonly mentors: MentorsRepository,
    private readonly packs: PacksService,
  ) {}

  /** One of the base; their row waits for the transaction to end. */
  async needMentor(mentorId: string): Promise<void> {
    if (!(await this.mentors.lock(mentorId))) throw new Problem('entity.not-found');
  }

  async needForms(forms: readonly string[]): Promise<void> {
    const pack = await this.packs.current();
    for (const form of forms) entryOf(pack, 'forms', form);
  }

  /** Names forms. */
  async titles(): Promise<(form: string) => string> {
    const { forms } = await this.packs.current();
    const known = new Map(forms.map(({ code, title }) => [code, title]));
    return (form) => known.get(form) ?? form;
  }

  async needMarks(form: string, marks: Record<string, number>): Promise<void> {
    await this.needForms([form]);
    const most = new Map(
      criteriaOf(await this.packs.current(), form).map(({ code, max }) => [code, max]),
    );
    for (const [code, mark] of Object.entries(marks))
      if (mark > (most.get(code) ?? -1)) throw new Problem('admission.criterion-unknown', { code });
  }
}
