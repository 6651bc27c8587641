import { classTitle } from '@nastavnik/contracts/class-title';
import { dayInFigures } from '@nastavnik/contracts/primitives';
import { countedWords, type RequestMapQuery } from '@nastavnik/contracts/request-map';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { inSchoolYear } from '../../documents/facts/said-dates.ts';
import { docxOf, type Paper, pdfOf } from '../../documents/print.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { workbookOf } from '../../tables/export/workbook.ts';
import { mapLines, placesInWords, placeTitle } from './map-lines.ts';
import { RequestMapService } from './request-map.service.ts';

const TOTAL = 'Всего по форме';
const whoInWords: Record<NonNullable<RequestMapQuery['who']>, string> = {
  staff: 'педагоги',
  unplaced: 'ученики без класса',
};

/** The map of requests as files; they hold counts and nobody's name. */
@Injectable()
export class RequestMapPapers {
  constructor(
    private readonly scope: Scope,
    private readonly map: RequestMapService,
    private readonly packs: PacksService,
    private readonly roster: RosterService,
  ) {}

  async pdf(query: RequestMapQuery): Promise<Buffer> {
    return pdfOf('request-map', await this.paper(query));
  }

  async docx(query: RequestMapQuery): Promise<Buffer> {
    return docxOf('request-map', await this.paper(query));
  }

  async xlsx(query: RequestMapQuery): Promise<Buffer> {
    const { map, lines, counted } = await this.read(query);
    const heads = ['Форма', 'Основание', ...map.places.map(placeTitle), 'Всего', 'Из них срочных'];
    const rows = lines.map(({ form, ground, byPlace, requests, urgent }) => [
      form,
      ground ?? TOTAL,
      ...byPlace.map((tally) => tally.requests || null),
      requests,
      urgent,
    ]);
    const { byPlace, requests, urgent } = map.total;
    rows.push(['Всего запросов', null, ...byPlace.map((each) => each.requests), requests, urgent]);
    const school = this.scope.org.shortName;
    return workbookOf('Карта запросов', `Карта запросов: ${school}, ${counted}`, heads, rows);
  }

  private async paper(query: RequestMapQuery): Promise<Paper> {
    const { map, lines, counted } = await this.read(query);
    const rows = lines.map((line) => ({
      form: line.form,
      основание: line.ground ?? TOTAL,
      параллели: placesInWords(map.places, line),
      всего: String(line.requests),
      срочных: String(line.urgent),
    }));
    const facts = {
      date: dayInFigures(this.scope.today()),
      учтены: counted,
      всего: String(map.total.requests),
      срочных: String(map.total.urgent),
      пусто: lines.length === 0,
      строки: rows,
    };
    return { common: { school: this.scope.org.name }, sheets: [facts] };
  }

  private async read(query: RequestMapQuery) {
    const [map, pack] = [await this.map.show(query), await this.packs.current()];
    const counted = [
      `${inSchoolYear(map.year)} учебный год`,
      await this.within(query),
      `учтены запросы: ${countedWords[query.view]}`,
    ];
    return { map, lines: mapLines(map, pack), counted: counted.filter(Boolean).join('; ') };
  }

  /** To whom the map is narrowed. */
  private async within({ who, classId, gradeFrom, gradeTo }: RequestMapQuery): Promise<string> {
    if (who) return whoInWords[who];
    if (classId) return classTitle((await this.roster.schoolClass(classId)).title);
    if (!gradeFrom && !gradeTo) return '';
    const [from, to] = [gradeFrom ?? 1, gradeTo ?? 11];
    return from === to ? `${from}-е классы` : `${from}–${to} классы`;
  }
}
