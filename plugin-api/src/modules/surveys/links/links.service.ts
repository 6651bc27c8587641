import type { MadePass } from '@nastavnik/contracts/passes';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { PassBook } from '../../access/passes/pass-book.ts';
import { PassesService } from '../../access/passes/passes.service.ts';
import { SheetGround } from '../sheets/sheet-ground.ts';

/** One-time links to one questionnaire: for a parent, or for whoever has no journal. */
@Injectable()
export class LinksService {
  constructor(
    private readonly db: Db,
    private readonly ground: SheetGround,
    private readonly book: PassBook,
    private readonly passes: PassesService,
  ) {}

  /** Only to what nobody has answered: a link shows and replaces nobody's answers. */
  make(sheetId: string): Promise<MadePass> {
    return this.db.transaction(async () => {
      const { state, way, personId } = await this.ground.hold(sheetId);
      if (state === 'answered') throw new Problem('survey.already-sent');
      if (state === 'begun' && way !== 'link') throw new Problem('survey.begun-on-screen');
      const { id, ...secrets } = await this.book.make({
        personId: String(personId),
        purpose: 'survey',
        subjectId: sheetId,
      });
      return { pass: await this.passes.show(id), ...secrets };
    });
  }
}
