import type { Consultation, ConsultationBrief } from '@nastavnik/contracts/consultations';
import type { Right } from '@nastavnik/contracts/access';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { SessionSource } from '../../platform/scope/session-source.ts';
import { Audience, type Stand } from './audience.ts';
import { briefView, isNear, remarkView } from './consultation-view.ts';
import { ConsultationsRepository } from './consultations.repository.ts';
import { Drafts } from './drafts.ts';

/** Reads drafts under consultation: of the org in scope and of those above it. */
@Injectable()
export class ConsultationsService {
  constructor(
    private readonly scope: Scope,
    private readonly sessions: SessionSource,
    private readonly audience: Audience,
    private readonly consultations: ConsultationsRepository,
    private readonly drafts: Drafts,
  ) {}

  async list(): Promise<{ items: ConsultationBrief[] }> {
    const all: ConsultationBrief[] = [];
    for (const stand of await this.audience.stands())
      all.push(...(await this.audience.at(stand, () => this.listOf(stand))));
    return { items: all.toSorted((one, other) => (one.id < other.id ? 1 : -1)) };
  }

  private async listOf(stand: Stand): Promise<ConsultationBrief[]> {
    const counts = await this.consultations.counts(stand.sees);
    const none = { remarks: 0, undecided: 0 };
    return (await this.consultations.list())
      .filter((row) => this.audience.isShown(stand, row))
      .map((row) =>
        briefView(row, stand, counts.get(row.id) ?? none, this.audience.today(stand.owner)),
      );
  }

  async show(id: string): Promise<Consultation> {
    const { stand, row } = await this.audience.need(id);
    const { rights } = await this.sessions.rightsOf(this.scope.person, this.scope.org);
    const remarks = await this.audience.at(stand, () => this.consultations.remarksOf(id));
    const shown = remarks.filter((each) => row.closedOn !== null || isNear(stand.sees, each));
    const undecided = shown.filter(({ decision }) => decision === null).length;
    const today = this.audience.today(stand.owner);
    const brief = briefView(row, stand, { remarks: shown.length, undecided }, today);
    return {
      ...brief,
      content: row.content,
      list: shown.map((remark) => remarkView(remark, stand, this.scope.personId)),
      changes:
        'all' in stand.sees ? await this.drafts.changesSince(row.roadmapId, row.content) : null,
      today,
      may: mayDo(brief, stand, rights),
    };
  }
}

function mayDo(
  { state, undecided }: ConsultationBrief,
  { own }: Stand,
  rights: Pick<ReadonlySet<Right>, 'has'>,
): Consultation['may'] {
  const leads = own && rights.has('roadmaps.write');
  return {
    remark: state === 'open' && rights.has('consultations.remark'),
    decide: leads && state !== 'closed',
    close: leads && state === 'over' && undecided === 0,
  };
}
