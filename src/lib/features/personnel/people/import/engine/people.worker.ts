import { DeviceDb } from '$lib/device/db';
import { answerCalls } from '$lib/spreadsheet/worker/answer-calls';
import { PeopleEngine } from './people-engine';

answerCalls((account, report) => new PeopleEngine(new DeviceDb(account), report));
