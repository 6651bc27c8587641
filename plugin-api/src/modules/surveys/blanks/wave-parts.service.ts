import { BLANKS, type WaveParts } from '@nastavnik/contracts/survey-blanks';
import { Injectable } from '@nestjs/common';
import { WavesService } from '../waves/waves.service.ts';
import { WavePartsRepository } from './wave-parts.repository.ts';

/** Of which classes and programmes a wave asks. */
@Injectable()
export class WavePartsService {
  constructor(
    private readonly waves: WavesService,
    private readonly parts: WavePartsRepository,
  ) {}

  async of(waveId: string): Promise<WaveParts> {
    await this.waves.show(waveId);
    const classes = await this.parts.classes(waveId);
    const named = classes.flatMap(({ classId, ...rest }) =>
      classId === null ? [] : [{ classId, ...rest }],
    );
    const none = classes.flatMap(({ classId, ...rest }) =>
      classId === null ? [{ ...rest, classId: 'none' as const, title: 'Без класса' }] : [],
    );
    return {
      classes: [...named, ...none],
      programmes: await this.parts.programmes(waveId),
      most: BLANKS,
    };
  }
}
