export { IssueAssignmentPage } from './issue-page.tsx';
export { IssuedAssignmentPage } from './issued-one-page.tsx';
export { IssuedAssignmentsPage } from './issued-page.tsx';
export { ReceivedAssignmentPage } from './received-one-page.tsx';
export { ReceivedAssignmentsPage } from './received-page.tsx';
