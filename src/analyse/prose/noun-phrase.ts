/** Names that take the article inside a sentence. */
const WITH_ARTICLE =
  /^(?:United |European |Kremlin|White House|Pentagon|UN |African Union|Houthi|Taliban|West$|Black Sea|Netherlands|Philippines|Gambia|Vatican|Élysée|G\d+$)|(?:Ministry|Union|Agency|Council|Community|Organi[sz]ation|Committee|Guard|Army|Emirates|Nations|States|Forces|Front|Movement|Party|Republic|Bank|Court|Fund|Duma|Corps|Senate|Parliament|Assembly|Congress)$/u

/** "the Kremlin", "Ukraine": a name with its article as it stands in the middle of a sentence. */
export function withArticle(name: string): string {
  return WITH_ARTICLE.test(name) && !/^the /iu.test(name) ? `the ${name}` : name
}
