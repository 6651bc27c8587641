import { trainingRoutes } from '@nastavnik/contracts/training';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { MentorWay } from '../selection/mentor-way.ts';
import { AttendanceService } from './attendance.service.ts';
import { TrainingsService } from './trainings.service.ts';

@Controller()
export class TrainingsController {
  constructor(
    private readonly trainings: TrainingsService,
    private readonly attendance: AttendanceService,
    private readonly way: MentorWay,
  ) {}

  @Endpoint(trainingRoutes.list)
  list({ query }: Call<typeof trainingRoutes.list>) {
    return this.trainings.list(query.schoolYear);
  }

  @Endpoint(trainingRoutes.mine)
  mine() {
    return this.way.mine();
  }

  @Endpoint(trainingRoutes.show)
  show({ params }: Call<typeof trainingRoutes.show>) {
    return this.trainings.show(params.trainingId);
  }

  @Endpoint(trainingRoutes.create)
  create({ body }: Call<typeof trainingRoutes.create>) {
    return this.trainings.create(body.items);
  }

  @Endpoint(trainingRoutes.update)
  async update({ params, version, body }: Call<typeof trainingRoutes.update>) {
    await this.trainings.update(params.trainingId, version, body);
    return this.trainings.show(params.trainingId);
  }

  @Endpoint(trainingRoutes.attend)
  async attend({ params, version, body }: Call<typeof trainingRoutes.attend>) {
    await this.attendance.set(params.trainingId, version, body);
    return this.trainings.show(params.trainingId);
  }

  @Endpoint(trainingRoutes.cancel)
  async cancel({ params, version, body }: Call<typeof trainingRoutes.cancel>) {
    await this.trainings.cancel(params.trainingId, version, body);
    return this.trainings.show(params.trainingId);
  }

  @Endpoint(trainingRoutes.remove)
  remove({ params, version }: Call<typeof trainingRoutes.remove>) {
    return this.trainings.remove(params.trainingId, version);
  }
}
