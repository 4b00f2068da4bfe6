import type { LanguageCode } from '../domain/index.ts'

/** Words that carry grammar and no content, normalised: articles, pronouns, prepositions, conjunctions, auxiliaries. */
const WORDS: Readonly<Record<LanguageCode, string>> = {
  en: 'a an the this that these those it its he his him she her they them their we our us you your i my me who whom whose which what where when why how there here and or but nor so yet if than then because while whereas although though as at by for from in into of off on onto out over to toward towards under until up upon with within without about above across after against along amid among around before behind below beneath beside between beyond down during near since through throughout is are was were be been being am has have had having do does did doing done will would shall should can could may might must not no also too very more most such own same other another both each some any all only just even still already again while per via s t one said says say saying told according adding added reported reports report',
  ru: 'и в во на с со к ко у о об от до из за по для при над под без через после перед между а но или что чтобы как так же ли бы если когда где куда кто который которая которое которые которого которой которых которую этот эта это эти этого этой этих этому тот та то те того той тех его ее её их он она оно они мы вы я нас вас нам вам ему ей им свой своя свое свои своего своей был была было были быть есть является стал стала стали уже еще ещё также тоже только не ни сообщил сообщила сообщили заявил заявила заявили сказал сказала сказали словам данным',
  uk: 'і й та в у на з із зі до від по для при над під без через після перед між а але або що щоб як так же б би якщо коли де хто який яка яке які цей ця це ці того той його її їх він вона воно вони ми ви я був була було були бути є вже ще також тільки не ні повідомив повідомила повідомили заявив заявила заявили сказав словами',
  es: 'el la los las un una unos unas lo al del de a en con por para sin sobre entre desde hasta tras ante bajo contra según y e o u pero ni que si como cuando donde quien cual cuyo este esta estos estas ese esa eso esos aquel su sus se le les me nos mi es son era eran fue fueron ser sido está están estaba ha han había haber hay más muy también ya no dijo afirmó informó aseguró declaró señaló',
  fr: 'le la les l un une des de du d au aux à en dans par pour sans sur sous entre vers chez depuis pendant après avant contre selon et ou mais ni que qu qui quoi dont où si comme quand ce cet cette ces son sa ses leur leurs se s y il elle ils elles on nous vous je est sont était étaient fut furent être été a ont avait avaient avoir plus très aussi déjà ne n pas dit déclaré affirmé annoncé indiqué',
  pt: 'o a os as um uma de do da dos das em no na nos nas por pelo pela para com sem sobre entre até após e ou mas que se como quando onde quem este esta esse essa isso seu sua seus suas é são foi foram ser está estão tem têm ao à mais também já não disse afirmou',
  de: 'der die das den dem des ein eine einen einem einer und oder aber dass daß wenn als wie wo wer was in im an am auf aus bei mit nach seit von vom zu zum zur für über unter vor durch gegen ohne um er sie es wir ihr sein seine ihre ist sind war waren wird werden wurde wurden hat haben hatte nicht auch nur noch schon sich sagte erklärte',
  it: 'il lo la i gli le un una di del della dei a al alla da dal in nel nella con su per tra fra e o ma che se come quando dove chi questo quello suo sua è sono era erano ha hanno non anche già più si',
  tr: 've veya ile bir bu şu o da de için gibi kadar sonra önce göre ise ki mi daha çok en olan olarak oldu olduğu ne değil dedi söyledi',
  ar: 'في من الى على عن مع بعد قبل بين حول ضد خلال منذ حتى عند او ام ثم و ف ب ل ان انه انها هو هي هم هذا هذه ذلك تلك التي الذي الذين كان كانت يكون قد لقد لا لم لن ما كما لكن بل اذا قال قالت واضاف اضاف ذكر',
  fa: 'و در به از که را با برای این آن است بود شد شده می یک هم تا بر یا اما اگر نیز گفت',
}

const EMPTY: ReadonlySet<string> = new Set()
const SETS: ReadonlyMap<LanguageCode, ReadonlySet<string>> = new Map(
  Object.entries(WORDS).map(([language, words]) => [language, new Set(words.split(' '))]),
)

/** Function words of a language; empty where none are known. */
export function functionWords(language: LanguageCode): ReadonlySet<string> {
  return SETS.get(language) ?? EMPTY
}
