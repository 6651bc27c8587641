export { MyMeetingsPage } from './my-meetings-page.tsx';
export { MyMentorPage } from './my-mentor-page.tsx';
export { MyPlanPage } from './my-plan-page.tsx';
export { PastPairsPage } from './past-pairs-page.tsx';
