export {
  createNet,
  type FetchOptions,
  MAX_BODY_BYTES,
  type Net,
  type NetOptions,
  type NetResponse,
} from './create-net.ts'
export type { NetFault, NetReason } from './fault.ts'
export { AnswerTooLong, createOperatorFetch, type OperatorFetchOptions } from './operator-fetch.ts'
export { type PostFault, type PostOptions, postJson } from './post-json.ts'
export { MAX_WAIT_SECONDS, parseRetryAfter } from './retry-after.ts'
