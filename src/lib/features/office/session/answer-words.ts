import { m } from '$lib/paraglide/messages';
import type { Answer } from './ask-office';

/** What happened and what to do, for an answer that was not a yes. */
export function answerWords(answer: Extract<Answer<unknown>, { ok: false }>): { title: string; cure: string } {
	switch (answer.why) {
		case 'no-answer':
			return { title: m.session_no_answer(), cure: m.session_no_answer_do() };
		case 'wait':
			return { title: m.session_wait(), cure: m.session_wait_do({ minutes: Math.max(1, Math.ceil((answer.seconds ?? 60) / 60)) }) };
		case 'unauthorized':
			return { title: m.session_ended(), cure: m.session_ended_do() };
		case 'forbidden':
			return { title: m.session_forbidden(), cure: m.session_forbidden_do() };
		case 'exists':
			return { title: m.session_exists(), cure: m.session_exists_do() };
		case 'not-found':
			return { title: m.session_not_found(), cure: m.session_not_found_do() };
		case 'not-acceptable':
			return { title: m.session_not_acceptable(), cure: m.session_not_acceptable_do() };
		case 'trouble':
			return { title: m.session_trouble(), cure: m.session_trouble_do() };
	}
}
