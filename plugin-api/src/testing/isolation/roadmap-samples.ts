import type { LooseInput } from '@nastavnik/contracts/route';
import type { OrgKind } from '@nastavnik/contracts/session';
import type { Actor } from './places.ts';
import type { RoadmapThing } from './roadmap-spot.ts';
import { list, type Sample, thing, version } from './sample.ts';
import type { Spot } from './spot.ts';

const levels: Partial<Record<Actor, OrgKind>> = {
  municipal_coordinator: 'municipality',
  regional_centre: 'region',
  ministry: 'region',
};
/** Whose things an actor works with. */
export const levelOfActor = (actor: Actor): OrgKind => levels[actor] ?? 'school';
type State = keyof Spot['roadmaps']['school'];

const UNKNOWN = '0193f6d0-0000-7000-8000-00000000dead';
const nowhere: RoadmapThing = {
  roadmapId: UNKNOWN,
  itemId: UNKNOWN,
  proofId: UNKNOWN,
  approvalId: UNKNOWN,
};

/** The roadmap of the org at whose level the actor works. */
const own = (state: State, input: (made: RoadmapThing) => LooseInput): Sample =>
  thing(({ roadmaps }, actor) =>
    input(typeof roadmaps === 'string' ? nowhere : roadmaps[levelOfActor(actor)][state]),
  );

const body = (code: string) => ({ code, title: 'Управление', level: 'municipality' });
const item = {
  number: '2',
  title: 'Мероприятие',
  bodies: ['OFFICE'],
  due: { kind: 'month', month: '2026-05' },
  proof: { kind: 'document', of: 'Приказ' },
};
const head = {
  title: 'Дорожная карта',
  period: { from: 2026, to: 2027 },
  bodies: [body('OFFICE')],
  sections: [],
};
const ofItem = ({ roadmapId, itemId }: RoadmapThing) => ({ params: { roadmapId, itemId } });
const proofOf = ({ roadmapId, itemId, proofId }: RoadmapThing) => ({ roadmapId, itemId, proofId });
const ofRoadmap = ({ roadmapId }: RoadmapThing) => ({ params: { roadmapId } });

/** What the org below the actor's has handed over to it. */
const below: Partial<Record<Actor, OrgKind>> = {
  municipal_coordinator: 'school',
  regional_centre: 'municipality',
  ministry: 'municipality',
};
const received = (input: (approvalId: string) => LooseInput): Sample =>
  thing(({ roadmaps }, actor) =>
    input(
      typeof roadmaps === 'string'
        ? UNKNOWN
        : roadmaps[below[actor] ?? 'school'].submitted.approvalId,
    ),
  );

/** What the org below the actor's has in force. */
const underneath = (input: (params: RoadmapThing & { orgId: string }) => LooseInput): Sample => ({
  ...thing(({ roadmaps, schoolId, municipalityId }, actor) => {
    const level = below[actor] ?? 'school';
    const made = typeof roadmaps === 'string' ? nowhere : roadmaps[level].agreed;
    return input({ ...made, orgId: level === 'school' ? schoolId : municipalityId });
  }),
  toldAbove: true,
});

const entry = { kind: 'PARTNER', title: 'Техникум', terms: 'Экскурсии' };
const ownEntry = (input: (entryId: string) => LooseInput): Sample =>
  thing(({ entries }, actor) =>
    input(typeof entries === 'string' ? UNKNOWN : entries[levels[actor] ?? 'school']),
  );

/** Calls of the lists beside roadmaps; each level has its own. */
export const registerSamples: Record<string, Sample> = {
  'registers.sums': list(),
  'registers.list': list(() => ({ query: { kind: 'PARTNER' } })),
  'registers.add': list(() => ({ body: entry })),
  'registers.change': ownEntry((entryId) => ({ params: { entryId }, body: entry, version })),
  'registers.scan': ownEntry((entryId) => ({ params: { entryId } })),
  'registers.attachScan': ownEntry((entryId) => ({
    params: { entryId },
    body: { file: new File(['%PDF-1.7\n%%EOF\n'], 'скан') },
    version,
  })),
  'registers.remove': ownEntry((entryId) => ({ params: { entryId }, version })),
};

/** Calls of roadmaps; each level has its own. */
export const roadmapSamples: Record<string, Sample> = {
  'roadmaps.list': list(),
  'roadmaps.above': list(),
  'roadmaps.readDue': list(() => ({ query: { text: 'до 1 мая 2027 г.' } })),
  'roadmaps.show': own('agreed', ofRoadmap),
  'roadmaps.create': list(() => ({ body: { title: 'Карта', period: { from: 2026, to: 2027 } } })),
  'roadmaps.change': own('draft', (made) => ({ ...ofRoadmap(made), body: head, version })),
  'roadmaps.remove': own('draft', (made) => ({ ...ofRoadmap(made), version })),
  'roadmaps.approve': own('agreed', (made) => ({
    ...ofRoadmap(made),
    body: { kind: 'Приказ', number: '7', date: '2026-01-15' },
    version,
  })),
  'roadmaps.reopen': own('agreed', (made) => ({ ...ofRoadmap(made), version })),
  'roadmaps.edition': own('agreed', ({ roadmapId }) => ({
    params: { roadmapId, edition: '1' },
  })),
  'roadmapPapers.pdf': own('agreed', ofRoadmap),
  'roadmapPapers.docx': own('agreed', ofRoadmap),
  'roadmapPapers.compare': own('agreed', (made) => ({
    ...ofRoadmap(made),
    query: { from: '1' },
  })),
  'roadmaps.addItem': own('draft', (made) => ({ ...ofRoadmap(made), body: item })),
  'roadmaps.changeItem': own('draft', (made) => ({ ...ofItem(made), body: item, version })),
  'roadmaps.removeItem': own('draft', (made) => ({ ...ofItem(made), version })),
  'roadmaps.start': own('agreed', (made) => ({ ...ofItem(made), version })),
  'roadmaps.skip': own('agreed', (made) => ({
    ...ofItem(made),
    body: { reason: 'Студентов нет' },
    version,
  })),
  'roadmaps.prove': own('agreed', (made) => ({
    ...ofItem(made),
    body: { turn: '2026-03-01', text: 'Совещание проведено' },
  })),
  'roadmaps.unprove': own('agreed', (made) => ({ params: proofOf(made) })),
  'roadmaps.unconfirm': own('agreed', (made) => ({ params: proofOf(made) })),
  'roadmaps.confirm': own('agreed', (made) => ({ params: proofOf(made) })),
  'factOrgs.show': own('agreed', ({ roadmapId, itemId }) => ({
    params: { roadmapId, itemId, fact: 'CURATOR_APPOINTED', at: 'school' },
  })),
  'roadmapsBelow.list': { ...list(), toldAbove: true },
  'roadmapsBelow.show': underneath(({ orgId, roadmapId }) => ({ params: { orgId, roadmapId } })),
  'roadmapsBelow.confirm': underneath((made) => ({
    params: { ...proofOf(made), orgId: made.orgId },
  })),
  'waitingProofs.list': { ...list(), toldAbove: true },
  'waitingProofs.confirm': underneath((made) => ({
    body: { proofs: [{ ...proofOf(made), orgId: made.orgId }] },
  })),
  'roadmapsBelow.giveBack': underneath((made) => ({
    params: { ...proofOf(made), orgId: made.orgId },
    body: { remark: 'Нет подписи' },
  })),
  'submissions.list': own('agreed', ofRoadmap),
  'submissions.scan': own('submitted', ({ roadmapId, approvalId }) => ({
    params: { roadmapId, submissionId: approvalId },
  })),
  'submissions.submit': own('draft', (made) => ({ ...ofRoadmap(made), version })),
  'submissions.withdraw': own('submitted', (made) => ({ ...ofRoadmap(made), version })),
  'approvals.list': list(),
  'approvals.show': received((approvalId) => ({ params: { approvalId } })),
  'approvals.scan': received((approvalId) => ({ params: { approvalId } })),
  'approvals.attachScan': received((approvalId) => ({
    params: { approvalId },
    body: { file: new File(['%PDF-1.7 %%EOF'], 'приказ.pdf') },
    version,
  })),
  'approvals.agree': received((approvalId) => ({ params: { approvalId }, body: {}, version })),
  'approvals.giveBack': received((approvalId) => ({
    params: { approvalId },
    body: { remarks: [{ text: 'Уточните срок' }] },
    version,
  })),
};
