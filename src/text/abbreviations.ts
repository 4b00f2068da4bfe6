import type { LanguageCode } from '../domain/index.ts'

/**
 * Words that end in a full stop without ending a sentence, lower case, without the stop. Own list, by language; the
 * words of `before` may also end a sentence when a capital follows and are therefore not here ("etc", "a.m.").
 */
const LISTS: Readonly<Record<string, string>> = {
  en: 'mr mrs ms dr prof gen lt col maj capt sgt cpl pvt adm cmdr brig sen rep gov pres amb rev fr st mt ft no nos vs jr sr hon supt insp det atty messrs mme mlle dept univ assn bros corp inc ltd co jan feb mar apr jun jul aug sep sept oct nov dec fig est approx al cf eg ie vol pp ed sask ont que alta calif conn mass wash',
  ru: 'г гг им ул д стр тел тыс млн млрд трлн руб коп долл чел т п проф акад ген полк подп кап лейт серж зам пом нач гос обл р-н пос с см напр др пр рис св тов о в вв нэ стт ст ред обл мин сек',
  uk: 'м р рр ім вул буд тис млн млрд трлн грн дол проф акад ген полк зам обл р-н с см напр ін св тов ст ред хв сек',
  de: 'dr prof hr fr nr str bzw ca evtl ggf inkl exkl z u d h a o s vgl usw mio mrd bd abs art st dipl ing jan feb mär apr jun jul aug sep sept okt nov dez mind max tel geb gest verh sog u.a z.b d.h',
  fr: 'm mm mme mmes mlle dr me pr st ste art no n° env av bd vol p pp éd cf ex gén col cap lt janv févr avr juil sept oct nov déc hab',
  es: 'sr sra srta sres dr dra d dña gral cnel cap tte lic ing prof ud uds núm nº pág págs art av avda ej aprox ee uu admón dpto ene feb abr jun jul ago sept oct nov dic sto sta mons',
  pt: 'sr sra srs dr dra d prof profa gen cel cap ten eng núm nº pág págs art av ex aprox ltda jan fev mar abr jun jul ago set out nov dez sto sta exmo',
  tr: 'dr prof doç av sn no vb vs yrd alb gen org tüm yb bkz hz mah cad sok apt alm ing fr',
  it: 'sig sigg sigra dott dottssa prof on avv ing gen col cap ten art n pag pagg ecc es mln mld',
  nl: 'dr mr mw dhr prof ir ing drs gen kol kap nr blz bijv ca incl excl mln mld enz m.b.t jl',
  pl: 'dr prof mgr inż gen płk mjr kpt por ul al pl nr str tys mln mld zł r w tj np m.in św ks',
  ar: 'د أ م ص هـ',
  fa: 'د ص',
}

const EVERYWHERE = 'dr prof no vs st mr mrs jr gen col'.split(' ')
const sets = new Map<string, ReadonlySet<string>>()

/** The list of one language; languages without one share the titles that travel. */
export function abbreviationsOf(language: LanguageCode): ReadonlySet<string> {
  const known = sets.get(language)
  if (known) return known
  const made = new Set([...EVERYWHERE, ...(LISTS[language]?.split(' ') ?? [])])
  sets.set(language, made)
  return made
}
