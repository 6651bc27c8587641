import { dayInFigures } from '@nastavnik/contracts/primitives';
import type { SchoolList } from '@nastavnik/contracts/school-lists';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { docxOf, type Paper, pdfOf } from '../../documents/print.ts';
import { SchoolListsService } from './school-lists.service.ts';

const stateSaid = ({ state, agreed, edition }: SchoolList): string => {
  if (agreed) return `Утверждён: ${agreed.by}, ${dayInFigures(agreed.on)}. Редакция ${edition}.`;
  return state === 'submitted' ? `Передан на утверждение, редакция ${edition}.` : 'Проект.';
};

/** A list as a paper, as it is now. */
@Injectable()
export class ListPaper {
  constructor(
    private readonly scope: Scope,
    private readonly lists: SchoolListsService,
  ) {}

  async pdf(id: string) {
    const { name, paper } = await this.paper(id);
    return { name: `${name}.pdf`, content: await pdfOf('school-list', paper) };
  }

  async docx(id: string) {
    const { name, paper } = await this.paper(id);
    return { name: `${name}.docx`, content: await docxOf('school-list', paper) };
  }

  private async paper(id: string): Promise<{ name: string; paper: Paper }> {
    const list = await this.lists.show(id);
    const { org } = this.scope;
    const sheet = {
      на_год: String(list.year),
      состояние_перечня: stateSaid(list),
      школы: list.schools.map(({ name, municipality, reason }, index) => ({
        n: String(index + 1),
        школа: name,
        муниципалитет: municipality ?? org.name,
        включена: reason,
      })),
    };
    return {
      name: `Перечень школ на ${list.year} год`,
      paper: { common: { school: org.name }, sheets: [sheet], draft: list.agreed === null },
    };
  }
}
