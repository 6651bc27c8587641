/** What a guardian, the row `p`, is to the children: what the host has called its role. */
export const RELATION = `(SELECT g.relation FROM guardians g
  WHERE g.school_id = p.school_id AND g.guardian_id = p.id
  ORDER BY g.active DESC, g.relation LIMIT 1)`;
