import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { shortName } from '../../roster/brief.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { admissionOn } from './admission-state.ts';
import { SelectionRepository } from './selection.repository.ts';

/** What a programme asks, as far as admission goes. */
export interface Asking {
  title: string;
  rules: { admitted: boolean };
}

const CHUNK = 500;

/**
 * The gate of selection and training; the making of pairs and matching ask here. It holds where the
 * programme takes only admitted mentors; elsewhere screens say where a mentor stands.
 */
@Injectable()
export class Admissions {
  constructor(
    private readonly scope: Scope,
    private readonly selections: SelectionRepository,
    private readonly roster: RosterService,
  ) {}

  /** Refuses a mentor whom the programme does not take. */
  async need(mentorId: string, form: string, programme: Asking | null): Promise<void> {
    if (!programme?.rules.admitted) return;
    const [row] = await this.selections.admissions([mentorId]);
    const state = row ? admissionOn(row, this.scope.today()) : 'undecided';
    const holds = state === 'admitted' || state === 'conditional';
    const otherForm = holds && row !== undefined && !isFor(row.forms, form);
    if (holds && !otherForm) return;
    const member = (await this.roster.members([mentorId])).get(mentorId);
    throw new Problem('mentor.not-admitted', {
      name: member ? shortName(member.brief) : '',
      state,
      until: row?.untilOn ?? null,
      otherForm,
      programme: programme.title,
    });
  }

  /** Mentors with an admission that holds, each with its forms; null is every form. */
  async holding(mentorIds: readonly string[]): Promise<Map<string, string[] | null>> {
    const today = this.scope.today();
    const held = new Map<string, string[] | null>();
    for (let at = 0; at < mentorIds.length; at += CHUNK)
      for (const row of await this.selections.admissions(mentorIds.slice(at, at + CHUNK))) {
        const state = admissionOn(row, today);
        if (state === 'admitted' || state === 'conditional')
          held.set(row.id, row.forms.length > 0 ? row.forms : null);
      }
    return held;
  }
}

const isFor = (forms: string[], form: string) => forms.length === 0 || forms.includes(form);
