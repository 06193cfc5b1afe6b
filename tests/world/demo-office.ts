import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { builtGateway, startGatewayProcess } from './gateway-process.ts';

const folder = resolve(import.meta.dirname, '../../test-results/world');

/** The day it is at the office: the demo office lives today. */
const today = () => new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);

/**
 * A stopped store with the demo office of today, to be copied: filling one takes far longer than copying it. Made by the
 * gateway itself, once for every build of it and every day.
 */
export async function demoOffice(): Promise<string> {
	const made = existsSync(builtGateway) && !process.env.FROM_SOURCE ? statSync(builtGateway).mtimeMs : `source-${process.pid}`;
	const office = join(folder, `office-${today()}-${made}`);
	if (!existsSync(office)) await fill(office);
	return office;
}

/** Fills a folder aside and moves it there whole, so that nobody copies half an office. */
async function fill(office: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	const site = await mkdtemp(join(folder, 'filling-'));
	const gateway = await startGatewayProcess(site, { PORT: '0', DATA_DIR: join(site, 'data'), DEMO: '1' });
	await gateway.end('SIGTERM');
	await rename(join(site, 'data'), office).catch((error: unknown) => {
		if (!existsSync(office)) throw error; // another worker was quicker
	});
	await rm(site, { recursive: true, force: true });
}
