import { answerAsEngine } from '$lib/spreadsheet/engine/answer-as-engine';
import { surveyTarget } from './survey-target';

answerAsEngine(surveyTarget);
