/** Urgency of a paper (特急, 加急, 平件); of a telegram also 特提, and `plain` is then 平急. */
export type Urgency = 'special' | 'extra-urgent' | 'urgent' | 'plain';

/** 特提 has no limits of its own but for the cipher telegram, and follows 特急 (C7, C10). */
export const isExtraUrgent = (urgency: Urgency): boolean => urgency === 'special' || urgency === 'extra-urgent';
