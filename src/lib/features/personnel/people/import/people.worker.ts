import { answerAsEngine } from '$lib/spreadsheet/engine/answer-as-engine';
import { peopleTarget } from './people-target';

answerAsEngine(peopleTarget);
