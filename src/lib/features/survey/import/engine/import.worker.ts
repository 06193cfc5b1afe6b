import { DeviceDb } from '$lib/device/db';
import { answerCalls } from '$lib/spreadsheet/worker/answer-calls';
import { ImportEngine } from './import-engine';

answerCalls((account) => new ImportEngine(new DeviceDb(account)));
