import { z } from 'zod'

export const FirstReport = z.object({
  claim: z.string(),
  article: z.string(),
  source: z.string(),
  at: z.string(),
  /** Hours until each block carried it; null: not in the texts we hold. */
  lags: z.array(z.object({ block: z.string(), hours: z.number().nullable() })),
})
export type FirstReport = z.infer<typeof FirstReport>

export const Timeline = z.object({
  firstReports: z.array(FirstReport),
  /** Width of a bucket in hours. */
  bucketHours: z.number(),
  buckets: z.array(z.object({ start: z.string(), counts: z.record(z.string(), z.int()) })),
})
export type Timeline = z.infer<typeof Timeline>
