export { validAt as rulesAt } from '../kernel/valid-at';
