import type {
  SnapshotClass,
  SnapshotDemographics,
  SnapshotEnrolment,
  SnapshotSession,
} from '../plan/snapshot.ts';
import { mustPlace, type OrgInRun, type Placed } from './placing.ts';
import {
  dateOf,
  extra,
  gradeOf,
  isCurrent,
  isDeleted,
  isMangled,
  refOf,
  refsOf,
  RowRefused,
  sourcedIdOf,
  textOf,
  truth,
  type Warn,
  type WireRow,
} from './wire.ts';

type Orgs = ReadonlyMap<string, OrgInRun>;

export function readClass(row: WireRow, orgs: Orgs, warn: Warn): Placed<SnapshotClass>[] {
  const sourcedId = sourcedIdOf(row);
  const org = mustPlace(refOf(row['school']), orgs, '/school');
  const title = textOf(row, 'title', 100, warn);
  if (!title) throw new RowRefused('title.missing', '/title');
  const letter = textOf({ letter: extra(row, 'letter') }, 'letter', 10, warn);
  return [
    {
      org,
      row: {
        sourcedId,
        ...(isDeleted(row, warn) && { gone: true as const }),
        title,
        homeroom: row['classType'] === 'homeroom',
        grade: gradeOf(row['grades'] ?? row['grade'], warn),
        letter,
        terms: refsOf(row['terms']),
      },
    },
  ];
}

/** Enrolments of pupils and teachers; other roles are not kept and give nothing. */
export function readEnrolment(row: WireRow, orgs: Orgs, warn: Warn): Placed<SnapshotEnrolment>[] {
  const sourcedId = sourcedIdOf(row);
  const org = mustPlace(refOf(row['school']), orgs, '/school');
  const user = refOf(row['user']);
  const inClass = refOf(row['class']);
  if (!user) throw new RowRefused('user.missing', '/user');
  if (!inClass) throw new RowRefused('class.missing', '/class');
  if (isMangled(user)) throw new RowRefused('sourced-id.mangled', '/user');
  if (isMangled(inClass)) throw new RowRefused('sourced-id.mangled', '/class');
  const role = row['role'] === 'student' ? 'pupil' : row['role'];
  if (role !== 'pupil' && role !== 'teacher') {
    warn('role.unknown', '/role');
    return [];
  }
  const gone = isDeleted(row, warn) || !isCurrent(row, org.today, warn);
  return [
    {
      org,
      row: {
        sourcedId,
        ...(gone && { gone: true as const }),
        user,
        class: inClass,
        role,
        primary: truth(row['primary']),
      },
    },
  ];
}

/** Demographics name no school; they find it through the user when the run is sealed. */
export function readDemographics(row: WireRow, warn: Warn): SnapshotDemographics {
  const sex = row['sex'];
  return {
    sourcedId: sourcedIdOf(row),
    ...(isDeleted(row, warn) && { gone: true as const }),
    birthDate: dateOf(row['birthDate'], '/birthDate', warn),
    sex: sex === undefined ? undefined : sex === 'male' || sex === 'female' ? sex : null,
  };
}

export function readSession(row: WireRow, warn: Warn): SnapshotSession {
  const year = Number(row['schoolYear']);
  return {
    sourcedId: sourcedIdOf(row),
    ...(isDeleted(row, warn) && { gone: true as const }),
    schoolYear: Number.isInteger(year) && year >= 2000 && year <= 2200 ? year : null,
  };
}

/** The tree of organisations comes from the operator; the feed's is only checked against it. */
export function readOrg(row: WireRow, orgs: Orgs): void {
  mustPlace(sourcedIdOf(row), orgs, '/sourcedId');
}
