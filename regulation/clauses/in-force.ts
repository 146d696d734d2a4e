/** From when the Measures (嘉政办发〔2017〕109号) hold: they name no day, so from issue (A1). */
export const measuresInForce = { from: '2017-07-25' } as const;
/** From when the 条例 (中办发〔2012〕14号) and GB/T 9704-2012 hold. */
export const ordinanceInForce = { from: '2012-07-01' } as const;
