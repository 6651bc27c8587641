import { describe, expect, it } from 'vitest';
import { access, rights, roles, rolesWith } from './access.ts';
import { namedRoutes } from './index.ts';
import { schoolYearOf } from './primitives.ts';
import { problems } from './problems.ts';
import { TakenKind } from './taken-kinds.ts';

describe('the table of calls', () => {
  it('names each method and path once', () => {
    const places = namedRoutes.map(
      ({ route }) => `${route.method} ${route.path.replace(/:\w+/g, ':')}`,
    );
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  it.each(namedRoutes)('$name: every path parameter is declared', ({ route }) => {
    const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name).toSorted();
    expect(Object.keys(route.params?.shape ?? {}).toSorted()).toEqual(inPath);
  });

  it.each(namedRoutes)('$name: what changes a version asks for it', ({ route }) => {
    if (route.method === 'PATCH') expect(route.ifMatch).toBe(true);
    if (route.method === 'GET')
      expect([route.ifMatch, route.idempotent, route.body]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
  });
});

describe('files', () => {
  const files = namedRoutes.filter(({ route }) => route.produces !== undefined);

  it.each(files)('$name: says what it takes out, or that it takes out nothing', ({ route }) => {
    expect([false, ...TakenKind.options]).toContain(route.takesOut);
  });

  it.each(files.filter(({ route }) => route.takesOut))(
    '$name: is taken by a person of an org, whose history keeps it',
    ({ route }) => {
      expect(rights).toContain(route.may);
    },
  );

  it('leave without a trace only where somebody has looked that nobody is in them', () => {
    const silent = files.filter(
      ({ route, name }) => !route.takesOut && !name.startsWith('oneRoster'),
    );
    expect(silent.map(({ name }) => name).toSorted()).toEqual([
      'approvals.scan',
      'calendar.ics',
      'consultations.docx',
      'consultations.pdf',
      'controlSheets.docx',
      'controlSheets.pdf',
      'documentTemplates.builtIn',
      'documentTemplates.take',
      'outcomes.table',
      'packFiles.file',
      'registers.scan',
      'requestMap.docx',
      'requestMap.pdf',
      'requestMap.xlsx',
      'roadmapPapers.docx',
      'roadmapPapers.pdf',
      'schoolLists.edit',
      'schoolLists.print',
      'schoolLists.scan',
      'submissions.scan',
      'surveyResults.table',
      'sync.issuesTable',
      'tables.blank',
    ]);
  });
});

describe('the table of access', () => {
  it('gives every right to somebody', () => {
    expect(rights.filter((right) => rolesWith(right).length === 0)).toEqual([]);
  });

  it('has a row for every role', () => {
    expect(Object.keys(access).toSorted()).toEqual([...roles].toSorted());
  });
});

describe('the table of refusals', () => {
  it.each(Object.entries(problems))('%s is noun.trouble with Russian words', (code, { status }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  });
});

describe('a school year', () => {
  it('is named by its end and begins on 1 September', () => {
    expect(['2026-08-31', '2026-09-01', '2027-08-31'].map(schoolYearOf)).toEqual([
      2026, 2027, 2027,
    ]);
  });
});
