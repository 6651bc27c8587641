import type { DocumentKind } from '@nastavnik/contracts/document-kinds';
import type { DocumentTemplate, TemplateCard } from '@nastavnik/contracts/document-templates';
import { Injectable } from '@nestjs/common';
import { AtOnce } from '../../../platform/contract/at-once.ts';
import { ReceivedFile } from '../../../platform/contract/received-file.ts';
import { Db } from '../../../platform/db/db.ts';
import { History } from '../../../platform/history/history.ts';
import { onDuplicate } from '../../../platform/problem/duplicates.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { shortName } from '../../sync/upload/zip-package.ts';
import { checkedTemplate } from './check/check-template.ts';
import { tagList } from './tag-list.ts';
import { TemplatesRepository } from './templates.repository.ts';

/** Templates of the school's own, one of a kind in use at a time. */
@Injectable()
export class TemplatesService {
  private readonly atOnce = new AtOnce(2);

  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly templates: TemplatesRepository,
    private readonly history: History,
  ) {
    onDuplicate('template_version', () => new Problem('version.stale'));
    onDuplicate('template_in_use', () => new Problem('version.stale'));
  }

  async list(): Promise<{ items: DocumentTemplate[] }> {
    return { items: await this.templates.inUse() };
  }

  async show(kind: DocumentKind): Promise<TemplateCard> {
    return { kind, versions: await this.templates.ofKind(kind), tags: tagList(kind) };
  }

  /** The template that papers of the kind are made by now, when it is not the built-in one. */
  inUse(kind: DocumentKind) {
    return this.templates.contentInUse(kind);
  }

  async take(templateId: string) {
    const found = await this.templates.content(templateId);
    if (!found) throw new Problem('entity.not-found');
    return found;
  }

  async upload(kind: DocumentKind, file: File): Promise<DocumentTemplate> {
    if (!(file instanceof ReceivedFile)) throw new Problem('template.not-docx');
    const fileName = shortName(file.name);
    const content = await this.atOnce.run(() => checkedTemplate(kind, file.content, fileName));
    return this.db.transaction(async () => {
      const [last] = await this.templates.ofKind(kind);
      if (last?.inUse) await this.templates.retire(last.id);
      const version = (last?.version ?? 0) + 1;
      const madeBy = this.scope.personId;
      const id = await this.templates.add({ kind, version, fileName, content, madeBy });
      await this.note('uploaded', id, `${kind}: ${fileName}`);
      const [made] = await this.templates.ofKind(kind);
      if (!made) throw new Problem('entity.not-found');
      return made;
    });
  }

  /** The built-in template again; the school's own stays with the papers that were made by it. */
  leave(kind: DocumentKind, version: number): Promise<TemplateCard> {
    return this.db.transaction(async () => {
      const [last] = await this.templates.ofKind(kind);
      if (!last?.inUse) return this.show(kind);
      if (last.version !== version) throw new Problem('version.stale');
      await this.templates.retire(last.id);
      await this.note('retired', last.id, `${kind}: ${last.fileName}`);
      return this.show(kind);
    });
  }

  private note(action: string, id: string, note: string): Promise<void> {
    return this.history.add({ entity: 'document_template', id, action, note });
  }
}
