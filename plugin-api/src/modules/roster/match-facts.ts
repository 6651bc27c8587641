/** Whether matching knows what somebody of a base, the row `m`, likes. */
export const HAS_INTERESTS = `EXISTS (SELECT 1 FROM matching_profiles mf
  WHERE mf.school_id = m.school_id AND mf.person_id = m.id AND JSON_LENGTH(mf.interests) > 0)`;

/** Conditions on a row `m` of a base for which the score lacks something. */
export const LACKS = {
  interests: `NOT ${HAS_INTERESTS}`,
  time: 'JSON_LENGTH(m.free_slots) = 0',
} as const;
