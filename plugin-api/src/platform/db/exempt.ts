/**
 * Set-based statements that cannot bind a school in every alias, by name, with the tables that each
 * may touch. Anything else goes through the guard.
 */
export const exempt: Record<string, readonly string[]> = {
  /** One batch of a feed holds rows of many schools; they are put with their schools at once. */
  'sync.chunks': ['sync_chunks'],
  /**
   * A host reads back what it has given, page by page across its schools. Each statement is made by
   * modules/oneroster, which names the host's schools and its own references in every condition.
   */
  'oneroster.read': ['people', 'classes', 'enrolments', 'guardians', 'external_refs', 'orgs'],
  /** A delta names a record without its school: it is looked for at the schools of its host. */
  'sync.whereabouts': [
    'people',
    'classes',
    'enrolments',
    'sync_quarantine',
    'external_refs',
    'connection_orgs',
  ],
  /** Which schools and orgs have history to chain, or a chain to check; each is then entered. */
  'history.orgs': ['history', 'history_heads'],
};
