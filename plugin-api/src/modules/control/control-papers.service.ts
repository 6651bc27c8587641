import { matterTitles } from '@nastavnik/contracts/control-matters';
import type { ControlLine, ControlSheet } from '@nastavnik/contracts/control-sheets';
import { dayInFigures } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import type { Facts } from '../documents/paper/paper.ts';
import { docxOf, type Paper, pdfOf } from '../documents/print.ts';
import { ControlService } from './control.service.ts';

interface Printed {
  name: string;
  content: Buffer;
}

/** Control sheets as papers. */
@Injectable()
export class ControlPapers {
  constructor(private readonly control: ControlService) {}

  async pdf(id: string): Promise<Printed> {
    const { name, paper } = await this.paper(id);
    return { name: `${name}.pdf`, content: await pdfOf('control-sheet', paper) };
  }

  async docx(id: string): Promise<Printed> {
    const { name, paper } = await this.paper(id);
    return { name: `${name}.docx`, content: await docxOf('control-sheet', paper) };
  }

  private async paper(id: string): Promise<{ name: string; paper: Paper }> {
    const sheet = await this.control.show(id);
    return {
      name: `Лист контроля № ${sheet.number} от ${dayInFigures(sheet.drawnOn)}`,
      paper: { common: { school: sheet.org.name }, sheets: [controlFacts(sheet)] },
    };
  }
}

/** What the paper of a sheet says. */
export function controlFacts(sheet: ControlSheet): Facts {
  const { number, drawnOn, drawnBy, issuer, conclusion, due, former, lines, schools } = sheet;
  return {
    number: String(number),
    date: dayInFigures(drawnOn),
    составил: [issuer.name, drawnBy].filter(Boolean).join(', '),
    прежний_лист: former ? `№ ${former.number} от ${dayInFigures(former.drawnOn)}` : 'нет',
    вывод: conclusion,
    term: due ? dayInFigures(due) : 'не установлен',
    по_школам: schools !== null,
    показатели: lines.map((line, at) => lineFacts(line, at + 1)),
  };
}

const lineFacts = ({ matter, count, before, schools, mark }: ControlLine, n: number): Facts => ({
  n: String(n),
  title: matterTitles[matter],
  было: before === null ? '–' : String(before),
  количество: String(count),
  в_школах: schools ? String(schools.having) : '–',
  done: mark
    ? `${dayInFigures(mark.on)}, ${mark.by}: ${mark.note}`
    : schools && schools.having > 0
      ? `отметили школ: ${schools.done}`
      : '',
});
