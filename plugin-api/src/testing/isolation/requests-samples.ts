import { list, type Sample, thing, version } from './sample.ts';

/** Calls about requests for a mentor. */
export const requestSamples: Record<string, Sample> = {
  'requests.list': list(),
  'requests.counts': list(),
  'requestMap.show': list(),
  'requestMap.xlsx': list(),
  'requestMap.pdf': list(),
  'requestMap.docx': list(),
  'requests.pupils': list(),
  'requests.file': thing(({ pupilId }) => ({ body: { personId: pupilId, wish: 'физика' } })),
  'referrals.find': list(() => ({ query: { q: 'Ко' } })),
  'referrals.file': thing(({ pupilId }) => ({ body: { personId: pupilId, wish: 'физика' } })),
  'requests.withdraw': thing(({ requestId }) => ({ params: { requestId }, version })),
  'requests.accept': thing(({ requestId }) => ({ body: { requestIds: [requestId] } })),
  'requests.decline': thing(({ requestId }) => ({
    body: { requestIds: [requestId], reason: 'Уже есть наставник' },
  })),
};
