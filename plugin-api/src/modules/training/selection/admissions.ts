import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { MentorsRepository } from '../../mentors/mentors.repository.ts';
import { shortName } from '../../roster/brief.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { admissionOn } from '../../mentors/mentor-admission.ts';
import { holds, isFor } from './admission-state.ts';
import { SelectionRepository } from './selection.repository.ts';

/** What a programme asks, as far as admission goes. */
export interface Asking {
  title: string;
  rules: { admitted: boolean };
}

/** Who is going to work in which form. */
export interface Asked {
  mentorId: string;
  form: string;
  programme: Asking | null;
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
    private readonly mentors: MentorsRepository,
    private readonly selections: SelectionRepository,
    private readonly roster: RosterService,
  ) {}

  /** Refuses unless the programmes take all these mentors; no decision changes until the transaction ends. */
  async need(asked: readonly Asked[]): Promise<void> {
    const gated = asked.flatMap(({ programme, ...rest }) =>
      programme?.rules.admitted ? [{ ...rest, programme: programme.title }] : [],
    );
    if (gated.length === 0) return;
    const ids = [...new Set(gated.map(({ mentorId }) => mentorId))];
    await this.mentors.activeOf(ids);
    const kept = new Map((await this.selections.admissions(ids)).map((row) => [row.id, row]));
    const today = this.scope.today();
    const barred = gated.flatMap(({ mentorId, form, programme }) => {
      const row = kept.get(mentorId);
      const state = row ? admissionOn(row, today) : 'undecided';
      const otherForm = row !== undefined && holds(state) && !isFor(row.forms, form);
      if (holds(state) && !otherForm) return [];
      return [{ mentorId, state, until: row?.untilOn ?? null, otherForm, programme }];
    });
    if (barred.length === 0) return;
    const members = await this.roster.members(barred.map(({ mentorId }) => mentorId));
    throw new Problem('mentor.not-admitted', {
      mentors: barred.map((each) => {
        const member = members.get(each.mentorId);
        return { ...each, name: member ? shortName(member.brief) : '' };
      }),
    });
  }

  /** Mentors with an admission that holds, each with its forms; null is every form. */
  async holding(mentorIds: readonly string[]): Promise<Map<string, string[] | null>> {
    const today = this.scope.today();
    const held = new Map<string, string[] | null>();
    for (let at = 0; at < mentorIds.length; at += CHUNK)
      for (const row of await this.selections.admissions(mentorIds.slice(at, at + CHUNK))) {
        if (holds(admissionOn(row, today)))
          held.set(row.id, row.forms.length > 0 ? row.forms : null);
      }
    return held;
  }
}
