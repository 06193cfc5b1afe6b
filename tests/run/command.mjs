// Needs nothing installed.
import { spawn } from 'node:child_process';

/** `npx`, as this platform calls it. */
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';

/**
 * Runs one command. Its output is shown as it comes, or with `aside` all at once when it has ended, so that two can run
 * beside each other.
 * @returns whether it succeeded
 */
export function command(name, args, { env = {}, aside = false } = {}) {
	const title = `\n— ${[name, ...args].join(' ')}`;
	if (!aside) console.log(title);
	return new Promise((done) => {
		const child = spawn(name, args, {
			stdio: aside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
			env: { ...process.env, ...env },
			shell: process.platform === 'win32',
		});
		const heard = [];
		child.stdout?.on('data', (chunk) => heard.push(chunk));
		child.stderr?.on('data', (chunk) => heard.push(chunk));
		child.once('error', (error) => heard.push(Buffer.from(`${error.message}\n`)));
		child.once('close', (code) => {
			if (aside) console.log(`${title}\n${Buffer.concat(heard).toString()}`);
			done(code === 0);
		});
	});
}

/** Runs a tool of the project. */
export const tool = (args, options) => command(npx, ['--no-install', ...args], options);

/** Runs a script of `package.json`. */
export const script = (name, options) => command('npm', ['run', '-s', name], options);
