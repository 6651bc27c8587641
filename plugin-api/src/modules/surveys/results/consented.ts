/** Joins the consent that the sheet `s` rests on. */
export const CONSENT = `LEFT JOIN consent_states k ON k.school_id = s.school_id
  AND k.person_id = s.person_id AND k.kind = s.consent_kind`;

/** Holds today; takes the day four times. */
export const CONSENTED = `(s.consent_kind IS NULL OR (k.act = 'given' AND COALESCE(k.from_on, ?) <= ?
  AND COALESCE(k.until_on, ?) >= ?))`;
