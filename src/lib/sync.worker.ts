import { leadSync } from './device/sync/lead-sync';

leadSync(async () => (await import('./features/derived')).derivedTables);
