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
		/** Only on databases reached over HTTP: a raw request, relative to the database. */
		fetch(path: string, options?: RequestInit): Promise<Response>;
	}
}
