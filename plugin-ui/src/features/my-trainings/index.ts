export { MyTrainingsPage } from './my-trainings-page.tsx';
