import { documentRoutes } from '@nastavnik/contracts/documents';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { Raw } from '../../platform/contract/raw.ts';
import { ConsentFormsService } from './consent-forms.service.ts';
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
    private readonly consents: ConsentFormsService,
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

  @Endpoint(documentRoutes.consentFormsPdf)
  async consentFormsPdf({ body }: Call<typeof documentRoutes.consentFormsPdf>) {
    return new Raw(await this.consents.pdf(body), named('Согласия.pdf'));
  }

  @Endpoint(documentRoutes.consentFormsDocx)
  async consentFormsDocx({ body }: Call<typeof documentRoutes.consentFormsDocx>) {
    return new Raw(await this.consents.docx(body), named('Согласия.docx'));
  }
}
