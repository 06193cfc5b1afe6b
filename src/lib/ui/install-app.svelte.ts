/** Asked by Chromium's browsers when the app can be put on the device's home screen. */
interface InstallPrompt extends Event {
	prompt(): Promise<unknown>;
}

/** Whether the app can be installed now, and is. Browsers without the question leave both false. */
export const installApp = $state<{ possible: boolean; installed: boolean }>({ possible: false, installed: false });

let question: InstallPrompt | null = null;

/** Keeps the browser's question for the page that offers it. To be called once, as early as can be. */
export function watchInstall(): void {
	installApp.installed = matchMedia('(display-mode: standalone)').matches;
	addEventListener('beforeinstallprompt', (event) => {
		event.preventDefault();
		question = event as InstallPrompt;
		installApp.possible = true;
	});
	addEventListener('appinstalled', () => {
		question = null;
		installApp.possible = false;
		installApp.installed = true;
	});
}

/** Asks the question; a browser asks it once. */
export async function askToInstall(): Promise<void> {
	await question?.prompt();
	question = null;
	installApp.possible = false;
}
