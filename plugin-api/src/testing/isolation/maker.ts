import { ConsentKind } from '@nastavnik/contracts/consents';
import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';
import type { SpotPlace } from './spot.ts';

const now = new Date('2026-09-20T09:00:00Z');

/** Rows of one school, in the order in which they need each other. */
export class Maker {
  constructor(
    private readonly put: Put,
    private readonly at: SpotPlace,
    readonly marker: string,
  ) {}

  async pupil(): Promise<string> {
    const id = await this.person({
      is_pupil: 1,
      grade: 7,
      class_id: this.at.classId,
      birth_date: '2013-03-01',
    });
    const guardian = await this.person({ is_guardian: 1 });
    await this.put('guardians', {
      school_id: this.at.schoolId,
      child_id: id,
      guardian_id: guardian,
    });
    await this.enrol(id, 'pupil', 0);
    return id;
  }

  staff(): Promise<string> {
    return this.person({
      is_staff: 1,
      position: `учитель ${this.marker}`,
      birth_date: '1980-01-01',
    });
  }

  async enrol(personId: string, role: string, primary: number): Promise<string> {
    const id = newId();
    const { schoolId, classId } = this.at;
    await this.put('enrolments', {
      school_id: schoolId,
      id,
      class_id: classId,
      person_id: personId,
      role,
      is_primary: primary,
    });
    return id;
  }

  async mentee(id: string, state: string, pairId: string | null = null) {
    const { schoolId, today } = this.at;
    await this.put('mentees', {
      school_id: schoolId,
      id,
      sort_name: this.marker,
      active: 1,
      state,
      form: 'PUPIL_PUPIL',
      request: this.marker,
      pair_id: pairId,
      free_slots: [],
      added_on: today,
      version: 1,
      changed_at: now,
    });
    for (const kind of ConsentKind.options) await this.consent(id, kind);
  }

  async mentor(id: string, menteesNow: number) {
    const { schoolId, today } = this.at;
    await this.put('mentors', {
      school_id: schoolId,
      id,
      sort_name: this.marker,
      active: 1,
      state: 'free',
      base: 'PUPILS',
      capacity: 20,
      mentees_now: menteesNow,
      competences: [this.marker],
      free_slots: [],
      added_on: today,
      version: 1,
      changed_at: now,
    });
    for (const kind of ConsentKind.options) await this.consent(id, kind);
  }

  async consent(personId: string, kind: string): Promise<string> {
    const id = newId();
    const { schoolId, today } = this.at;
    await this.put('consents', {
      school_id: schoolId,
      id,
      person_id: personId,
      kind,
      act: 'given',
      signed_by: 'guardian',
      signer_name: this.marker,
      form: 'paper',
      from_on: today,
      text_version: '1',
      text_sha256: '0'.repeat(64),
      recorded_at: now,
    });
    await this.put('consent_states', {
      school_id: schoolId,
      person_id: personId,
      kind,
      consent_id: id,
      act: 'given',
      from_on: today,
    }).catch(() => undefined);
    return id;
  }

  async pair(kind: string, mentorId: string, menteeId: string, id: string): Promise<void> {
    const { schoolId, today, schoolYear } = this.at;
    const undecided = kind === 'undecided';
    const active = kind === 'active' || undecided;
    await this.put('pairs', {
      school_id: schoolId,
      id,
      mentor_id: mentorId,
      form: 'PUPIL_PUPIL',
      school_year: schoolYear,
      status: undecided ? 'active' : kind,
      stage: active ? 'REGULAR' : 'INTRO',
      needs_decision: undecided ? 'person_left' : null,
      order_number: active ? this.marker : null,
      order_date: active ? today : null,
      proposed_on: today,
      agreed_on: today,
      started_on: active ? today : null,
      last_met_on: active ? today : null,
      quiet_since: active ? today : null,
      version: 1,
      changed_at: now,
    });
    await this.put('pair_mentees', {
      school_id: schoolId,
      pair_id: id,
      mentee_id: menteeId,
      mentor_id: mentorId,
      is_open: 1,
    });
  }

  async meeting(pairId: string, mentorId: string, menteeId: string): Promise<string> {
    const id = newId();
    const { schoolId, today } = this.at;
    await this.put('meetings', {
      school_id: schoolId,
      id,
      pair_id: pairId,
      type: 'REGULAR',
      status: 'held',
      held_on: today,
      topic: this.marker,
      done: this.marker,
      unclosed: 1,
      logged_by: mentorId,
      version: 1,
      changed_at: now,
    });
    for (const [person, side] of [
      [mentorId, 'mentor'],
      [menteeId, 'mentee'],
    ])
      await this.put('meeting_parts', {
        school_id: schoolId,
        meeting_id: id,
        person_id: person,
        side,
        attended: 1,
      });
    return id;
  }

  async grant(personId?: string, role = 'curator', orgId = this.at.schoolId): Promise<string> {
    const id = newId();
    await this.put('grants', {
      org_id: orgId,
      id,
      person_id: personId ?? (await this.staff()),
      role,
      act_number: this.marker,
      act_date: this.at.today,
      valid_from: '2026-01-01',
      given_kind: 'operator',
      given_at: now,
      version: 1,
    });
    return id;
  }

  async run(): Promise<string> {
    const id = newId();
    const { connectionId, schoolId, sourcedId } = this.at;
    await this.put('sync_runs', {
      id,
      connection_id: connectionId,
      state: 'receiving',
      mode: 'bulk',
      dry_run: 0,
      completeness: '{}',
      source: '{}',
      created_at: now,
      touched_at: new Date(),
    });
    await this.put('sync_parts', {
      run_id: id,
      school_id: schoolId,
      connection_id: connectionId,
      sourced_id: sourcedId,
      receiving: null,
      state: 'receiving',
      guards: '[]',
      totals: '{}',
    });
    return id;
  }

  async override(): Promise<string> {
    const id = newId();
    await this.put('sync_guard_overrides', {
      id,
      connection_id: this.at.connectionId,
      school_id: this.at.schoolId,
      guard: 'G2',
      switched_off: 0,
      percent: 20,
      act: this.marker,
      reason: this.marker,
      valid_until: '2099-01-01',
      set_at: now,
      set_client: this.marker,
    });
    return id;
  }

  async webhook(): Promise<{ webhookId: string; deliveryId: string }> {
    const [webhookId, deliveryId] = [newId(), newId()];
    const { connectionId, seal } = this.at;
    await this.put('webhooks', {
      id: webhookId,
      connection_id: connectionId,
      url: `http://127.0.0.1:9/${webhookId}`,
      description: this.marker,
      created_at: now,
      version: 1,
    });
    await this.put('webhook_secrets', {
      id: newId(),
      webhook_id: webhookId,
      sealed: seal('whsec_c2VjcmV0', webhookId),
    });
    await this.put('webhook_deliveries', {
      id: deliveryId,
      webhook_id: webhookId,
      event_id: newId(),
      type: 'run.applied',
      body: '{}',
      state: 'delivered',
      next_try: now,
      created_at: now,
    });
    return { webhookId, deliveryId };
  }

  async person(traits: Record<string, unknown>): Promise<string> {
    const id = newId();
    await this.put('people', {
      school_id: this.at.schoolId,
      id,
      family_name: this.marker,
      given_name: this.marker,
      active: 1,
      version: 1,
      ...traits,
    });
    await this.put('external_refs', {
      connection_id: this.at.connectionId,
      type: 'user',
      sourced_id: `user-${id}`,
      id,
    });
    return id;
  }
}
