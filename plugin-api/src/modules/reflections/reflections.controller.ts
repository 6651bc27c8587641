import { reflectionRoutes } from '@nastavnik/contracts/reflections';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { ReflectionsService } from './reflections.service.ts';
import { ReflectionWriting } from './reflection-writing.service.ts';

@Controller()
export class ReflectionsController {
  constructor(
    private readonly reflections: ReflectionsService,
    private readonly writing: ReflectionWriting,
  ) {}

  @Endpoint(reflectionRoutes.show)
  show({ params }: Call<typeof reflectionRoutes.show>) {
    return this.reflections.show(params.pairId);
  }

  @Endpoint(reflectionRoutes.save)
  async save({ params, version, body }: Call<typeof reflectionRoutes.save>) {
    await this.writing.save(params, version, body.answers);
    return this.reflections.show(params.pairId);
  }

  @Endpoint(reflectionRoutes.close)
  async close({ params }: Call<typeof reflectionRoutes.close>) {
    await this.writing.close(params.pairId);
    return this.reflections.show(params.pairId);
  }
}
