export { FeedbackPage } from './feedback-page.tsx';
export { MeetingsPage } from './meetings-page.tsx';
