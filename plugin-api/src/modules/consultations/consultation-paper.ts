import type {
  Consultation,
  ConsultationRemark,
  RemarkDecision,
} from '@nastavnik/contracts/consultations';
import { dayInFigures } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import { docxOf, type Paper, pdfOf } from '../documents/print.ts';
import { ConsultationsService } from './consultations.service.ts';

const decisions: Record<RemarkDecision, string> = {
  accepted: 'Учтено',
  partly: 'Учтено частично',
  rejected: 'Отклонено',
};

const decisionSaid = ({ decision, reason }: ConsultationRemark): string =>
  decision === null ? 'Решения нет' : [decisions[decision], reason].filter(Boolean).join('. ');

const sumSaid = ({ list }: Consultation): string => {
  const of = (wanted: RemarkDecision) => list.filter(({ decision }) => decision === wanted).length;
  return (
    `Поступило замечаний: ${list.length}; учтено: ${of('accepted')}, ` +
    `учтено частично: ${of('partly')}, отклонено: ${of('rejected')}.`
  );
};

function paperOf(consultation: Consultation): Paper {
  const { title, owner, from, until, list, state } = consultation;
  const rows = list.map((remark, index) => ({
    n: String(index + 1),
    к_чему: remark.item === null ? 'В целом' : `Пункт ${remark.item}`,
    замечание: remark.text,
    кто_внёс: [remark.body, remark.author].filter(Boolean).join(', '),
    решение: decisionSaid(remark),
  }));
  const sheet = {
    проект: title,
    обсуждение: `с ${dayInFigures(from)} по ${dayInFigures(until)}`,
    итог: sumSaid(consultation),
    есть_замечания: rows.length > 0,
    замечания: rows,
  };
  return { common: { school: owner }, sheets: [sheet], draft: state !== 'closed' };
}

/** The summary of remarks and decisions as a paper; whoever prints it has what they see on the screen. */
@Injectable()
export class ConsultationPaper {
  constructor(private readonly consultations: ConsultationsService) {}

  async pdf(id: string) {
    const shown = await this.consultations.show(id);
    return { name: nameOf(shown, 'pdf'), content: await pdfOf('consultation', paperOf(shown)) };
  }

  async docx(id: string) {
    const shown = await this.consultations.show(id);
    return { name: nameOf(shown, 'docx'), content: await docxOf('consultation', paperOf(shown)) };
  }
}

const nameOf = ({ title }: Consultation, ending: string): string =>
  `${`Сводка замечаний – ${title}`.slice(0, 120)}.${ending}`;
