import type { RoadmapComparison, RoadmapPaperQuery } from '@nastavnik/contracts/roadmap-papers';
import { isOpen } from '@nastavnik/contracts/roadmap-states';
import type { RoadmapContent } from '@nastavnik/contracts/roadmaps';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { docxOf, type Paper, pdfOf } from '../../documents/print.ts';
import { contentOf } from '../roadmap-content.ts';
import { RoadmapsRepository } from '../roadmaps.repository.ts';
import { compareContents } from './compare.ts';
import { roadmapFacts } from './roadmap-paper.ts';

interface Printed {
  name: string;
  content: Buffer;
}

/** Roadmaps as papers, and one edition held against another. */
@Injectable()
export class RoadmapPapers {
  constructor(
    private readonly scope: Scope,
    private readonly roadmaps: RoadmapsRepository,
  ) {}

  async pdf(id: string, asked: RoadmapPaperQuery): Promise<Printed> {
    const { name, paper } = await this.paper(id, asked);
    return { name: `${name}.pdf`, content: await pdfOf('roadmap', paper) };
  }

  async docx(id: string, asked: RoadmapPaperQuery): Promise<Printed> {
    const { name, paper } = await this.paper(id, asked);
    return { name: `${name}.docx`, content: await docxOf('roadmap', paper) };
  }

  async compare(id: string, from: number, to: number | undefined): Promise<RoadmapComparison> {
    const before = await this.edition(id, from);
    const after = to === undefined ? await this.current(id) : await this.edition(id, to);
    return { from, to: to ?? null, ...compareContents(before, after) };
  }

  /** What is not in force says so on every page. */
  private async paper(id: string, { edition, text }: RoadmapPaperQuery) {
    const row = await this.roadmaps.roadmaps.need({ id });
    const inForce = await this.roadmaps.editionInForce(row);
    const latest = isOpen(row.state) || row.edition === 0 ? null : row.edition;
    const asked = text === 'now' ? latest : (inForce?.edition ?? latest);
    const sealed = edition ?? asked;
    const content = sealed === null ? await this.current(id) : await this.edition(id, sealed);
    const act = sealed !== null && sealed === inForce?.edition ? row.act : null;
    const agreed = act?.agreed ?? (sealed === row.edition ? row.agreed : null);
    const paper: Paper = {
      common: { school: this.scope.org.name },
      sheets: [roadmapFacts(content, { edition: sealed, act, agreed })],
      draft: act === null,
    };
    return { name: `Дорожная карта – ${content.title}`.slice(0, 120), paper };
  }

  private async edition(roadmapId: string, edition: number): Promise<RoadmapContent> {
    const kept = await this.roadmaps.editions.find({ roadmapId, edition });
    if (!kept) throw new Problem('entity.not-found');
    return kept.content;
  }

  private async current(id: string): Promise<RoadmapContent> {
    const row = await this.roadmaps.roadmaps.need({ id });
    return contentOf(row, await this.roadmaps.itemsOf(id));
  }
}
