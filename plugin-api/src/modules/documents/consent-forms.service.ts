import type { ConsentForms } from '@nastavnik/contracts/documents';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { PacksService } from '../packs/packs.service.ts';
import { RosterService } from '../roster/roster.service.ts';
import { type ConsentForm, consentForms } from './consent-forms.ts';
import { LetterheadsService } from './letterheads.service.ts';
import { docxOf, pdfOf } from './print.ts';

/** Prints consents for people to sign; what comes back signed is recorded by the consents. */
@Injectable()
export class ConsentFormsService {
  constructor(
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly roster: RosterService,
    private readonly letterheads: LetterheadsService,
  ) {}

  async pdf(wanted: ConsentForms): Promise<Buffer> {
    return pdfOf('consents', { forms: await this.forms(wanted) });
  }

  async docx(wanted: ConsentForms): Promise<Buffer> {
    const forms = await this.forms(wanted);
    return docxOf('consents', {
      forms: forms.map((form, index) => ({ ...form, next: index < forms.length - 1 })),
    });
  }

  private async forms({ personIds, kinds }: ConsentForms): Promise<ConsentForm[]> {
    const members = await this.roster.need([...new Set(personIds)]);
    const { consentTexts } = await this.packs.current();
    const forms = consentForms(
      [...members.values()],
      consentTexts.filter(({ kind }) => kinds.includes(kind)),
      { letterhead: await this.letterheads.show(), today: this.scope.today() },
    );
    if (forms.length === 0) throw new Problem('document.nothing-to-print');
    return forms;
  }
}
