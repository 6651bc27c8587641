import type { MentorRecord } from '@nastavnik/contracts/mentor-records';
import type { Mentor } from '@nastavnik/contracts/mentors';
import type { MenteeRecord } from '@nastavnik/contracts/mentees';

/** Nothing decided of a mentor yet. */
export const noAdmission: Mentor['admission'] = { state: 'undecided', until: null, hours: 0 };

/** Nothing beside what the journal gives. */
export const noMenteeRecord: MenteeRecord = {
  contacts: null,
  results: null,
  caseUrl: null,
  completion: null,
};
export const noMentorRecord: MentorRecord = {
  contacts: null,
  workplace: null,
  achievements: null,
  interests: null,
  desiredAges: null,
  timeResource: null,
  training: null,
  results: null,
  caseUrl: null,
};
