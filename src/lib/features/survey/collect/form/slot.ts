import type { SurveyResponse } from '#shared/survey/kinds/survey-response';

type Slot = NonNullable<SurveyResponse['slot']>;

const sevenHours = 7 * 60;

/**
 * Jam Survei of the official form (08.00–12.00, 13.00–17.00) for a moment `at` (ISO 8601), read in Asia/Jakarta
 * wherever the device thinks it is; `skew` puts a wrong clock right (seconds). Both ends belong to the slot.
 */
export function slotOf(at: string, skew = 0): Slot {
	const minutes = (Math.floor((Date.parse(at) + skew * 1000) / 60_000) + sevenHours) % (24 * 60);
	if (minutes >= 8 * 60 && minutes <= 12 * 60) return '08-12';
	if (minutes >= 13 * 60 && minutes <= 17 * 60) return '13-17';
	return 'luar-jam';
}
