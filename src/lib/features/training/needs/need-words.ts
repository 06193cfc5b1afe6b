import { m } from '$lib/paraglide/messages';
import { formatNumber } from '$lib/ui/format/format-number';
import type { DevelopmentNeed, NeedPriority } from '#shared/training/needs-of';

/** What a need was seen in. */
export const sourceWords: Record<DevelopmentNeed['source'], () => string> = {
	predicate: m.needs_source_predicate,
	coaching: m.needs_source_coaching,
	jp: m.needs_source_jp,
};

export const priorityWords: Record<NeedPriority, () => string> = { 1: m.needs_priority_1, 2: m.needs_priority_2, 3: m.needs_priority_3 };

/** What is to be learnt, or how much is missing. */
export function topicWords({ topic, jp }: DevelopmentNeed): string {
	if (topic !== null) return topic;
	return jp === null ? m.needs_topic_open() : m.needs_topic_jp({ n: formatNumber(jp) });
}
