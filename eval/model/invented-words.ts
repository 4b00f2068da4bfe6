import type { Reading } from '../../src/write/reading.ts'
import { catalogue, type TrueCase } from './cases.ts'

/** Ends of sentences in ordinary words of the news, true of none of the articles cited. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    ', which angered many local residents',
    ', and several ministers resigned over it',
    ' while schools in the capital stayed closed',
    ', after weeks of secret talks between the two sides',
    ' and asked neighbouring states for money',
    ', and the main road was closed to traffic',
    ' amid growing anger about rising food prices',
    ', although experts had warned of it for years',
  ],
  ru: [
    ', что возмутило многих местных жителей',
    ', и несколько министров подали в отставку',
    ', а школы в столице остались закрыты',
    ' после нескольких недель тайных переговоров',
    ' и попросил соседние государства о деньгах',
    ', а главную дорогу перекрыли для транспорта',
    ' на фоне растущего недовольства ценами на продукты',
  ],
  zh: [
    ',引发许多当地居民的愤怒',
    ',多名部长因此辞职',
    ',首都的学校继续停课',
    ',此前双方进行了数周的秘密谈判',
    ',并向邻国借钱',
    ',主要公路已经封闭',
    ',民众对食品价格上涨的不满加剧',
  ],
  ar: [
    '، ما أثار غضب كثير من السكان المحليين',
    '، واستقال عدد من الوزراء بسببه',
    '، وبقيت المدارس في العاصمة مغلقة',
    '، بعد أسابيع من المحادثات السرية بين الجانبين',
    '، وطلب المال من الدول المجاورة',
    '، وأغلق الطريق الرئيسي أمام حركة المرور',
    '، وسط غضب متزايد من ارتفاع أسعار الغذاء',
  ],
  es: [
    ', lo que indignó a muchos vecinos',
    ', y varios ministros dimitieron por ello',
    ' mientras las escuelas de la capital seguían cerradas',
    ', tras semanas de conversaciones secretas entre las dos partes',
    ' y pidió dinero a los Estados vecinos',
    ', y la carretera principal quedó cortada al tráfico',
    ' en medio del enfado por la subida de los alimentos',
  ],
  fr: [
    ', ce qui a indigné de nombreux habitants',
    ', et plusieurs ministres ont démissionné',
    ' alors que les écoles de la capitale restaient fermées',
    ', après des semaines de discussions secrètes entre les deux parties',
    " et a demandé de l'argent aux États voisins",
    ', et la route principale a été coupée à la circulation',
    ' sur fond de colère contre la hausse des prix alimentaires',
  ],
}

/** Two ends that nobody wrote, behind what is true. */
export function inventEnd({ text, language }: TrueCase): string[] {
  const ends = ENDS[language] ?? []
  const stop = /[.。！？!?]["”»]?$/u.exec(text)
  if (stop === null || ends.length === 0) return []
  // Which of them is told by the sentence itself, so that every run meets the same.
  const first = text.length % ends.length
  const body = text.slice(0, stop.index)
  return [first, (first + 3) % ends.length].map((at) => `${body}${ends[at]}${stop[0]}`)
}

const CHARGES: ReadonlyMap<string, number> = new Map(
  catalogue.lexicon.namings.flatMap((set) =>
    set.variants.map((variant) => [`${set.id}/${variant.id}`, variant.charge] as const),
  ),
)

/** A neutral word of the naming table, and in its place one that judges and that no cited sentence uses. */
export function judgeByWord({ text, language, cited }: TrueCase, reading: Reading): string[] {
  const used: ReadonlySet<string> = new Set(cited.flatMap((one) => one.marks.map((mark) => mark.id)))
  return reading.marks
    .filter((mark) => mark.list === 'naming' && CHARGES.get(mark.id) === 0)
    .slice(0, 2)
    .flatMap((mark) => {
      const set = catalogue.lexicon.namings.find((one) => mark.id.startsWith(`${one.id}/`))
      const words = (set?.variants ?? [])
        .filter((variant) => variant.charge !== 0 && !used.has(`${set?.id}/${variant.id}`))
        .flatMap((variant) =>
          (variant.terms[language] ?? []).filter((term) => !term.includes('*')).slice(0, 1),
        )
      const word = words[text.length % Math.max(1, words.length)]
      return word === undefined ? [] : [text.slice(0, mark.start) + word + text.slice(mark.end)]
    })
}
