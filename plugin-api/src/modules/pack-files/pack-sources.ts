import type { PackKind } from '@nastavnik/contracts/pack-files';
import type { PackVersion } from '@nastavnik/contracts/packs';
import { WholePack } from '@nastavnik/contracts/packs';
import { QuestionnaireSet } from '@nastavnik/contracts/questionnaires';
import { Injectable } from '@nestjs/common';
import { checkFile, type CheckedFile } from '../packs/check/check-file.ts';
import { packTroubles } from '../packs/pack-troubles.ts';
import { PackVersionsService } from '../packs/pack-versions.service.ts';
import { PacksService } from '../packs/packs.service.ts';
import { QuestionnaireVersions } from '../surveys/questionnaires/questionnaire-versions.service.ts';
import { QuestionnairesService } from '../surveys/questionnaires/questionnaires.service.ts';
import type { Parts } from './pack-changes.ts';
import { questionnaireTroubles } from './questionnaire-troubles.ts';

/** A file that was read and fits; what is kept of it, and by which parts it is held against another. */
export interface PackFile {
  code: string;
  version: number;
  title: string;
  /** As the file itself says. */
  effectiveFrom: string | null;
  parts: Parts;
  keep: (effectiveFrom: string) => Promise<PackVersion>;
  /** Refuses a code of somebody else and a version that is there. */
  needNew: () => Promise<unknown>;
}

/** Questions are told one by one, not by the section in which they stand. */
function partsOf(set: QuestionnaireSet): Parts {
  const questions = set.blocks.flatMap((block) =>
    block.questions.map((each) => ({
      ...each,
      code: `${block.code} ${each.code}`,
      title: each.entry ?? each.exit ?? each.short,
    })),
  );
  return {
    ...set,
    blocks: set.blocks.map(({ code, title, source, checked }) => ({
      code,
      title,
      source,
      checked,
    })),
    questions,
    questionnaires: set.questionnaires.map((each) => ({
      ...each,
      code: `${each.form ?? ''} ${each.side}`,
    })),
  };
}

/** The two kinds of reference data behind one way of putting them in. */
@Injectable()
export class PackSources {
  constructor(
    private readonly packs: PacksService,
    private readonly packVersions: PackVersionsService,
    private readonly sets: QuestionnairesService,
    private readonly setVersions: QuestionnaireVersions,
  ) {}

  async read(kind: PackKind, text: string): Promise<CheckedFile<PackFile>> {
    return kind === 'lists' ? this.lists(text) : this.questionnaires(text);
  }

  versions(kind: PackKind): Promise<PackVersion[]> {
    return kind === 'lists' ? this.packVersions.list() : this.setVersions.list();
  }

  async inForce(kind: PackKind): Promise<{ value: WholePack | QuestionnaireSet; parts: Parts }> {
    if (kind === 'lists') {
      // as it was put in: what it leaves to the common pack is not yet filled in
      const held = (await this.packVersions.list()).find((each) => each.standing === 'in_force');
      const pack = held ? await this.packVersions.show(held.id) : await this.packs.current();
      return { value: pack, parts: { ...pack } };
    }
    const set = await this.sets.current();
    return { value: set, parts: partsOf(set) };
  }

  private lists(text: string): CheckedFile<PackFile> {
    const checked = checkFile(text, { schema: WholePack.strict(), further: packTroubles });
    if (checked.troubles) return checked;
    const pack = checked.value;
    const { code, version, title, effectiveFrom } = pack;
    return {
      value: {
        code,
        version,
        title,
        effectiveFrom,
        parts: { ...pack },
        needNew: () => this.packVersions.needNew(pack),
        keep: (from) => this.packVersions.keep({ ...pack, effectiveFrom: from }),
      },
    };
  }

  private async questionnaires(text: string): Promise<CheckedFile<PackFile>> {
    const forms = new Set((await this.packs.current()).forms.map(({ code }) => code));
    const checked = checkFile(text, {
      schema: QuestionnaireSet.strict(),
      further: (set) => questionnaireTroubles(set, forms),
    });
    if (checked.troubles) return checked;
    const set = checked.value;
    const { code, version, title } = set;
    return {
      value: {
        code,
        version,
        title,
        effectiveFrom: null,
        parts: partsOf(set),
        needNew: () => this.setVersions.needNew(set),
        keep: (from) => this.setVersions.keep(set, from),
      },
    };
  }
}
