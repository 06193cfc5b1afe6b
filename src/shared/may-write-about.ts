export { mayWriteAbout } from './access';
