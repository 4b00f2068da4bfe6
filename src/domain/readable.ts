/**
 * Least characters (UTF-16 units) of title and text together that an article needs to be read for claims, so that its
 * silence can mean something: a title and about two sentences of a feed summary. Set by hand on development data.
 */
export const READABLE_LENGTH = 200

/** True when an article has enough text for its silence to mean something; a title alone never has. */
export function isReadableText(article: { readonly title: string; readonly text: string }): boolean {
  return article.title.length + article.text.length >= READABLE_LENGTH
}
