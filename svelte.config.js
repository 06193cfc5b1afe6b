import adapter from '@sveltejs/adapter-static';

// Must change whenever the content does, or an update of 200.html is never seen. Kept in the environment because Kit
// reads this file again for its second build, and page and chunks must agree on the name.
process.env.APP_VERSION ??= String(Date.now());

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
	kit: {
		adapter: adapter({ fallback: '200.html', precompress: true }),
		serviceWorker: { register: false }, // workbox-window registers it, after the first screen
		version: { name: process.env.APP_VERSION },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'blob:', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self', 'blob:'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self'],
			},
		},
	},
};
