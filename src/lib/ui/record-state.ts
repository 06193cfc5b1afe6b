/**
 * The states a person sees on a record, the same in every room. `device`: draft or unsent; `sent`: the office gave a
 * receipt; `reviewed`: HR decided; `fix`: refused, somebody must act; `conflict`: two versions, a person chooses.
 */
export type RecordState = 'device' | 'sent' | 'reviewed' | 'fix' | 'conflict';
