/**
 * The words of Parallax, and the types that carry them. Every stage meets the others here and in tables only.
 *
 * - **block**: an information block, a named view over outlets by country, ownership and language. An editorial
 *   origin, never a people. A block whose parts oppose each other lets its sub-blocks speak for themselves.
 * - **source**: an outlet with its feeds, country, language, owner and the stated basis for all of that.
 * - **article**: one published text.
 * - **origin**: the articles of one event that trace to one report (copy, derived copy, translation, agency credit,
 *   same owner). Every count that means "independent" counts origins.
 * - **event** (`NewsEvent`): one development in the world, covered by at least two origins.
 * - **claim**: a checkable statement found in articles.
 * - **stance** of an outlet to a claim: asserts, denies, reports (only says that somebody says it), silent.
 * - **attribution**: who is said to have said it. The outlet's voice and a quoted voice are never mixed.
 * - **evidence**: the exact span of one article that supports a sentence.
 * - **claim matrix**: claims as rows, blocks as columns, a stance with its evidence in each cell. Every section of an
 *   event page is derived from it.
 * - **narrative**: how one block reads the event: frame, responsibility, expected outcome.
 * - **indicator**: an observable act with a deadline and a test that would settle a reading.
 */
export type * from './article.ts'
export type * from './block.ts'
export type * from './catalogue.ts'
export * from './claim.ts'
export type * from './event.ts'
export * from './event-view.ts'
export type * from './features.ts'
export * from './figure-slots.ts'
export * from './identifiers.ts'
export type * from './poll.ts'
export * from './readable.ts'
export type * from './result.ts'
export * from './sentence.ts'
export * from './timeline.ts'
export * from './translation.ts'
export * from './version.ts'
export * from './watch-rules.ts'
