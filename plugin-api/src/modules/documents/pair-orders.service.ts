import type { PairOrder } from '@nastavnik/contracts/documents';
import { Injectable } from '@nestjs/common';
import { PacksService } from '../packs/packs.service.ts';
import { PairsService } from '../pairs/pairs.service.ts';
import { LetterheadsService } from './letterheads.service.ts';
import { type PairOrderText, pairOrderText } from './pair-order.ts';
import { docxOf, pdfOf } from './print.ts';

/** Prints the order that fixes pairs: a draft before it is signed, a copy afterwards. */
@Injectable()
export class PairOrdersService {
  constructor(
    private readonly pairs: PairsService,
    private readonly packs: PacksService,
    private readonly letterheads: LetterheadsService,
  ) {}

  async pdf(order: PairOrder): Promise<Buffer> {
    return pdfOf('pair-order', await this.text(order));
  }

  async docx(order: PairOrder): Promise<Buffer> {
    const text = await this.text(order);
    return docxOf('pair-order', {
      ...text,
      decisions: text.decisions.map((decision, index) => ({ number: index + 1, text: decision })),
      pairs: text.pairs.map((pair) => ({ ...pair, mentees: pair.mentees.join('\n') })),
    });
  }

  private async text({ pairIds, number, date }: PairOrder): Promise<PairOrderText> {
    const pairs = await this.pairs.agreed(pairIds);
    const pack = await this.packs.current();
    return pairOrderText(
      pairs,
      { number, date },
      { pack, letterhead: await this.letterheads.show() },
    );
  }
}
