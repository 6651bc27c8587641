import type { SurveySheet } from '@nastavnik/contracts/survey-sheets';
import { briefColumns, briefOf, type BriefRow } from '../../roster/brief.ts';

export type SheetRow = Omit<
  SurveySheet,
  'person' | 'enteredBy' | 'closed' | 'consentMissing' | 'form'
> &
  BriefRow<'person'> &
  BriefRow<'enterer'> & {
    form: string;
    closedOn: string | null;
    consentKind: string | null;
    consentAct: string | null;
    consentFrom: string | null;
    consentUntil: string | null;
  };

export const SHEET_COLUMNS = `s.id, s.wave_id AS waveId, w.title AS waveTitle, s.side, s.form, s.moment,
  s.code, s.state, s.way, s.answered_at AS answeredAt, s.reminded_at AS remindedAt,
  w.due_on AS dueOn, w.closed_on AS closedOn, s.version, s.consent_kind AS consentKind,
  k.act AS consentAct, k.from_on AS consentFrom, k.until_on AS consentUntil,
  ${briefColumns('p', 'c', 'person')}, ${briefColumns('e', 'ec', 'enterer')}`;

export const SHEET_TABLES = `survey_sheets s
  JOIN survey_waves w ON w.school_id = s.school_id AND w.id = s.wave_id
  JOIN people p ON p.school_id = s.school_id AND p.id = s.person_id
  LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
  LEFT JOIN people e ON e.school_id = s.school_id AND e.id = s.entered_by
  LEFT JOIN classes ec ON ec.school_id = e.school_id AND ec.id = e.class_id
  LEFT JOIN consent_states k ON k.school_id = s.school_id AND k.person_id = s.person_id
    AND k.kind = s.consent_kind`;

/** Whether the consent that a sheet rests on is not there today. */
function lacksConsent(row: SheetRow, today: string): boolean {
  if (row.consentKind === null) return false;
  const { consentAct, consentFrom, consentUntil } = row;
  return (
    consentAct !== 'given' ||
    (consentFrom ?? today) > today ||
    (consentUntil !== null && consentUntil < today)
  );
}

export function sheetOf(row: SheetRow, today: string): SurveySheet {
  const person = briefOf(row, 'person');
  if (!person) throw new Error('a sheet of nobody');
  return {
    ...row,
    form: row.form || null,
    person,
    enteredBy: briefOf(row, 'enterer'),
    closed: row.closedOn !== null,
    consentMissing: lacksConsent(row, today),
  };
}
