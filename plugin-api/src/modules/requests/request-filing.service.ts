import type { NewRequest } from '@nastavnik/contracts/requests';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { onDuplicate } from '../../platform/problem/duplicates.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { entryOf, fits } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import { shortName } from '../roster/brief.ts';
import { RequestFacts } from './request-facts.ts';
import { RequestSubjects } from './request-subjects.ts';
import { RequestsRepository } from './requests.repository.ts';

/** Files requests for a mentor. */
@Injectable()
export class RequestFiling {
  constructor(
    private readonly db: Db,
    private readonly subjects: RequestSubjects,
    private readonly packs: PacksService,
    private readonly requests: RequestsRepository,
    private readonly facts: RequestFacts,
  ) {
    onDuplicate('request_waiting', () => new Problem('mentor-request.open-already'));
  }

  file(asked: NewRequest): Promise<string> {
    return this.add(asked, () => this.subjects.of(asked));
  }

  /** Files as the psychologist; who that was is on the request, so no other name is taken. */
  refer(asked: NewRequest): Promise<string> {
    const own = { ...asked, sourceName: null };
    return this.add(own, () => this.subjects.referred(own));
  }

  private async add(
    asked: NewRequest,
    subject: () => ReturnType<RequestSubjects['of']>,
  ): Promise<string> {
    const pack = await this.packs.current();
    return this.db.transaction(async () => {
      const { member, source } = await subject();
      const { form, grounds, wish, deficits, urgency, freeSlots, sourceName, matching } = asked;
      for (const code of grounds) entryOf(pack, 'grounds', code);
      if (form && !fits(entryOf(pack, 'forms', form).mentee, member))
        throw new Problem('mentee.form-unfit', { names: [shortName(member.brief)] });
      if (form && (await this.requests.hasMentor(member.id, form)))
        throw new Problem('mentor-request.in-pair');
      const id = await this.requests.add({
        personId: member.id,
        form,
        ...matching,
        interests: [...new Set(matching.interests)],
        wishes: matching.wishes || null,
        wish: wish || null,
        urgency,
        freeSlots,
        source,
        grounds: [...new Set(grounds)],
        deficits: [...new Set(deficits)],
        sourceName: source === 'self' ? null : sourceName,
      });
      await this.facts.add('filed', [id]);
      return id;
    });
  }
}
