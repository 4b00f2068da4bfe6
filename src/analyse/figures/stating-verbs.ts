import type { Place } from './speaker-phrase.ts'

/** Whether a verb of speech can state a figure where it stands. */
export function states(text: string, verb: Place): boolean {
  const behind = text.slice(verb.start)
  return !CLAIMS_DEED.test(behind) && !JUDGES.test(behind) && !isNoun(text, verb)
}

/** "raised his claim to 74": behind a determiner it is no verb. */
function isNoun(text: string, verb: Place): boolean {
  return DETERMINED.test(text.slice(Math.max(0, verb.start - 8), verb.start))
}

const DETERMINED = /(?:^|\s)(?:the|an?|his|her|its|their|our|this|that|no|any)\s$/iu

/** Condemning, mourning and praising state no figure: "the UN condemned the plan after 47 people were hurt". */
const JUDGES =
  /^(?:condemn|denounc|blast|slam|criticis|criticiz|deplor|mourn|welcom|prais|hail|осуди|осужда|осуджу|засуди|приветств|привітал|谴责|批评|欢迎|أدان|ندد|استنكر|رحب|conden|repudi|lament|critic|dénonc|déplor|salu[eé]|verurteil|kritisier|begrüß|kına|eleştir|محکوم|انتقاد)/iu
/** Who claims an attack takes it on and states no figure; a flood claims lives. */
const CLAIMS_DEED =
  /^claim(?:s|ed|ing)?\s(?:(?:the|an?|its|his|their|full|sole)\s){0,2}(?:\p{Ll}+\s)?(?:attacks?|assault|bombings?|shooting|strikes?|responsibility|victory|lives|life)(?!\p{L})/iu
