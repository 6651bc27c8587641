import type { Connection } from 'mysql2/promise';
import { stringify } from 'uuid';
import { type Filled, id, insert, now } from './fill-orgs.ts';

/** What every municipality has handed over to the region and what was agreed to: all its schools of a year. */
export async function fillLists(sql: Connection, filled: Filled, year: number): Promise<void> {
  const schoolsOf = Map.groupBy(filled.schools, ({ municipalityId }) => municipalityId);
  const rounds = filled.municipalities.map((municipalityId, index) => {
    const schools = (schoolsOf.get(municipalityId) ?? []).map((school, at) => ({
      schoolId: stringify(school.id),
      name: `Средняя общеобразовательная школа № ${at + 1}`,
      reason: 'решение педагогического совета',
      municipality: null,
    }));
    return {
      org_id: filled.regionId,
      id: id(),
      subject: 'school_list',
      subject_id: id(),
      round: 1,
      edition: 1,
      office: 'org',
      state: 'agreed',
      sent_on: now,
      sent_at: now,
      sent_id: id(),
      sent_by: 'Муниципальный координатор',
      decided_at: now,
      decided_by: 'Региональный центр',
      remarks: '[]',
      version: 2,
      is_last: 1,
      title: `Перечень на ${year} год`,
      year_to: year,
      sender_id: municipalityId,
      sender_name: `Муниципальный район № ${index + 1}`,
      sender_kind: 'municipality',
      content: JSON.stringify({ year, level: 'municipality', schools }),
    };
  });
  await insert(sql, 'approvals', rounds);
}
