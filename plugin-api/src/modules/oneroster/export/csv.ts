/**
 * One line of RFC 4180. Cells stay exactly as they are held: unlike what people open in a table
 * editor, a OneRoster package is read by programs, and a name changed to disarm a formula would come
 * back as another name.
 */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;

/** A list in one cell, as the CSV binding has it. */
export const listCell = (items: readonly string[]): string => csvLine(items).slice(0, -2);

/** The files of a OneRoster 1.2 package that we have something for: headers in the standard's order. */
export const headers = {
  academicSessions: 'title type startDate endDate parentSourcedId schoolYear',
  orgs: 'name type identifier parentSourcedId',
  courses: 'schoolYearSourcedId title courseCode grades orgSourcedId subjects subjectCodes',
  classes:
    'title grades courseSourcedId classCode classType location schoolSourcedId termSourcedIds subjects subjectCodes periods metadata.ru.letter',
  users:
    'enabledUser username userIds givenName familyName middleName identifier email sms phone agentSourcedIds grades password userMasterIdentifier preferredGivenName preferredMiddleName preferredFamilyName primaryOrgSourcedId pronouns metadata.ru.position metadata.ru.pedagogicalSince metadata.ru.partTime',
  roles: 'userSourcedId roleType role beginDate endDate orgSourcedId userProfileSourcedId',
  enrollments: 'classSourcedId schoolSourcedId userSourcedId role primary beginDate endDate',
  demographics:
    'birthDate sex americanIndianOrAlaskaNative asian blackOrAfricanAmerican nativeHawaiianOrOtherPacificIslander white demographicRaceTwoOrMoreRaces hispanicOrLatinoEthnicity countryOfBirthCode stateOfBirthAbbreviation cityOfBirth publicSchoolResidenceStatus',
} as const;
export type CsvFile = keyof typeof headers;

/** In bulk the second and third columns are there and empty. */
export const headerOf = (file: CsvFile): string[] => [
  'sourcedId',
  'status',
  'dateLastModified',
  ...headers[file].split(' '),
];

/** The other files that a manifest must name. */
const ABSENT =
  'categories classResources courseResources lineItemLearningObjectiveIds lineItems lineItemScoreScales resources resultLearningObjectiveIds results resultScoreScales scoreScales userProfiles userResources';

/** What a package holds. */
export function manifestOf(files: readonly CsvFile[], system: string): string {
  const bulk = new Set<string>(files);
  const every = [...Object.keys(headers), ...ABSENT.split(' ')].toSorted();
  const properties = [
    ['manifest.version', '1.0'],
    ['oneroster.version', '1.2'],
    ...every.map((file) => [`file.${file}`, bulk.has(file) ? 'bulk' : 'absent']),
    ['source.systemName', system],
    ['source.systemCode', 'nastavnik'],
  ];
  return [['propertyName', 'value'], ...properties].map(csvLine).join('');
}
