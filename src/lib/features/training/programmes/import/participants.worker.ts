import { answerAsEngine } from '$lib/spreadsheet/engine/answer-as-engine';
import { participantsTarget } from './participants-target';

answerAsEngine(participantsTarget);
