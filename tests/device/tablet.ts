import 'fake-indexeddb/auto';
import { formatISO } from 'date-fns';
import { ulid } from 'ulid';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import type { SurveyResponse } from '#shared/survey/kinds/survey-response';
import { campaignSpan } from '#shared/survey/open-at-the-act';
import { DeviceDb } from '../../src/lib/device/db.ts';
import { rebuildDerived } from '../../src/lib/device/derived/keep-derived.ts';
import { derivedTables } from '../../src/lib/features/derived.ts';
import { rememberSignedIn } from '../../src/lib/device/identity.ts';
import { submitRecords } from '../../src/lib/device/outbox/submit-record.ts';
import { campaigns, questionnaire } from '../../src/lib/device/records/reference.ts';
import { sessionAnswer } from '../../src/lib/device/session-answer.ts';
import { openOffice, type Patience } from '../../src/lib/device/sync/open-office.ts';
import type { PushMemory } from '../../src/lib/device/sync/push.ts';
import { pushMemory } from '../../src/lib/device/sync/push-memory.ts';
import { syncOnce } from '../../src/lib/device/sync/sync-once.ts';
import { signIn, type Account } from '../world/people.ts';

/** A tablet without a browser: the device layer as it is, on an IndexedDB in memory. */
export interface Tablet {
	db: DeviceDb;
	/** One run of the road, as the worker makes it. */
	sync(options?: { again: boolean }): Promise<void>;
	/** Submits `count` responses to the open campaign of the person's first unit; returns them as submitted. */
	survey(count: number, body?: Partial<SurveyResponse>): Promise<RecordOf<SurveyResponse>[]>;
	/** A response not yet submitted. */
	response(body?: Partial<SurveyResponse>): Promise<RecordOf<SurveyResponse>>;
	/** Batches sent so far begin with this many records. */
	memory: PushMemory;
	requests: string[];
	close(): Promise<void>;
}

export interface TabletOptions {
	/** The address the device uses, when it is not the gateway's own. */
	through?: string;
	patience?: Patience;
	pull?: boolean;
	/** Whether something between device and gateway answers 503 to a request with this record. */
	failsAt?: (record: Envelope) => boolean;
}

/** Signs `account` in and pulls once. */
export async function openTablet(
	url: string,
	account: Account,
	{ through = url, patience, pull = true, failsAt }: TabletOptions = {},
): Promise<Tablet> {
	const person = await signIn(url, account, `tablet-${ulid()}`);
	const { units, cookie } = person;
	await rememberSignedIn(sessionAnswer.parse(await (await person.ask('/session')).json()));
	const db = new DeviceDb(`${account}-${ulid()}`, 'strict', derivedTables);
	const requests: string[] = [];
	const office = openOffice({
		origin: through,
		account,
		...(patience && { patience }),
		fetch: async (input, init) => {
			requests.push(`${init?.method ?? 'GET'} ${String(input).slice(through.length)}`);
			if (failsAt && (await sentRecords(init?.body)).some(failsAt)) return Response.json({ error: 'service_unavailable' }, { status: 503 });
			const headers = new Headers(init?.headers);
			headers.set('cookie', cookie);
			return fetch(input, { ...init, headers });
		},
	});
	const memory = pushMemory();
	const tablet: Tablet = {
		db,
		memory,
		requests,
		sync: (options) => syncOnce({ db, office, account, memory, ...options }).finally(() => rebuildDerived(db)), // as the worker does
		async response(body) {
			const campaign = await openCampaign(db, units[0]!);
			const asked = (await questionnaire(db, campaign.body.questionnaire))!;
			return {
				_id: `survey.response:${ulid()}`,
				kind: 'survey.response',
				v: 1,
				unit: campaign.unit,
				period: campaign.period,
				by: account,
				device: 'tablet-of-the-tests',
				at: formatISO(new Date()),
				edit: ulid(),
				body: {
					campaign: campaign._id,
					questionnaire: campaign.body.questionnaire,
					service: campaign.body.services[0]!,
					kelurahan: null,
					slot: null,
					profile: { sex: 'P', age: 34, education: 'SMA', occupation: 'WIRAUSAHA' },
					answers: Object.fromEntries(asked.body.unsur.map(({ key }) => [key, 3])),
					collection: 'asked',
					...body,
				},
			};
		},
		async survey(count, body) {
			const made = [];
			for (let i = 0; i < count; i++) made.push(await tablet.response(body));
			await submitRecords(db, { builtOn: null }, made);
			return made;
		},
		close: () => db.delete(),
	};
	if (pull) await tablet.sync();
	requests.length = 0;
	return tablet;
}

async function sentRecords(body: RequestInit['body']): Promise<Envelope[]> {
	if (!body) return [];
	const packed = body instanceof ArrayBuffer;
	const text = await new Response(packed ? new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip')) : body).text();
	return (JSON.parse(text) as { docs?: Envelope[] }).docs ?? [];
}

async function openCampaign(db: DeviceDb, unit: string): Promise<RecordOf<ReferenceCampaign>> {
	const now = Date.now();
	const open = (await campaigns(db, unit)).find(({ body }) => {
		const { start, end } = campaignSpan(body);
		return start <= now && now <= end;
	});
	if (!open) throw new Error(`no open campaign of ${unit} on this tablet`);
	return open;
}
