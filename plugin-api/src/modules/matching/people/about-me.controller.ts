import { aboutMeRoutes } from '@nastavnik/contracts/about-me';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { AboutMeService } from './about-me.service.ts';

@Controller()
export class AboutMeController {
  constructor(private readonly about: AboutMeService) {}

  @Endpoint(aboutMeRoutes.show)
  show() {
    return this.about.show();
  }

  @Endpoint(aboutMeRoutes.set)
  set({ version, body }: Call<typeof aboutMeRoutes.set>) {
    return this.about.set(version, body);
  }
}
