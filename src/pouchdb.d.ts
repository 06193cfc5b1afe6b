declare module 'pouchdb-adapter-leveldb' {
	const plugin: PouchDB.Plugin;
	export default plugin;
}
declare module 'pouchdb-adapter-memory' {
	const plugin: PouchDB.Plugin;
	export default plugin;
}
declare module 'pouchdb-adapter-idb' {
	const plugin: PouchDB.Plugin;
	export default plugin;
}
declare namespace PouchDB {
	interface Database {
		/** `leveldb`, `memory`, `http` …: which adapter serves it. */
		readonly adapter: string;
		/** Only on databases reached over HTTP: a raw request, relative to the database. */
		fetch(path: string, options?: RequestInit): Promise<Response>;
	}
}
