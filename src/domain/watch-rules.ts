/** Days after its deadline that a watch item waits for late reports before it expires. Set by hand on development data. */
export const INDICATOR_GRACE_DAYS = 3
/** Days after which a watch item without a date expires. Set by hand on development data. */
export const INDICATOR_WINDOW_DAYS = 30
/** Resolved items under which a hit rate says too little. */
export const HIT_RATE_LEAST = 10
