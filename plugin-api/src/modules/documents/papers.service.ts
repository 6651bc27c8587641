import { type DocumentKind, documentKinds } from '@nastavnik/contracts/document-kinds';
import type { DocumentAsk } from '@nastavnik/contracts/documents';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import type { MadeSheet } from './facts/made-sheet.ts';
import { PairPapers } from './facts/pair-papers.service.ts';
import { PeoplePapers } from './facts/people-papers.service.ts';
import { ProgrammePapers } from './facts/programme-papers.service.ts';
import { YearPapers } from './facts/year-papers.service.ts';
import { PaperLooks } from './paper-looks.ts';
import type { Requisites } from './paper/tags.ts';

const collator = new Intl.Collator('ru', { numeric: true });

/** As papers of a whole class or order are handed out. */
const byNames = (sheets: readonly MadeSheet[]) =>
  sheets.toSorted((a, b) => collator.compare(a.about, b.about));

/** What each paper says, whatever its kind. */
@Injectable()
export class Papers {
  constructor(
    private readonly pairs: PairPapers,
    private readonly people: PeoplePapers,
    private readonly year: YearPapers,
    private readonly programmes: ProgrammePapers,
    private readonly looks: PaperLooks,
  ) {}

  async sheets({ kind, of, consentKinds, date }: DocumentAsk): Promise<MadeSheet[]> {
    if (documentKinds[kind].about !== 'year' && of.length === 0)
      throw new Problem('document.nobody-chosen');
    switch (kind) {
      case 'CURATOR_ORDER':
        return this.people.curators(of);
      case 'SUBSTITUTE_ORDER':
        return this.people.substitutions(of);
      case 'CONSENT':
        return this.people.consents(of, consentKinds);
      case 'REGULATION':
        return this.year.regulation();
      case 'PROGRAMME':
        return this.year.programme();
      case 'FORM_PROGRAMME':
      case 'GROUP_REFLECTION':
        return this.programmes.sheets(kind, of);
      case 'MENTEE_BASE':
        return this.year.mentees();
      case 'MENTOR_BASE':
        return this.year.mentors();
      default:
        return byNames(await this.pairs.sheets(kind, of, date));
    }
  }

  /** What stands above and below a paper. */
  requisites(number: string | null, date: string | null): Promise<Requisites> {
    return this.looks.requisites(number, date);
  }

  /** The school's own template of the kind, when papers are made by one. */
  template(kind: DocumentKind) {
    return this.looks.template(kind);
  }
}
