import { assignmentRoutes, receivedAssignmentRoutes } from '@nastavnik/contracts/assignment-routes';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { AssignmentsService } from './assignments.service.ts';
import { Issuing } from './issuing.service.ts';
import { Replies } from './replies.service.ts';

@Controller()
export class AssignmentsController {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly issuing: Issuing,
    private readonly replies: Replies,
  ) {}

  @Endpoint(assignmentRoutes.sums)
  sums() {
    return this.assignments.sums();
  }

  @Endpoint(assignmentRoutes.orgs)
  orgs() {
    return this.assignments.below();
  }

  @Endpoint(assignmentRoutes.list)
  list({ query }: Call<typeof assignmentRoutes.list>) {
    return this.assignments.list(query);
  }

  @Endpoint(assignmentRoutes.issue)
  async issue({ body }: Call<typeof assignmentRoutes.issue>) {
    return this.assignments.show(await this.issuing.issue(body));
  }

  @Endpoint(assignmentRoutes.show)
  show({ params }: Call<typeof assignmentRoutes.show>) {
    return this.assignments.show(params.assignmentId);
  }

  @Endpoint(assignmentRoutes.addressees)
  addressees({ params, query }: Call<typeof assignmentRoutes.addressees>) {
    return this.assignments.addressees(params.assignmentId, query);
  }

  @Endpoint(assignmentRoutes.accept)
  async accept({ params, body }: Call<typeof assignmentRoutes.accept>) {
    await this.replies.accept(params.assignmentId, body.replies);
    return this.assignments.show(params.assignmentId);
  }

  @Endpoint(assignmentRoutes.giveBack)
  async giveBack({ params, version, body }: Call<typeof assignmentRoutes.giveBack>) {
    const { assignmentId, replyId } = params;
    await this.replies.giveBack(assignmentId, { id: replyId, version }, body);
    return this.assignments.show(assignmentId);
  }

  @Endpoint(assignmentRoutes.withdraw)
  async withdraw({ params, version, body }: Call<typeof assignmentRoutes.withdraw>) {
    await this.replies.withdraw(params.assignmentId, version, body.reason);
    return this.assignments.show(params.assignmentId);
  }

  @Endpoint(receivedAssignmentRoutes.sums)
  receivedSums() {
    return this.assignments.receivedSums();
  }

  @Endpoint(receivedAssignmentRoutes.list)
  received({ query }: Call<typeof receivedAssignmentRoutes.list>) {
    return this.assignments.receivedList(query);
  }

  @Endpoint(receivedAssignmentRoutes.show)
  receivedOne({ params }: Call<typeof receivedAssignmentRoutes.show>) {
    return this.assignments.receivedOne(params.receivedId);
  }

  @Endpoint(receivedAssignmentRoutes.answer)
  async answer({ params, version, body }: Call<typeof receivedAssignmentRoutes.answer>) {
    const row = await this.assignments.needReceived(params.receivedId);
    await this.replies.answer(row, version, body);
    return this.assignments.receivedOne(params.receivedId);
  }
}
