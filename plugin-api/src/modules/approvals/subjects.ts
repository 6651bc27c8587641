import type { SubjectKind } from '@nastavnik/contracts/approval-states';
import { Injectable } from '@nestjs/common';
import { ListSubject } from './lists/list-subject.ts';
import { RoadmapSubject } from './roadmap-subject.ts';
import type { Subject } from './subject.ts';

/** Everything that may be handed over, by its kind. */
@Injectable()
export class Subjects {
  constructor(
    private readonly roadmap: RoadmapSubject,
    private readonly list: ListSubject,
  ) {}

  of(kind: SubjectKind): Subject {
    return { roadmap: this.roadmap, school_list: this.list }[kind];
  }
}
