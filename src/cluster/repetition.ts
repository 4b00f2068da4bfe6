import { normalise } from '../text/normalise.ts'
import type { Story } from './story.ts'
import { REPEATED_AFTER } from './thresholds.ts'
import type { Item } from './vocabulary.ts'

/**
 * Words by which a headline says that something happens once more, by language; two words stand for two in a row. What
 * happens again is a new act of the same kind, and every name, place and matter of it is that of the one before.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'again|second time|third time|fourth time|once more|yet another',
  fr: 'de nouveau|à nouveau|encore une|deuxième fois|troisième fois|seconde fois',
  de: 'erneut|wieder|abermals|zweiten mal|dritten mal|zum zweiten|zum dritten',
  es: 'nuevamente|de nuevo|otra vez|segunda vez|tercera vez|vuelve a|vuelven a',
  it: 'di nuovo|nuovamente|ancora una|seconda volta|terza volta',
  pt: 'novamente|de novo|outra vez|segunda vez|terceira vez|volta a|voltam a',
  nl: 'opnieuw|weer|alweer|tweede keer|derde keer|nogmaals',
  pl: 'znowu|znów|ponownie|raz drugi|raz trzeci|raz kolejny',
  tr: 'yeniden|tekrar|kez daha|ikinci kez|üçüncü kez',
  ru: 'снова|вновь|опять|повторно|второй раз|третий раз|еще один|еще одна',
  uk: 'знову|вдруге|втретє|повторно|ще один|ще одна',
  ar: 'مجددا|مرة أخرى|من جديد',
  fa: 'دوباره|بار دیگر|مجددا',
  hi: 'फिर|दोबारा',
  zh: '再次|再度|又一|二次',
  ja: '再び|再度',
  ko: '다시|또다시|재차',
  he: 'שוב',
}

/** What may follow each word; an empty text where the word tells it alone. */
type Signs = ReadonlyMap<string, ReadonlySet<string>>

const known = new Map<string, Signs>()

function signsOf(language: string): Signs {
  let signs = known.get(language)
  if (signs === undefined) {
    signs = readSigns(normalise(WORDS[language] ?? ''))
    known.set(language, signs)
  }
  return signs
}

function readSigns(list: string): Signs {
  const signs = new Map<string, Set<string>>()
  for (const sign of list.split('|')) {
    const [first = '', second = ''] = sign.split(' ')
    signs.set(first, (signs.get(first) ?? new Set()).add(second))
  }
  return signs
}

/** Whether the words of a title, in order, say that something happens once more. */
export function tellsRepetition(words: readonly string[], language: string): boolean {
  const signs = signsOf(language)
  for (let at = 0; at < words.length; at += 1) {
    const behind = signs.get(words[at] as string)
    if (behind?.has('') || behind?.has(words[at + 1] ?? '')) return true
  }
  return false
}

/** Whether an article says that something happens again, long enough after the last news of a story. */
export function repeatsStory(item: Item, story: Pick<Story, 'newest'>): boolean {
  return item.repeats && !item.undated && item.at - story.newest > REPEATED_AFTER
}

/** Whether the later of two stories begins by saying that something happens again. */
export function isRepetition(one: Story, other: Story): boolean {
  const [first, then] = one.oldest <= other.oldest ? [one, other] : [other, one]
  return repeatsStory(then.items[0] as Item, first)
}
