import type { Grammar } from '../grammar.ts'

export const ENGLISH: Grammar = {
  order: 'subject-verb',
  head: 'last',
  harm: {
    dies: 'died|die|dies|were dead|lost their lives',
    either:
      'mined|killed|wounded|injured|murdered|assassinated|executed|abducted|kidnapped|arrested|detained|captured|seized|destroyed|damaged|demolished|levelled|leveled|shelled|bombed|bombarded|attacked|targeted|hit|struck|raided|stormed|invaded|occupied|besieged|blockaded|poisoned|tortured|expelled|deported|sabotaged|hacked|shot dead|shot down|shot|gunned down|blown up|downed|sunk|torched|massacred|slaughtered|displaced|ambushed|looted|breached|wiped out|annexed|assaulted|crushed',
    finite:
      'kills|wounds|injures|murders|assassinates|executes|abducts|kidnaps|arrests|detains|seizes|destroys|damages|shells|bombs|bombards|blows up|blew up|blew…up|blow…up|invades|occupies|besieges|sank|sinks|downs|stole|shoots down|shoots|opened fire on|opens fire on|fired at|fired on|fires on|fires at|ambushes|massacres|poisons|expels|sabotages|targets|carried out the attack|carried out an attack|launched an attack',
    nonfinite:
      'kill|killing|wound|wounding|injure|injuring|murder|murdering|destroy|destroying|damaging|attacking|bomb|shell|blow up|blowing up|striking|hitting|shooting down|shoot down|shooting|shoot|invade|invading|occupy|occupying|execute|executing|seize|seizing|arresting|detaining|capture|capturing|target|targeting|mining|sabotaging|poisoning|deliberately destroying|torturing|kidnapping|abducting|sinking|sink|annex|annexing|expel|expelling',
    nounOrFinite: 'strikes|attacks|raids|storms|hits|strike|attack|raid|assault|shelling|bombing|damage',
    noun: 'air strike|air strikes|airstrike|airstrikes|missile strike|missile strikes|drone strike|drone strikes|missile attack|drone attack|drone attacks|bombings|bombardment|invasion|offensive|rocket attack|rocket fire|sabotage|massacre|assassination|incursion|killings|gunfire',
  },
  blame: {
    either: 'accused|blamed|faulted|held…responsible',
    finite:
      'accuses|blames|accuse|holds…responsible|hold…responsible|points the finger at|pointed the finger at|pins the blame on|pinned the blame on|puts the blame on|put the blame on|laid the blame on|lays the blame on|charged…with',
    nounOrFinite: 'blame',
    nonfinite: 'accusing|blaming|pointing the finger at',
  },
  words: {
    agent: 'by|at the hands of',
    onto: 'on|against|at|upon',
    about: 'over|for|of having',
    locative: 'in|near|inside|outside|around|across',
    preposition:
      'from|with|into|after|before|during|amid|despite|between|through|under|above|towards|toward|since|until|via|without|about|among|like|as part of|because of|due to|following|ahead of|per|behind|alongside|within|along|beyond|off|throughout',
    join: "of|'s",
    and: 'and|or',
    article:
      'the|a|an|its|their|his|her|this|that|these|those|some|at least|more than|about|dozens|hundreds|thousands|several|many',
    opens:
      'while|when|after|before|since|because|although|though|but|whereas|as|so|until|yet|whether|after it|after they|and that|saying',
    relative: 'which|who|whose|that',
    condition: 'if|unless|should it|provided that|in case|in the event',
    be: 'is|are|was|were|been|being|be|am|gets|got|get|getting',
    have: 'has|have|had|having',
    to: 'to',
    verb: 'said|says|say|told|tells|told reporters|began|begins|begin|started|starts|continued|continues|tried|tries|wants|wanted|plans|planned|announced|announces|called|calls|urged|urges|vowed|vows|warned|warns|denied|denies|deny|confirmed|confirms|reported|reports|claimed|claims|went|came|comes|made|makes|took|takes|left|leaves|caused|causes|led|leads|rejected|rejects|ordered|orders|agreed|agrees|signed|signs|launched|launches|carried out|appears|appeared|did|does|do|rose|rises|fell|falls|met|meets|called on|remains|remained|condemned|condemns|refused|failed|fails|ended|ends|hit back|hits back|hit back at|hits back at|struck back|opened|opens|used|uses|lost|loses|won|wins|added|adds|insisted|insists|repeated|stopped|stops|sent|sends|gave|gives|described|demanded|demands',
    plain: 'to blame|trade blame|traded blame|shift blame|shift the blame',
    pronoun: 'it|he|she|they|its forces',
    adverb:
      'also|again|already|deliberately|repeatedly|later|then|still|now|reportedly|allegedly|earlier|overnight|heavily|badly|severely|directly|only|just|even|together|once|twice|here|there|yesterday|today|tonight',
    negation:
      "not|n't|never|no|nobody|none|neither|nor|no one|nothing|cannot|can't|didn't|doesn't|don't|isn't|wasn't|weren't|aren't|hasn't|haven't|hadn't|won't|wouldn't|couldn't|shouldn't|failed to|fails to|refused to|refuses to|no longer|without",
    future:
      "will|won't|shall|is to|are to|is going to|are going to|plans to|planned to|plan to|intends to|set to|about to|expected to|scheduled to|due to|prepares to|preparing to|vows to|vowed to|pledged to|promises to|promised to|threatened to|threatens to|wants to|would soon",
    possible: 'may have|might have|could have|may|might|could|can|possibly|perhaps|possible|potentially',
    demanded:
      'must|should|ought to|has to|have to|needs to|need to|calls for|called for|calling for|demands|demanded|demand|urges|urged|calls on|called on|orders|ordered',
    hedge:
      'reportedly|allegedly|apparently|supposedly|purportedly|seemingly|suspected|alleged|appears to|appeared to|seems to|believed to|thought to|presumed|probably|likely|may have|might have|could have|unconfirmed|said to have',
  },
  forces:
    'troops|forces|force|army|military|soldiers|militants|fighters|gunmen|gunman|attackers|attacker|rebels|separatists|police|navy|air force|missile|missiles|drone|drones|rocket|rockets|artillery|warplanes|warplane|jets|jet|aircraft|tank|tanks|settlers|mercenaries|commandos|regime|government|authorities|intelligence|services|hackers|agents|security forces|strike|strikes|airstrike|airstrikes|attack|attacks|fire|shelling|raid|bombardment|bomber|suicide bomber|militia|militias|group|insurgents|terrorists|side|navy ship',
}
