import type { NumberMention } from '../../domain/index.ts'
import type { GateInput } from './gate.ts'

/** Words for more than two and not many, by language: one may stand for another. */
const SOME: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:several|some|various|multiple|a few|a number of|a series of|numerous)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:ряд(?:а|у|ом|е)?|несколько|нескольк\p{L}+|некотор\p{L}+|различн\p{L}+|многочисленн\p{L}+)(?!\p{L})/iu,
  uk: /(?<!\p{L})(?:низк\p{L}+|ряд(?:у|ом|і)?|кільк\p{L}+|декільк\p{L}+|деяк\p{L}+|різн\p{L}+|численн\p{L}+)(?!\p{L})/iu,
  zh: /多[个名处地次方国家]|若干|几[个名处次]|一些|数[个名处次]|一系列/u,
  ar: /(?<!\p{L})[وفبلك]?(?:ال)?(?:عدة|عدد من|عدد|متعددة?|مختلفة?|بعض|سلسلة)(?!\p{L})/u,
  es: /(?<!\p{L})(?:vari[oa]s|algun[oa]s|divers[oa]s|múltiples|numeros[oa]s|un[oa]s cuant[oa]s|una serie de)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:plusieurs|quelques|divers(?:es)?|différente?s|multiples|nombreu\p{L}+|une série de|certaine?s)(?!\p{L})/iu,
  de: /(?<!\p{L})(?:mehrere\p{L}*|einige\p{L}*|etliche\p{L}*|verschiedene\p{L}*|zahlreiche\p{L}*|eine Reihe)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:vári[oa]s|algu(?:ns|mas)|divers[oa]s|múltipl[oa]s|numeros[oa]s|uma série de)(?!\p{L})/iu,
  tr: /(?<!\p{L})(?:birkaç|birçok|bazı|çeşitli|çok sayıda|bir dizi)(?!\p{L})/iu,
  fa: /(?<!\p{L})(?:چند(?:ین)?|برخی|شماری|تعدادی|متعدد|مختلف)(?!\p{L})/u,
}

/** "several" where a cited sentence says "рядом" or "متعددة": no digits, and nothing but that some are meant. */
export function isVague({ statement, cited }: GateInput, { surface }: NumberMention): boolean {
  const isSome = (language: string, text: string) => SOME[language]?.test(text) === true
  return (
    !/\p{N}/u.test(surface) &&
    isSome(statement.language, surface) &&
    cited.some((one) => isSome(one.language, one.text))
  )
}
