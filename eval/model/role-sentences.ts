/** A party in the forms that sentences of its language need: as agent, as patient, behind "by". */
type Forms = readonly [agent: string, patient: string, by: string]

interface Grammar {
  readonly parties: readonly (readonly [Forms, Forms])[]
  /** Sentences that say one thing of two parties: who does it, and to whom. */
  readonly build: readonly ((agent: Forms, patient: Forms) => string)[]
}

const same = (name: string): Forms => [name, name, name]
const pairs = (...names: readonly (readonly [string, string])[]) =>
  names.map(([left, right]) => [same(left), same(right)] as const)

/** Accusations of the kind that the events of the sample hold, in both directions, active and passive. */
export const ROLE_SENTENCES: Readonly<Record<string, Grammar>> = {
  en: {
    parties: pairs(['Ukraine', 'Russia'], ['Armenia', 'Azerbaijan'], ['China', 'Japan'], ['Mali', 'France']),
    build: [
      ([a], [, b]) => `${a} accused ${b} of breaking the agreement on Monday.`,
      ([a], [, b]) => `${a} blamed ${b} for the explosion at the depot.`,
      ([, , a], [b]) => `${b} was accused by ${a} of breaking the agreement on Monday.`,
    ],
  },
  ru: {
    parties: [
      [
        ['Украина', 'Украину', 'Украиной'],
        ['Россия', 'Россию', 'Россией'],
      ],
      [
        ['Армения', 'Армению', 'Арменией'],
        ['Турция', 'Турцию', 'Турцией'],
      ],
      [
        ['Сербия', 'Сербию', 'Сербией'],
        ['Япония', 'Японию', 'Японией'],
      ],
    ],
    build: [
      ([a], [, b]) => `${a} обвинила ${b} в нарушении соглашения в понедельник.`,
      ([a], [, b]) => `${a} в понедельник осудила ${b} за взрыв на складе.`,
      ([a], [, b]) => `${a} резко раскритиковала ${b} за обстрел границы.`,
    ],
  },
  zh: {
    parties: pairs(['乌克兰', '俄罗斯'], ['亚美尼亚', '阿塞拜疆'], ['中国', '日本'], ['马里', '法国']),
    build: [
      ([a], [, b]) => `${a}周一指责${b}违反协议并制造了爆炸。`,
      ([a], [, b]) => `${a}周一谴责${b}袭击了边境的仓库。`,
      ([a], [, b]) => `${a}强烈批评${b}破坏停火。`,
    ],
  },
  ar: {
    parties: pairs(['أوكرانيا', 'روسيا'], ['أرمينيا', 'أذربيجان'], ['مالي', 'فرنسا'], ['الصين', 'اليابان']),
    build: [
      ([a], [, b]) => `اتهمت ${a} يوم الاثنين ${b} بخرق الاتفاق.`,
      ([a], [, b]) => `حملت ${a} يوم الاثنين ${b} مسؤولية الانفجار في المستودع.`,
      ([a], [, b]) => `اتهمت ${a} مجددا ${b} بقصف الحدود.`,
    ],
  },
  es: {
    parties: pairs(['Ucrania', 'Rusia'], ['Armenia', 'Azerbaiyán'], ['China', 'Japón'], ['Mali', 'Francia']),
    build: [
      ([a], [, b]) => `${a} acusó el lunes a ${b} de romper el acuerdo.`,
      ([a], [, b]) => `${a} culpó el lunes a ${b} de la explosión en el depósito.`,
      ([a], [, b]) => `${a} acusa a ${b} de atacar la frontera durante la noche.`,
    ],
  },
  fr: {
    parties: [
      [
        ["L'Ukraine", "l'Ukraine", "l'Ukraine"],
        ['La Russie', 'la Russie', 'la Russie'],
      ],
      [
        ["L'Arménie", "l'Arménie", "l'Arménie"],
        ['La Turquie', 'la Turquie', 'la Turquie'],
      ],
      [
        ['La Chine', 'la Chine', 'la Chine'],
        ['Le Japon', 'le Japon', 'le Japon'],
      ],
    ],
    build: [
      ([a], [, b]) => `${a} accuse ${b} d'avoir rompu l'accord lundi.`,
      ([a], [, b]) => `${a} a accusé lundi ${b} de l'explosion du dépôt.`,
      ([a], [, b]) => `${a} accuse de nouveau ${b} d'attaquer la frontière.`,
    ],
  },
}

/** Every sentence of a language with the one in which the parties have changed places. */
export function turnedSentences(language: string): { readonly text: string; readonly turned: string }[] {
  const grammar = ROLE_SENTENCES[language]
  if (grammar === undefined) return []
  return grammar.parties.flatMap(([left, right]) =>
    grammar.build.flatMap((build) => [
      { text: build(left, right), turned: build(right, left) },
      { text: build(right, left), turned: build(left, right) },
    ]),
  )
}
