/** The task of whoever shall remind a leader: it stands beside the step, as reading does. */
export const remindingStep = 'reminding';
