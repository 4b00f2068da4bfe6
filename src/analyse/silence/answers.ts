import type { PreparedSentence } from '../claims/prepared.ts'

/** Whether a sentence may hold an answer. Wide on purpose: a question is listed only where nothing comes near one. */
export type Answers = (sentence: PreparedSentence) => boolean

/** Holds one of these concepts, in any language of the lexicon. */
export const concept =
  (...ids: readonly string[]): Answers =>
  (sentence) =>
    ids.some((id) => sentence.conceptIds.has(id))
/** Holds one of these cues. */
export const cue =
  (...ids: readonly string[]): Answers =>
  (sentence) =>
    ids.some((id) => sentence.cues.has(id))
/** Counts something of one of these slots. */
export const counts =
  (...slots: readonly string[]): Answers =>
  (sentence) =>
    sentence.numbers.some((number) => slots.includes(number.slot ?? ''))
/** Holds words that the lexicon does not have as a concept. */
export const word =
  (pattern: RegExp): Answers =>
  (sentence) =>
    pattern.test(sentence.sentence.text)
/** Any of these. */
export const any =
  (...answers: readonly Answers[]): Answers =>
  (sentence) =>
    answers.some((answer) => answer(sentence))

/** Both of these in one sentence. */
export const both =
  (left: Answers, right: Answers): Answers =>
  (sentence) =>
    left(sentence) && right(sentence)

/** Flight recorders in ten languages. */
export const RECORDERS =
  /black box|recorder|самопис|ч[её]рн\p{L}+ ящик|黑匣子|cajas? negras?|caixas?[- ]pretas?|boîtes? noires?|kara kutu|الصندوق الأسود|جعبه سیاه|Flugschreiber|Blackbox|реєстратор|чорн\p{L}+ скриньк/iu
/** Maintenance and parts. */
export const UPKEEP =
  /maintenance|spare parts|airworth|technical (?:state|condition)|certif|обслужив|запчаст|техническ\p{L}+ состоян|исправн|bakım|yedek parça|维护|维修|零部件|mantenimiento|repuestos|manutenção|peças|entretien|pièces|Wartung|Ersatzteil|صيانة|قطع غيار|قطعات|تعمیر|обслугов|справн/iu
/** Pilots, crews and their calls. */
export const CREW =
  /pilots?|crew|distress|mayday|экипаж|пилот|机组|飞行员|tripulaci|tripula[çn]|piloto|équipage|Besatzung|Crew|الطاقم|طيار|خلبان|خدمه|mürettebat|екіпаж/iu
/** Results by polling station. */
export const TALLIES =
  /polling station|precinct|tally|tallies|\bactas?\b|\batas?\b|протокол|участк|procès-verba|bureaux? de vote|tutanak|sandık|محاضر|مراكز الاقتراع|صورت‌?جلسه|شعب اخذ|Protokoll|Wahllokal|mesas? |投票站|计票|дільниц/iu
/** Exemptions. */
export const EXEMPT =
  /exempt|exception|carve-?out|исключени|豁免|除外|exenci|exclu[ií]|isen[tç]|muaf|معف|استثن|ausgenommen|Ausnahme|винят/iu
/** A number of people, in figures or words. */
export const CROWD =
  /\d|thousands|hundreds|тысяч|сотн|成千|数千|数百|miles|milliers|Tausende|milhares|binlerce|آلاف|هزاران|тисяч/iu
