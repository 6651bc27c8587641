/**
 * Set-based statements that cannot bind a school in every alias, by name, with the tables that each
 * may touch. Anything else goes through the guard.
 */
export const exempt: Record<string, readonly string[]> = {
  /** One batch of a feed holds rows of many schools; they are put with their schools at once. */
  'sync.chunks': ['sync_chunks'],
};
