/**
 * Words of a desk, in English: they tell how things stand to each other, not what happened. A sentence may use them although
 * no cited sentence holds them; whatever tells a fact must be cited or be an ordinary word of the news.
 */
const WORDS = `accept accepted access accord account accumulate acknowledge add address affect agree aim allow alone along
already alter although amount announce answer appear apply approach argue arise arose around arrange arrive ask assert assess assume
attempt attention attribute avoid aware base basis become begin behind belong beside bind blame bring broad carry cast cause cease
challenge change circumstance citizen civic claim clear close collapse combine come comment common compare complain complete concern condition confirm
connect consequence consider consist constitute contain continue contrast contribute control convince cover criticise critical current deal
decide decision declare decline deepen defend define delay deliberate demand deny depend deprive describe despite destroy detail determine develop differ
difference different difficult direct disagree dispute disrupt distinguish divide doubt draw drop due effect element emphasise emphasize end
ensure entire equal essential establish estimate event evidence evident examine example except exempt exist expect explain explanation express extend
extent face fact fail fall far favour feel final find firm focus follow force foreground form former frame free frequent full further future gain
general give go ground grow grown halt happen harm hinder hold hope idea identify imply important impose include increase independent indicate
individual inform initial inside insist instance instead intend interest interpret involve issue item join judge justify keep kind know lack large last late
lead leave lend less let level lie light likely limit line link list little local long look lose low main maintain major make manner mark matter mean means measure meet member
mention mere merely method mind minor miss moment move name narrow nature near necessary need nevertheless next note notice number object observe obtain occur offer
official often open oppose opposite option order origin otherwise outcome outside overall own part partial particular party pass people perhaps period person
phase place plain plan play point portray position possible power practice precede prefer prepare presence present preserve prestige prevent previous primary principal prior probable
problem proceed process produce promise prompt proof propose protect prove provide public purpose put question quick raise range rank rather reach react
reading ready real reason recall receive recent recognise recognize record refer reflect refuse regard reject relate relation release rely remain remark remove renew repeat reply
report represent request require resist resolve respect respond response responsible rest result retain return reveal rise role rule satisfied say scale scope second see seek seem send
separate serious set settle several shape share shift short show side sign similar simple since single situation small soft soften sole solution source speak specialist specific spread stage stance stand
standpoint start state statement stay step stop story stress strict strong subject suffer suggest suit supply support suspend sustain take talk target tell tend term
test thing think thousand threat time together tone topic total touch toward trace treat true try turn type unclear uncertain understand undertake unite unless until upper urge use usual valid
value various version view voice wait want warn way weak weigh well whole wide widen willing wish withdraw withhold word work worsen wrong year yet northwestern northeastern southwestern southeastern
northern southern eastern western upstream downstream evacuee rear ton tonne batch litre liter`

/** Plain words of English, as they stand. */
export const PLAIN_WORDS: readonly string[] = WORDS.split(/\s+/u)
