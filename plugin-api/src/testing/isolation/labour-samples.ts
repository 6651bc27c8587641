import { list, type Sample, thing, version } from './sample.ts';

const terms = {
  content: 'Помощь в подготовке уроков',
  way: 'очно',
  payment: '15 % оклада',
  paymentGround: '',
  from: '2026-09-16',
  until: '2027-05-31',
};

/** Calls about the papers of labour law. */
export const labourSamples: Record<string, Sample> = {
  'labour.waiting': list(),
  'labour.show': thing(({ signedPairId }) => ({ params: { pairId: signedPairId } })),
  'labour.save': thing(({ staffPairId }) => ({
    params: { pairId: staffPairId },
    body: terms,
    version,
  })),
  'labour.notice': thing(({ signedPairId }) => ({
    params: { pairId: signedPairId },
    body: { by: 'worker', noticedOn: '2026-09-16', endsOn: '2026-09-25' },
    version,
  })),
};
