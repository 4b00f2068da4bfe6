/**
 * Version of the rules that turn articles into pages. Stands in every derived row and every published page, so that
 * a page can be rebuilt and two pages can be compared. Raise it when a rule, threshold or lexicon changes a result.
 */
export const RULES_VERSION = 2
