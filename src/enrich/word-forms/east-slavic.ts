/**
 * Case forms of proper names, by the ending of the nominative. More forms than a name really has do no harm: they are
 * only looked for, never shown. Tables after the school grammars of both languages.
 */

/** Endings that replace the matched ending, for one class of words. */
type EndingRule = readonly [ending: RegExp, replacements: readonly string[]]

const RUSSIAN: readonly EndingRule[] = [
  [/(?<=ск|цк)ий$/, ['ого', 'ому', 'им', 'ом', 'ая', 'ой', 'ую', 'ие', 'их', 'ими']],
  [/ый$/, ['ого', 'ому', 'ым', 'ом', 'ая', 'ой', 'ую', 'ые', 'ых', 'ыми']],
  [/ой$/, ['ого', 'ому', 'ым', 'ом', 'ая', 'ую', 'ые', 'ых']],
  [/ий$/, ['ия', 'ию', 'ием', 'ии', 'его', 'ему', 'им', 'ем']],
  [/й$/, ['я', 'ю', 'ем', 'е']],
  [/ая$/, ['ой', 'ую', 'ою', 'ый', 'ого']],
  [/яя$/, ['ей', 'юю']],
  [/ое$/, ['ого', 'ому', 'ым', 'ом']],
  [/ые$/, ['ых', 'ым', 'ыми']],
  [/(?<=[кгхжшщч])ие$/, ['их', 'им', 'ими']],
  [/ия$/, ['ии', 'ию', 'ией']],
  [/ие$/, ['ия', 'ию', 'ием', 'ии']],
  [/(?<=[оеё]в|ин|ын)а$/, ['ой', 'у', 'ы', 'е', 'ою']],
  [/(?<=[кгхжшщч])а$/, ['и', 'е', 'у', 'ой', 'ей']],
  [/а$/, ['ы', 'е', 'у', 'ой', 'ою', 'ей']],
  [/я$/, ['и', 'е', 'ю', 'ей', 'ёй']],
  [/ь$/, ['я', 'ю', 'ем', 'е', 'и', 'ью']],
  [/(?<=[оеё]в|ин|ын)$/, ['а', 'у', 'ым', 'ом', 'е', 'ы', 'ых', 'ыми']],
  [/(?<=[жшщчц])$/, ['а', 'у', 'ем', 'ом', 'е', 'ы', 'и']],
  [/ы$/, ['', 'ов', 'ам', 'ами', 'ах']],
  [/(?<=[бвгдзклмнпрстфх])о$/, ['а', 'у', 'ом', 'е']],
  [/(?<=[бвгдзклмнпрстфхБВГДЗКЛМНПРСТФХ])$/, ['а', 'у', 'ом', 'е']],
]

const UKRAINIAN: readonly EndingRule[] = [
  [/(?<=ськ|цьк|зьк)ий$/, ['ого', 'ому', 'им', 'ім', 'а', 'ої', 'ій', 'у', 'ою', 'і', 'их', 'ими']],
  [/ий$/, ['ого', 'ому', 'им', 'ім']],
  [/(?<=ськ|цьк|зьк|н)а$/, ['ої', 'ій', 'у', 'ою', 'и', 'і']],
  [/ія$/, ['ії', 'ію', 'ією']],
  [/ій$/, ['ія', 'ію', 'ієм', 'ії', 'ієві']],
  [/й$/, ['я', 'ю', 'єм', 'ї', 'єві']],
  [/ка$/, ['ки', 'ці', 'ку', 'кою']],
  [/га$/, ['ги', 'зі', 'гу', 'гою']],
  [/ха$/, ['хи', 'сі', 'ху', 'хою']],
  [/а$/, ['и', 'і', 'у', 'ою', 'ою', 'ові', 'ої', 'ій', 'ею']],
  [/я$/, ['і', 'ї', 'ю', 'ею', 'єю']],
  [/їв$/, ['єва', 'єву', 'євом', 'єві']],
  [/ів$/, ['ова', 'ову', 'овом', 'ові', 'ева', 'еву', 'евом', 'еві']],
  [/(?<=[оеє]в|ін|їн|ин)$/, ['а', 'у', 'им', 'ом', 'і', 'ові', 'и', 'их']],
  [/ль$/, ['ля', 'лю', 'лем', 'лі', 'леві']],
  [/ь$/, ['я', 'ю', 'ем', 'і', 'еві', 'ю']],
  [/и$/, ['', 'ів', 'ам', 'ами', 'ах']],
  [/о$/, ['а', 'у', 'ом', 'і', 'ові']],
  [/(?<=[жшщчц])$/, ['а', 'у', 'ем', 'і', 'еві']],
  [/(?<=[бвгґдзклмнпрстфхБВГҐДЗКЛМНПРСТФХ])$/, ['а', 'у', 'ом', 'і', 'ові']],
]

/** Nominatives whose stem changes. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  Египет: ['Египта', 'Египту', 'Египтом', 'Египте'],
  Павел: ['Павла', 'Павлу', 'Павлом', 'Павле'],
  Лев: ['Льва', 'Льву', 'Львом', 'Льве'],
  Пётр: ['Петра', 'Петру', 'Петром', 'Петре'],
  Совет: ['Совета', 'Совету', 'Советом', 'Совете'],
  Єгипет: ['Єгипту', 'Єгиптом', 'Єгипті'],
  Союз: ['Союза', 'Союзу', 'Союзом', 'Союзе'],
}

const ADJECTIVE = /(?:[ыио]й|ая|яя|ое|ее|ые|ие|ий|ська|цька|ські|ове|ний|на)$/u
/** Words that are the same in every case. */
const UNCHANGED = /^(?:[А-ЯЁІЇЄҐ]{2,}|.{1,2}|.*[уюэ])$/u

function wordForms(word: string, rules: readonly EndingRule[]): readonly string[] {
  const irregular = IRREGULAR[word]
  if (irregular) return irregular
  if (UNCHANGED.test(word)) return []
  const rule = rules.find(([ending]) => ending.test(word))
  return rule ? rule[1].map((replacement) => word.replace(rule[0], replacement)) : []
}

/** The part of a hyphenated word that takes endings is its last ("Абу-Даби", "Тель-Авив"). */
function lastPart(word: string): readonly [head: string, tail: string] {
  const at = word.lastIndexOf('-')
  return [word.slice(0, at + 1), word.slice(at + 1)]
}

/** How many leading words take endings: all of a person's name, else the adjectives and the first noun. */
function declinedWords(words: readonly string[], isPerson: boolean): number {
  if (isPerson) return words.length
  const noun = words.findIndex((word) => !ADJECTIVE.test(word))
  return noun < 0 ? words.length : noun + 1
}

/** Largest number of forms of one name; a name of five words has more combinations than are ever written. */
const MOST_FORMS = 120

function combine(words: readonly string[], rules: readonly EndingRule[], count: number): string[] {
  let made: string[] = ['']
  words.forEach((word, index) => {
    const [head, tail] = lastPart(word)
    const forms = index < count ? [word, ...wordForms(tail, rules).map((form) => head + form)] : [word]
    made = made.flatMap((start) => forms.map((form) => (start === '' ? form : `${start} ${form}`)))
    if (made.length > MOST_FORMS) made = made.slice(0, MOST_FORMS)
  })
  return made
}

/** Russian case forms of a name, without the name itself. */
export function russianForms(name: string, isPerson: boolean): string[] {
  const words = name.split(' ')
  return combine(words, RUSSIAN, declinedWords(words, isPerson)).slice(1)
}

/** Ukrainian case forms of a name, without the name itself. */
export function ukrainianForms(name: string, isPerson: boolean): string[] {
  const words = name.split(' ')
  return combine(words, UKRAINIAN, declinedWords(words, isPerson)).slice(1)
}
