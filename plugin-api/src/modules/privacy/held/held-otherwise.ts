/** Tables that the export does not read, each with the reason; a new table is in a section or here. */
export const leftTables: Record<string, string> = {
  // nobody's in particular
  leases: 'which server runs which job',
  migrations: 'the versions of the schema',
  files: 'bytes of uploads on their way; what they said is in the tables that were made of them',
  outbox: 'ids of what has just changed, gone when told',
  idempotency_keys: 'kept answers of the last days, word for word those of other tables',
  history_heads: 'hashes of the chain',
  connections: 'hosts, no people',
  connection_clients: 'machines of hosts, no people',
  connection_origins: 'addresses of hosts',
  connection_orgs: 'which host feeds which school',
  orgs: 'schools, no people',
  installations: 'which schools are on; who switched them is in the history',
  external_refs: 'the name that the host knows a person by and has given itself',
  used_jtis: 'marks of launches, so that none is used twice',
  pass_keys: 'marks made of links and codes, never the secrets; the passes are told',
  pass_tries: 'counts of wrong codes, whose nobody knows',
  sync_runs: 'what a host has sent, as a whole',
  sync_parts: 'what a host has sent for a school, as a whole',
  sync_batches: 'what a host has sent, as a whole',
  sync_issues: 'remarks to rows of a feed by its own names, for the host',
  sync_pulls: 'where a host is asked',
  sync_versions: 'versions of records by the host’s names',
  sync_terms: 'school years',
  sync_chunks:
    'rows of a feed as received, gone when applied; the journal’s data are told as they are',
  sync_changes: 'copies of roster rows of the last imports, kept to undo them',
  sync_plans: 'copies of roster rows of an import that waits',
  sync_schools: 'the state of a school’s feed',
  sync_quarantine: 'rows of imports that were not applied, by the host’s names',
  sync_guard_overrides: 'limits of guards',
  calendar_feeds: 'marks made of addresses of calendars, of people of offices',
  calendar_digests: 'days, no people',
  webhooks: 'addresses of hosts',
  webhook_secrets: 'keys of hosts',
  webhook_deliveries: 'ids of what has changed, for the host',
  webhook_attempts: 'how a host’s address answered',
  pack_versions: 'reference data',
  questionnaire_versions: 'reference data',
  agg_coverage: 'counts, no people',
  agg_facts: 'counts, no people',
  agg_control: 'counts, no people',
  agg_roadmaps: 'counts, no people',
  roadmap_packs: 'reference data',
  register_entries: 'of an organisation; members and executors are named by their office',
  roadmaps: 'of an organisation; its executors are bodies and positions',
  roadmap_items: 'of an organisation; its executors are bodies and positions',
  roadmap_proofs:
    'papers of an organisation; who noted them did their work, and the history tells it',
  roadmap_editions: 'of an organisation; its executors are bodies and positions',
  submissions: 'papers of an organisation; who handed them over or decided did their office’s work',
  approvals: 'papers of an organisation; who handed them over or decided did their office’s work',
  consultations: 'of an organisation; its executors are bodies and positions',
  consultation_remarks:
    'papers of an organisation; who remarked or decided did their work, and the history tells it',
  roadmap_imports:
    'a document of an organisation until a roadmap is made of it, a month at most; names of people are not taken from it',
  assignments: 'papers of an organisation; who issued them did their office’s work',
  assignment_addressees: 'papers of an organisation; who replied did their office’s work',
  received_assignments: 'papers of an organisation; who replied did their office’s work',
  control_sheets: 'papers of an organisation; who drew or read them did their office’s work',
  control_parts: 'papers of an organisation; who drew or read them did their office’s work',
  school_lists: 'which schools take part',
  school_list_editions: 'which schools take part',
  targets: 'figures, no people',
  // of the school as a whole
  timetables: 'on which days the school’s timetable holds',
  lessons: 'the school’s timetable as its journal shows it to everybody; who teaches what is work',
  programme_marks: 'a checklist of the programme',
  letterheads: 'what stands above the school’s papers',
  document_templates: 'templates of papers hold no data',
  document_masks: 'how numbers look',
  document_counters: 'the last numbers',
  support_contacts: 'whom the school has named for help, shown to all of it',
  swots: 'about a programme; its words are those of the questionnaires, of nobody by name',
  swot_versions: 'about a programme; its words are those of the questionnaires, of nobody by name',
  // of people, but told otherwise
  consent_states: 'the last record of `consents`',
  matching_runs: 'what bases, profiles and wishes said on a day, to match again alike; proposals',
  plans: 'the last of `plan_versions`',
  reflection_ends: 'that a pair has looked back; the words are told',
  private_notes: 'nobody’s record: read by their author alone, not even told that they are',
};

/** Columns of whatever table that tell nothing of a person. */
export const leftEverywhere: Record<string, string> = {
  school_id: 'the school is said once',
  org_id: 'the school is said once',
  id: 'a key',
  version: 'a count of changes',
  changed_at: 'the history tells changes',
  updated_at: 'the history tells changes',
  sort_name: 'the name in one line',
  pair_id: 'a key',
  programme_id: 'a key',
  // who of the school has written it down: other people
  ...Object.fromEntries(
    (
      'recorded_by made_by entered_by decided_by filed_by named_by given_by revoked_by saved_by agreed_by ' +
      'changed_by logged_by completed_by seen_by ended_by taken_by cancelled_by created_by set_by said_by ' +
      'opened_by closed_by interviewed_by'
    )
      .split(' ')
      .map((column) => [
        column,
        'somebody of the school who did their work; the history masks them too',
      ]),
  ),
};

/** Columns that the export leaves, each with the reason. */
export const leftColumns: Record<string, string> = {
  'classes.letter': 'in the title of the class',
  'classes.kind': 'of the class, not of the person',
  'closing_events.guests': 'other people, by name',
  'closing_events.nobody_shown': 'of what the link leads to, not of the person',
  'consents.signer_name': 'another person, or the person themselves: `signed_by` tells',
  'consents.text_sha256': 'a sum of the text whose version is told',
  'consents.withdraws': 'a key of another record',
  'documents.year': 'in the date',
  'documents.paper': 'the paper itself names others in full; the person has a copy of theirs',
  'enrolments.is_primary': 'what makes a class teacher of a teacher; the role is told',
  'enrolments.sourced_id': 'the name that the host knows the record by',
  'enrolments.missing_since': 'the card of the person tells',
  'guardians.missing_since': 'the card of the person tells',
  'grants.given_kind': 'who of the school or the operator has given it',
  'grants.given_at': 'the act and its date are told',
  'history.note': 'free words about others as well; the fields are told',
  'history.client_id': 'which machine it was',
  'history.request_id': 'for the logs of the server',
  ...Object.fromEntries(
    'seq hash late chained_at note_salt note_digest person_salt person_digest'
      .split(' ')
      .map((column) => [`history.${column}`, 'the chain, so that nobody changes history']),
  ),
  'matching_answers.run_id': 'a key',
  'matching_answers.side': 'the section tells whose answer it is',
  'meetings.counted': 'whether the norm counts it',
  'meetings.unclosed': 'whether something is still to be answered',
  'mentees.active': 'the state tells',
  'mentors.active': 'the state tells',
  'mentors.mentees_now': 'a count of the pairs that are told',
  'outcomes.subject': 'always the pair here',
  'pair_past_stays.leave_note': 'words of the curator for curators',
  'pair_past_stays.left_by':
    'somebody of the school who did their work; the history masks them too',
  'pair_substitutes.is_lost': 'follows from the consents that are told',
  'pair_mentees.leave_note': 'words of the curator for curators',
  'pair_mentees.left_by': 'somebody of the school who did their work; the history masks them too',
  'pair_mentees.is_open': 'the state of the pair tells',
  'pair_mentees.together': 'a key of an index',
  'pair_mentees.open_form': 'a key of an index',
  'pairs.needs_decision': 'what the curator has still to decide',
  'pairs.open_question': 'what the curator has still to decide',
  'pairs.close_note': 'words of adults about both sides, shown to neither',
  'pairs.quiet_since': 'counted out of the meetings that are told',
  'pairs.plan_agreed_on': 'the plan tells',
  'passes.subject_id': 'a key',
  'passes.until_at': 'when a session ends by itself',
  'requests.waiting': 'a key of an index',
  'requests.likes': 'other people; the wishes of matching that come of it are told',
  'requests.avoids': 'other people; the wishes of matching that come of it are told',
  'signals.outcome': 'for those who look after pairs; the author was told the answer',
  'signals.auto_key': 'a key, so that a signal comes once',
  'survey_sheets.code': 'opens the sheet to whoever has it',
  'survey_sheets.consent_kind': 'which consent was asked for; consents are told',
  'table_imports.fields': 'which column is which; the rows are told by their headings',
  'table_imports.done': 'the same rows and what became of them; the history tells changes',
  'table_imports.taken': 'how the bases were before, to undo it; the history tells changes',
  'trainings.trainer': 'another person, by name',
  ...Object.fromEntries(
    (
      'state goal tasks results criteria starts_on ends_on norm_meetings norm_per norm_minutes quiet_days rules ' +
      'stages act_number act_date protocol_body protocol_number protocol_date cancel_reason carried_from'
    )
      .split(' ')
      .map((column) => [`programmes.${column}`, 'of the programme, not of the person']),
  ),
  ...Object.fromEntries(
    'title chosen timely opened_on due_on closed_on'
      .split(' ')
      .map((column) => [`survey_waves.${column}`, 'of the wave, not of the person']),
  ),
};
