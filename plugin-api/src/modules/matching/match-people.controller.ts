import { matchingRoutes } from '@nastavnik/contracts/matching';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { ClassProfiles } from './people/class-profiles.service.ts';
import { LocksService } from './people/locks.service.ts';
import { ProfilesService } from './people/profiles.service.ts';

@Controller()
export class MatchPeopleController {
  constructor(
    private readonly locks: LocksService,
    private readonly profiles: ProfilesService,
    private readonly classes: ClassProfiles,
  ) {}

  @Endpoint(matchingRoutes.lock)
  lock({ body }: Call<typeof matchingRoutes.lock>) {
    return this.locks.set(body);
  }

  @Endpoint(matchingRoutes.wish)
  wish({ body }: Call<typeof matchingRoutes.wish>) {
    return this.profiles.wish(body);
  }

  @Endpoint(matchingRoutes.profile)
  profile({ params }: Call<typeof matchingRoutes.profile>) {
    return this.profiles.profile(params.personId);
  }

  @Endpoint(matchingRoutes.setProfile)
  setProfile({ params, version, body }: Call<typeof matchingRoutes.setProfile>) {
    return this.profiles.setProfile(params.personId, version, body);
  }

  @Endpoint(matchingRoutes.setClass)
  setClass({ params, body }: Call<typeof matchingRoutes.setClass>) {
    return this.classes.set(params.classId, body);
  }
}
