import type { Actor } from './places.ts';
import { list, type Sample, thing, version } from './sample.ts';
import type { Spot } from './spot.ts';

/** The sheet that is the actor's own when the pair is theirs. */
const sheetOf = ({ mentorSheetId, menteeSheetId }: Spot, actor: Actor) =>
  actor === 'mentor' ? mentorSheetId : menteeSheetId;

export const surveySamples: Record<string, Sample> = {
  'questionnaires.show': list(),
  'surveys.outlook': list(),
  'surveys.list': list(),
  'surveys.open': thing(({ pairId }) => ({
    body: { moment: 'entry', pairIds: [pairId], dueOn: '2099-01-01' },
  })),
  'surveys.show': thing(({ waveId }) => ({ params: { waveId } })),
  'surveys.change': thing(({ waveId }) => ({
    params: { waveId },
    body: { closed: true },
    version,
  })),
  'surveys.add': thing(({ waveId }) => ({ params: { waveId } })),
  'surveys.remind': thing(({ waveId }) => ({ params: { waveId } })),
  'surveys.sheets': thing(({ waveId }) => ({ query: { waveId } })),
  'surveyResults.show': thing(({ waveId }) => ({ params: { waveId } })),
  'surveyResults.table': thing(({ waveId }) => ({ params: { waveId } })),
  'surveyBlanks.parts': thing(({ waveId }) => ({ params: { waveId } })),
  'surveyBlanks.pdf': thing(({ waveId }) => ({ params: { waveId }, body: {} })),
  'surveyLinks.make': thing(({ menteeSheetId }) => ({ params: { sheetId: menteeSheetId } })),
  'surveyPairs.show': thing(({ pairId }) => ({ params: { pairId } })),
  'outcomes.ofProgramme': thing(({ programmeId }) => ({ params: { programmeId } })),
  'outcomes.setOfProgramme': thing(({ programmeId }) => ({
    params: { programmeId, code: 'WORKS' },
    body: { before: 1, after: 2 },
    version,
  })),
  'outcomes.table': thing(({ programmeId }) => ({ params: { programmeId } })),
  'outcomes.ofPair': thing(({ pairId }) => ({ params: { pairId } })),
  'outcomes.setOfPair': thing(({ pairId }) => ({
    params: { pairId, code: 'PROJECTS' },
    body: { before: 0, after: 2 },
    version,
  })),
  'swots.show': thing(({ programmeId }) => ({ params: { programmeId } })),
  'swots.make': thing(({ programmeId }) => ({
    params: { programmeId },
    body: { moment: 'exit', replaces: version },
  })),
  'swots.change': thing(({ programmeId }) => ({
    params: { programmeId },
    body: { strengths: 'опора', weaknesses: '', opportunities: '', threats: '' },
    version,
  })),
  'swots.docx': thing(({ programmeId }) => ({ params: { programmeId } })),
  'surveySheets.mine': list(),
  'surveySheets.byCode': thing(({ surveyCode }) => ({ params: { code: surveyCode } })),
  'surveySheets.show': thing((spot, actor) => ({ params: { sheetId: sheetOf(spot, actor) } })),
  'surveySheets.save': thing((spot, actor) => ({
    params: { sheetId: sheetOf(spot, actor) },
    body: { answers: { G10: 1 }, send: false },
    version,
  })),
};
