import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';
import { aboveMarker } from './roadmap-spot.ts';

/** A sheet of the municipality, and the one of a school within it, as both know it. */
export interface ControlSpot {
  control: { sheetId: string; partId: string };
}

interface Orgs {
  schoolId: string;
  municipalityId: string;
}

let numbers = 0;

export async function makeControlSpot(
  put: Put,
  { schoolId, municipalityId }: Orgs,
  marker: string,
): Promise<ControlSpot> {
  const [sheetId, partId] = [newId(), newId()];
  const number = ++numbers;
  const theirs = aboveMarker(municipalityId);
  const said = (text: string) =>
    JSON.stringify({ meetings_unclosed: { on: '2026-09-12', by: text, note: text } });
  const numbersOf = (text: string) => ({
    counts: '{"meetings_unclosed":1}',
    marks: said(text),
    version: 1,
  });
  const head = (text: string) => ({
    number,
    year: 2025,
    drawn_on: '2025-09-10',
    as_of: new Date('2025-09-10T06:00:00Z'),
    drawn_by: text,
    issuer_id: municipalityId,
    issuer_name: 'Организация',
    conclusion: text,
    ...numbersOf(text),
  });
  await put('control_sheets', {
    ...head(theirs),
    marks: '{}',
    org_id: municipalityId,
    id: sheetId,
    having_any: '{"meetings_unclosed":1}',
    covered: '{"counted":1,"all":1}',
    counts: '{"meetings_unclosed":1,"approvals_waiting":1}',
  });
  await put('control_sheets', {
    ...head(marker),
    org_id: schoolId,
    id: partId,
    part_of: sheetId,
  });
  await put('control_parts', {
    ...numbersOf(theirs),
    org_id: municipalityId,
    id: partId,
    sheet_id: sheetId,
    about_id: schoolId,
    about_name: theirs,
  });
  // once a school, however many spots it has
  await put('agg_control', {
    school_id: schoolId,
    matter: 'meetings_unclosed',
    region_id: newId(),
    municipality_id: municipalityId,
    value: 1,
    counted_at: new Date(),
  }).catch(() => undefined);
  return { control: { sheetId, partId } };
}
