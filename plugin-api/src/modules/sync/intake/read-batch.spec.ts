import type { SyncEntity } from '@nastavnik/contracts/sync-run';
import { describe, expect, it } from 'vitest';
import { linesOf, readBatch } from './read-batch.ts';
import type { OrgInRun } from './placing.ts';

const org = (sourcedId: string, rest: Partial<OrgInRun> = {}): [string, OrgInRun] => [
  sourcedId,
  { id: `id-${sourcedId}`, sourcedId, kind: 'school', enabled: true, today: '2026-11-01', ...rest },
];
const orgs = new Map([
  org('s1'),
  org('s2'),
  org('off', { enabled: false }),
  org('m1', { kind: 'municipality' }),
]);
const read = (entity: SyncEntity, ...rows: unknown[]) =>
  readBatch(
    linesOf(
      Buffer.from(
        rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'),
      ),
    ),
    entity,
    orgs,
    10_000,
  );
const user = (rest: object) => ({
  sourcedId: 'u1',
  familyName: 'Иванов',
  givenName: 'Пётр',
  roles: [{ role: 'student', org: { sourcedId: 's1' } }],
  ...rest,
});
/** All rows here are of one user. */
const codes = (batch: ReturnType<typeof readBatch>) =>
  batch.findings
    .filter(({ code }) => code !== 'row.duplicate')
    .map(({ level, code, pointer }) => [level, code, pointer]);

describe('a batch of users', () => {
  it('reads the wire leniently', () => {
    const batch = read(
      'users',
      user({
        enabledUser: 'true',
        grades: ['7 класс'],
        agents: ['p1', { sourcedId: 'p2' }],
        metadata: { 'ru.position': ' учитель ', 'ru.pedagogicalSince': '01.09.2024' },
      }),
    );
    expect(batch).toMatchObject({ lines: 1, accepted: 1, findings: [] });
    expect(batch.placed.get('id-s1')).toMatchObject([
      {
        sourcedId: 'u1',
        family: 'Иванов',
        middle: null,
        kinds: ['pupil'],
        grade: 7,
        agents: ['p1', 'p2'],
        position: 'учитель',
        pedagogicalSince: '2024-09-01',
      },
    ]);
  });

  it('gives each school only its own roles', () => {
    const roles = [
      { role: 'teacher', org: 's1' },
      { role: 'parent', org: { sourcedId: 's2' } },
      { role: 'student', org: 's2', endDate: '2025-06-01' },
    ];
    const { placed } = read('users', user({ roles }));
    expect(placed.get('id-s1')).toMatchObject([{ kinds: ['staff'] }]);
    expect(placed.get('id-s2')).toMatchObject([{ kinds: ['guardian'], relation: 'parent' }]);
  });

  it('reads the single role of OneRoster 1.1', () => {
    const { placed } = read(
      'users',
      user({ roles: undefined, role: 'teacher', orgs: ['s1', 's2'] }),
    );
    expect([...placed.keys()]).toEqual(['id-s1', 'id-s2']);
  });

  it('takes a disabled, deleted or former user as gone, an unknown status as active', () => {
    const past = [{ role: 'student', org: 's1', endDate: '01.06.2025' }];
    const batch = read(
      'users',
      user({ enabledUser: 'false' }),
      user({ status: 'tobedeleted' }),
      user({ roles: past }),
      user({ status: 'odd' }),
    );
    const gone = batch.placed.get('id-s1')?.map((row) => row.gone);
    expect(gone).toEqual([true, true, true, undefined]);
    expect(codes(batch)).toEqual([['warning', 'status.unknown', '/status']]);
  });

  it('takes administrators of a district only above schools', () => {
    const role = 'districtAdministrator';
    const batch = read(
      'users',
      user({ roles: [{ role, org: 'm1' }] }),
      user({ roles: [{ role, org: 's1' }] }),
    );
    expect(batch.placed.get('id-m1')).toMatchObject([{ kinds: ['staff'] }]);
    expect(codes(batch)).toEqual([
      ['warning', 'role.no-access', '/roles/role'],
      ['rejected', 'role.missing', '/roles'],
    ]);
  });

  it('refuses foreign and switched off schools, and says where', () => {
    const batch = read(
      'users',
      user({ roles: [{ role: 'student', org: 'alien' }] }),
      user({ roles: [{ role: 'student', org: 'off' }] }),
      '{"broken',
      '[]',
      user({ sourcedId: 'a\u0001' }),
      user({ sourcedId: undefined }),
      user({ familyName: '', givenName: ' ' }),
    );
    expect(batch).toMatchObject({ lines: 7, accepted: 0 });
    expect(batch.findings.map(({ code, line }) => [line, code])).toEqual([
      [1, 'foreign_scope'],
      [2, 'school.not-enabled'],
      [3, 'json.invalid'],
      [4, 'json.invalid'],
      [5, 'sourced-id.invalid'],
      [6, 'sourced-id.missing'],
      [7, 'name.missing'],
    ]);
    expect(batch.findings[0]?.level).toBe('security');
  });

  it('takes a person of one name, and says that the other is not there', () => {
    const batch = read('users', user({ familyName: '' }), user({ givenName: undefined }));
    expect(batch.accepted).toBe(2);
    expect(codes(batch)).toEqual([
      ['warning', 'name.partial', '/familyName'],
      ['warning', 'name.partial', '/givenName'],
    ]);
  });

  it('keeps our school when another membership is foreign', () => {
    const roles = [
      { role: 'teacher', org: 's1' },
      { role: 'teacher', org: 'alien' },
    ];
    const batch = read('users', user({ roles }));
    expect([...batch.placed.keys()]).toEqual(['id-s1']);
    expect(codes(batch)).toEqual([['warning', 'foreign_scope', '/roles/org']]);
  });

  it('tells of unknown and sensitive fields once, and keeps neither', () => {
    const odd = user({ password: 'secret', hobby: 'шахматы', metadata: { СНИЛС: '1' } });
    const batch = read('users', odd, odd);
    expect(codes(batch)).toEqual([
      ['warning', 'field.dropped', '/password'],
      ['warning', 'field.unknown', '/hobby'],
      ['warning', 'field.dropped', '/metadata/СНИЛС'],
    ]);
    expect(JSON.stringify([...batch.placed.values()])).not.toMatch(/secret|шахматы/);
  });

  it('leaves what it cannot read as it is', () => {
    const batch = read(
      'users',
      user({ grades: ['XI'], metadata: { 'ru.pedagogicalSince': '31.02.2020' } }),
    );
    const [row] = batch.placed.get('id-s1') ?? [];
    expect(row).toMatchObject({ grade: undefined, pedagogicalSince: undefined });
    expect(codes(batch).map(([, code]) => code)).toEqual(['grade.invalid', 'date.invalid']);
  });
});

describe('batches of the other collections', () => {
  it('reads classes, enrolments, demographics and sessions', () => {
    const school = { sourcedId: 's1' };
    const classes = read('classes', {
      sourcedId: 'c1',
      title: '7Б',
      classType: 'homeroom',
      school,
      grades: '07',
      metadata: { ru: { letter: 'Б' } },
    });
    expect(classes.placed.get('id-s1')).toMatchObject([
      { title: '7Б', homeroom: true, grade: 7, letter: 'Б' },
    ]);
    const enrolments = read('enrollments', {
      sourcedId: 'e1',
      user: 'u1',
      class: 'c1',
      school,
      role: 'teacher',
      primary: 'true',
    });
    expect(enrolments.placed.get('id-s1')).toMatchObject([{ role: 'teacher', primary: true }]);
    const demographics = read('demographics', {
      sourcedId: 'u1',
      birthDate: '02.03.2013',
      sex: 'female',
    });
    expect(demographics.waiting).toEqual([
      { sourcedId: 'u1', birthDate: '2013-03-02', sex: 'female' },
    ]);
    const sessions = read('academicSessions', { sourcedId: 'y', schoolYear: '2027' });
    expect(sessions.waiting).toEqual([{ sourcedId: 'y', schoolYear: 2027 }]);
  });

  it('checks organisations against the run and keeps none of them', () => {
    const batch = read(
      'orgs',
      { sourcedId: 's1', name: 'Школа' },
      { sourcedId: 'alien', name: 'Чужая' },
    );
    expect(batch).toMatchObject({ lines: 2, accepted: 1 });
    expect(batch.placed.size + batch.waiting.length).toBe(0);
  });

  it('does not read past the limit, and skips empty lines and a lacking last newline', () => {
    const body = Buffer.from('\n{"sourcedId":"s1"}\r\n\n{"sourcedId":"s2"}');
    expect(readBatch(linesOf(body), 'orgs', orgs, 10)).toMatchObject({ lines: 2, accepted: 2 });
    expect(readBatch(linesOf(body), 'orgs', orgs, 1).lines).toBe(2);
  });
});
