/**
 * Every table and its class. A statement that names a table absent here is refused.
 * tenant: rows of one school (`school_id`); area: rows of one org at any level (`org_id`, or one of
 * `keys`); platform: rows of no school, reached only through `db.platform` in repositories.
 */
export interface TableClass {
  class: 'tenant' | 'area' | 'platform';
  /** The columns of which one must equal the org in scope. */
  keys: readonly string[];
}

const tenant: TableClass = { class: 'tenant', keys: ['school_id'] };
const area: TableClass = { class: 'area', keys: ['org_id'] };
const aggregate: TableClass = {
  class: 'area',
  keys: ['region_id', 'municipality_id', 'school_id'],
};
const platform: TableClass = { class: 'platform', keys: [] };

export const tables: Record<string, TableClass> = {
  // platform
  leases: platform,
  outbox: platform,
  idempotency_keys: platform,
  files: platform,
  migrations: platform,
  history: tenant,
  history_heads: tenant,
  // connections, orgs, access
  connections: platform,
  connection_clients: platform,
  connection_origins: platform,
  connection_orgs: platform,
  orgs: platform,
  installations: platform,
  external_refs: platform,
  used_jtis: platform,
  grants: area,
  passes: tenant,
  pass_keys: platform,
  pass_tries: platform,
  externals: tenant,
  record_checks: tenant,
  // roster
  people: tenant,
  classes: tenant,
  enrolments: tenant,
  guardians: tenant,
  class_teachers: tenant,
  timetables: tenant,
  lessons: tenant,
  // sync
  sync_runs: platform,
  sync_parts: platform,
  sync_batches: platform,
  sync_issues: platform,
  sync_pulls: platform,
  sync_versions: platform,
  sync_terms: platform,
  sync_chunks: tenant,
  sync_changes: tenant,
  sync_plans: tenant,
  sync_schools: tenant,
  sync_quarantine: tenant,
  sync_guard_overrides: platform,
  // webhooks
  webhooks: platform,
  webhook_secrets: platform,
  webhook_deliveries: platform,
  webhook_attempts: platform,
  // the mentoring cycle
  pack_versions: platform,
  roadmap_packs: platform,
  programmes: tenant,
  programme_marks: tenant,
  consents: tenant,
  consent_states: tenant,
  requests: tenant,
  table_imports: tenant,
  mentees: tenant,
  mentors: tenant,
  mentor_selections: tenant,
  trainings: tenant,
  training_parts: tenant,
  matching_runs: tenant,
  matching_answers: tenant,
  matching_locks: tenant,
  matching_wishes: tenant,
  matching_profiles: tenant,
  pairs: tenant,
  pair_mentees: tenant,
  pair_past_stays: tenant,
  pair_accords: tenant,
  pair_substitutes: tenant,
  letterheads: tenant,
  documents: tenant,
  document_templates: tenant,
  document_masks: tenant,
  document_counters: tenant,
  meetings: tenant,
  meeting_parts: tenant,
  pulse_answers: tenant,
  private_notes: tenant,
  signals: tenant,
  support_contacts: tenant,
  plans: tenant,
  plan_versions: tenant,
  plan_remarks: tenant,
  completions: tenant,
  labour_terms: tenant,
  reflections: tenant,
  reflection_ends: tenant,
  closing_events: tenant,
  group_reflections: tenant,
  questionnaire_versions: platform,
  survey_waves: tenant,
  survey_sheets: tenant,
  survey_answers: tenant,
  swots: tenant,
  swot_versions: tenant,
  outcomes: tenant,
  // roadmaps
  roadmaps: area,
  roadmap_items: area,
  roadmap_proofs: area,
  roadmap_editions: area,
  roadmap_imports: area,
  register_entries: area,
  consultations: area,
  consultation_remarks: area,
  // what goes up: the sender's own rounds, and the frozen copies in the receiver's inbox
  submissions: area,
  approvals: area,
  assignments: area,
  assignment_addressees: area,
  received_assignments: area,
  control_sheets: area,
  control_parts: area,
  school_lists: area,
  school_list_editions: area,
  // indicators
  agg_coverage: aggregate,
  agg_facts: aggregate,
  agg_control: aggregate,
  agg_roadmaps: aggregate,
  targets: platform,
  // calendar
  calendar_feeds: platform,
  calendar_digests: platform,
};

export { aggregate, area, platform, tenant };
