import { type OrRead, reads11, reads12 } from '@nastavnik/contracts/oneroster';
import type { Sample } from './sample.ts';
import type { Spot } from './spot.ts';

const hex = (id: string) => id.replaceAll('-', '');

/** What OneRoster's paths name, of one spot; years and kinds of classes are everybody's. */
function paramsOf(path: string, spot: Spot): Record<string, string> {
  const named: Record<string, string> = {
    academicSessions: 'year-2027',
    classes: `class-${spot.classId}`,
    courses: 'course-homeroom',
    demographics: `user-${spot.pupilId}`,
    enrollments: `${hex(spot.schoolId)}-${hex(spot.enrolmentId)}`,
    gradingPeriods: 'none',
    orgs: spot.sourcedId,
    schools: spot.sourcedId,
    students: `user-${spot.pupilId}`,
    teachers: `user-${spot.staffId}`,
    terms: 'term-2027',
    users: `user-${spot.pupilId}`,
  };
  const inPath = [...path.matchAll(/(\w+)\/:(\w+)/g)];
  return Object.fromEntries(inPath.map(([, noun = '', name = '']) => [name, named[noun] ?? '']));
}

const OWN = /(classes|demographics|enrollments|orgs|schools|students|teachers|users)\/:/;

function sampleOf({ route: { path } }: OrRead): Sample {
  const kind = OWN.test(path) ? 'thing' : path.includes('gradingPeriods/:') ? 'none' : 'list';
  return { kind, input: (spot) => ({ params: paramsOf(path, spot) }) };
}

const samplesOf = (word: string, reads: Record<string, OrRead>) =>
  Object.entries(reads).map(([name, read]) => [`${word}.${name}`, sampleOf(read)] as const);

/** A call of every read of both versions. */
export const oneRosterSamples: Record<string, Sample> = Object.fromEntries([
  ...samplesOf('oneRoster', reads12),
  ...samplesOf('oneRoster11', reads11),
]);
