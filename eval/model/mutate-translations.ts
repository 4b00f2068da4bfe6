import type { TrueTranslation } from './score-translations.ts'

/** A translation with one thing changed, so that it is none any more. */
export interface MutatedTranslation extends TrueTranslation {
  readonly kind: string
}

type Change = (text: string, language: string) => string | null

/** First pattern that a text holds, in its place the other; null when it holds none. */
function swap(text: string, pairs: readonly (readonly [string, string])[]): string | null {
  const found = pairs.find(([from]) => text.includes(from))
  return found === undefined ? null : text.replace(found[0], found[1])
}

const NEGATED: readonly (readonly [string, string])[] = [
  ['no había ningún', 'había un'],
  ['lo niega', 'lo afirma'],
  ['no pueden', 'pueden'],
  ['il n\u2019y avait pas de risque', 'il y avait un risque'],
  ['qu\u2019il n\u2019y avait', 'qu\u2019il y avait'],
  ['le nie', 'le dit'],
  ['ne permettent pas', 'permettent'],
  ['не было', 'было'],
  ['не могут узнать', 'узнали'],
  ['отрицает', 'подтверждает'],
  ['заперечує', 'підтверджує'],
  ['没有直接的', '有直接的'],
  ['予以否认', '予以证实'],
  ['无法从', '可以从'],
  ['لا يوجد', 'يوجد'],
  ['وتنفي موسكو', 'وتؤكد موسكو'],
  ['reddediyor', 'doğruluyor'],
  ['bestreitet', 'bestätigt'],
  ['nega', 'confirma'],
]

const STATES: readonly (readonly [string, string])[] = [
  ['Rusia', 'Polonia'],
  ['la Russie', 'la Pologne'],
  ['России', 'Польши'],
  ['Россия', 'Польша'],
  ['Росія', 'Польща'],
  ['Росії', 'Польщі'],
  ['俄罗斯', '波兰'],
  ['روسيا', 'بولندا'],
  ['Rusya', 'Polonya'],
  ['Russland', 'Polen'],
  ['Rússia', 'Polónia'],
]

const OUTLETS: readonly (readonly [string, string])[] = [
  ['medios rusos', 'medios ucranianos'],
  ['medios ucranianos', 'medios rusos'],
  ['medios chinos', 'medios occidentales'],
  ['medios del Golfo', 'medios occidentales'],
  ['medios occidentales', 'medios del Golfo'],
  ['médias chinois', 'médias occidentaux'],
  ['médias occidentaux', 'médias chinois'],
  ['médias ukrainiens', 'médias russes'],
  ['Китайские СМИ', 'Западные СМИ'],
  ['Российские СМИ', 'Украинские СМИ'],
  ['Украинские СМИ', 'Российские СМИ'],
  ['Западные СМИ', 'Китайские СМИ'],
  ['中国媒体', '西方媒体'],
  ['俄罗斯媒体', '乌克兰媒体'],
  ['乌克兰媒体', '俄罗斯媒体'],
  ['海湾媒体', '西方媒体'],
  ['الإعلام الصينية', 'الإعلام الغربية'],
  ['الإعلام الروسية', 'الإعلام الأوكرانية'],
  ['الإعلام الخليجية', 'الإعلام الغربية'],
  ['Chinesische Medien', 'Westliche Medien'],
  ['Çin medyası', 'Batı medyası'],
  ['meios chineses', 'meios ocidentais'],
]

const BOUNDS: readonly (readonly [string, string])[] = [
  ['al menos ', ''],
  ['d\u2019au moins', 'de'],
  ['не менее чем ', ''],
  ['至少', ''],
  [' شخص على الأقل', ' شخص'],
]

const DAYS: readonly (readonly [string, string])[] = [
  ['martes', 'jueves'],
  ['mardi', 'jeudi'],
  ['вторник', 'четверг'],
  ['周二', '周四'],
  ['الثلاثاء', 'الخميس'],
  ['7 de junio', '9 de junio'],
  ['7 juin', '9 juin'],
  ['7 июня', '9 июня'],
  ['7 يونيو', '9 يونيو'],
]

/** Who did it, and who is accused. */
const DOERS: readonly (readonly [string, string])[] = [
  ['Rusia voló', 'Ucrania voló'],
  ['Rusia había volado', 'Ucrania había volado'],
  ['la Russie a fait sauter', 'l’Ukraine a fait sauter'],
  ['la Russie avait fait sauter', 'l’Ukraine avait fait sauter'],
  ['Россия взорвала', 'Украина взорвала'],
  ['俄罗斯炸毁', '乌克兰炸毁'],
  ['روسيا فجرت', 'أوكرانيا فجرت'],
  ['Россия взорвала плотину', 'Украина взорвала плотину'],
  ['Росія підірвала', 'Україна підірвала'],
  ['Rússia explodiu', 'Ucrânia explodiu'],
  ['Rusya’nın havaya', 'Ukrayna’nın havaya'],
  ['Russland habe', 'die Ukraine habe'],
]

const DOUBTS: readonly (readonly [string, string])[] = [
  ['quedó rota', 'supuestamente quedó rota'],
  ['abastece', 'podría abastecer'],
  ['alimente la péninsule', 'alimenterait peut-être la péninsule'],
  ['снабжает', 'возможно, снабжает'],
  ['为克里米亚', '可能为克里米亚'],
  ['يزود الخزان', 'ربما يزود الخزان'],
  ['Miles de personas', 'Al parecer, miles de personas'],
]

/** Both states exchanged wherever they stand. */
const EXCHANGED: readonly (readonly [string, string])[] = [
  ['Rusia', 'Ucrania'],
  ['la Russie', 'l’Ukraine'],
  ['России', 'Украины'],
  ['俄罗斯', '乌克兰'],
  ['روسيا', 'أوكرانيا'],
  ['Росії', 'України'],
  ['a Rússia', 'a Ucrânia'],
]

/** The first pair of which a text holds both, each in the other's place. */
function exchange(text: string): string | null {
  const pair = EXCHANGED.find(([left, right]) => text.includes(left) && text.includes(right))
  if (pair === undefined) return null
  const [left, right] = pair
  return text.replaceAll(left, '\u0000').replaceAll(right, left).replaceAll('\u0000', right)
}

const CHANGES: Readonly<Record<string, Change>> = {
  number: (text) =>
    /\d/u.test(text) ? text.replace(/\d(?!.*\d)/u, (digit) => String((Number(digit) + 3) % 10)) : null,
  negation: (text) => swap(text, NEGATED),
  state: (text) => swap(text, STATES),
  outlets: (text) => swap(text, OUTLETS),
  'at least': (text) => {
    const once = swap(text, BOUNDS)
    return once === null ? null : (swap(once, BOUNDS) ?? once)
  },
  day: (text) => swap(text, DAYS),
  doer: (text) => swap(text, DOERS),
  exchange: (text) => exchange(text),
  doubt: (text) => swap(text, DOUBTS),
  quotation: (text) => (text.includes('Qa') ? text.replace('Qa', 'basta ya') : null),
  end: (text) => text.slice(0, Math.floor(text.length * 0.4)),
  more: (text) => `${text} ${text}`,
  link: (text) => `${text} www.verdad.example`,
  markup: (text) => `<b>${text}</b>`,
  language: (text, language) => (language === 'en' ? null : text.replace(/^.*$/su, ENGLISH)),
}

const ENGLISH = 'This sentence was left in English by a model that did not do what it was asked to.'

/** Every change of every translation that it fits. */
export function mutateTranslations(all: readonly TrueTranslation[]): MutatedTranslation[] {
  return all.flatMap((one) =>
    Object.entries(CHANGES).flatMap(([kind, change]) => {
      // "against Russia and Ukraine": in a list the order says nothing.
      if (kind === 'exchange' && one.of.includes('Russia and Ukraine')) return []
      const text = change(one.text, one.language)
      return text === null || text === one.text ? [] : [{ ...one, text, kind }]
    }),
  )
}
