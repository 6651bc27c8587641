import { documentRoutes } from '@nastavnik/contracts/documents';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { Raw } from '../../platform/contract/raw.ts';
import { LetterheadsService } from './letterheads.service.ts';
import { PairOrdersService } from './pair-orders.service.ts';

const named = (name: string) => ({
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
});

@Controller()
export class DocumentsController {
  constructor(
    private readonly letterheads: LetterheadsService,
    private readonly orders: PairOrdersService,
  ) {}

  @Endpoint(documentRoutes.letterhead)
  letterhead() {
    return this.letterheads.show();
  }

  @Endpoint(documentRoutes.setLetterhead)
  setLetterhead({ body }: Call<typeof documentRoutes.setLetterhead>) {
    return this.letterheads.set(body);
  }

  @Endpoint(documentRoutes.pairOrderPdf)
  async pairOrderPdf({ body }: Call<typeof documentRoutes.pairOrderPdf>) {
    return new Raw(await this.orders.pdf(body), named('Приказ о закреплении пар.pdf'));
  }

  @Endpoint(documentRoutes.pairOrderDocx)
  async pairOrderDocx({ body }: Call<typeof documentRoutes.pairOrderDocx>) {
    return new Raw(await this.orders.docx(body), named('Приказ о закреплении пар.docx'));
  }
}
