import { Module } from '@nestjs/common';
import { RegistersController } from './registers.controller.ts';
import { RegistersRepository } from './registers.repository.ts';
import { RegistersService } from './registers.service.ts';

@Module({
  controllers: [RegistersController],
  providers: [RegistersService, RegistersRepository],
})
export class RegistersModule {}
