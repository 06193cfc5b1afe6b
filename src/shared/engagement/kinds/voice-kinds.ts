/** Harapan, keluhan, permintaan informasi, apresiasi. */
export const voiceKinds = ['hope', 'complaint', 'question', 'praise'] as const;
