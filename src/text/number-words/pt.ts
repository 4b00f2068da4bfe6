import type { NumberWords } from './types.ts'

export const PORTUGUESE: NumberWords = {
  values:
    'zero=0|dois=2|duas=2|três=3|quatro=4|cinco=5|seis=6|sete=7|oito=8|nove=9|dez=10|onze=11|doze=12|treze=13|catorze=14|quatorze=14|quinze=15|dezesseis=16|dezasseis=16|dezessete=17|dezassete=17|dezoito=18|dezenove=19|dezanove=19|vinte=20|trinta=30|quarenta=40|cinquenta=50|sessenta=60|setenta=70|oitenta=80|noventa=90|cem=100|cento=100|duzentos=200|duzentas=200|trezentos=300|trezentas=300|quatrocentos=400|quinhentos=500|quinhentas=500|seiscentos=600|setecentos=700|oitocentos=800|novecentos=900|uma dúzia=12|meia dúzia=6|uma dezena=10|uma centena=100|meio milhão=500000|um milhar=1000',
  weak: 'um=1|uma=1|mil=1000',
  multipliers:
    'mil=1000|milhão=1000000|milhões=1000000|bilhão=1000000000|bilhões=1000000000|bilião=1000000000000|biliões=1000000000000|trilhão=1000000000000|trilhões=1000000000000|mi=1000000|bi=1000000000|dúzias=12',
  vague:
    'dezenas=20-99|dúzias=24-99|centenas=200-999|milhares=2000-9999|milhões=2000000-9999999|várias dezenas=30-90|várias centenas=300-900|vários=3-9|várias=3-9|dezenas de milhares=20000-99999|centenas de milhares=200000-999999',
  atLeast:
    'pelo menos|ao menos|no mínimo|mais de|mais do que|não menos de|acima de|mínimo de|supera|ultrapassa',
  atMost: 'até|no máximo|menos de|menos do que|não mais de|máximo de|abaixo de',
  nearly: 'quase|perto de|próximo de|próximo a',
  about: 'cerca de|aproximadamente|por volta de|em torno de|uns|umas|à volta de',
  after: { atLeast: 'ou mais' },
  to: 'a',
  between: 'entre|de',
  and: 'e|a',
  units: {
    ballistic: 'mísseis balísticos|míssil balístico',
    cruise: 'mísseis de cruzeiro|míssil de cruzeiro',
    percent: '%|por cento|pontos percentuais',
    person:
      'pessoas|pessoa|mortos|morto|mortes|mortas|feridos|ferido|feridas|civis|civil|soldados|soldado|militares|crianças|criança|mulheres|mulher|homens|homem|vítimas|vítima|desaparecidos|migrantes|passageiros|reféns|refém|refugiados|estudantes|alunos|habitantes|moradores|trabalhadores|corpos|detidos|presos|deslocados|desalojados|desabrigados|palestinos|palestinianos|ucranianos|russos|israelenses|policiais|prisioneiros|combatentes|manifestantes|jornalistas|sobreviventes|tripulantes|turistas|bebês|agentes|bombeiros|brasileiros|cidadãos|adolescentes|adultos|detentos|empregados|estrangeiros|fiéis|funcionários|idosos|imigrantes|indígenas|jovens|marinheiros|médicos|membros|menores|mercenários|militantes|óbitos|operários|pacientes|participantes|peregrinos|pescadores|polícias|suspeitos|terroristas|torcedores|vidas|voluntários|bandidos|criminosos|professores|meninos|meninas|prisões|detenções',
    usd: 'dólares|dólar|USD|$',
    eur: 'euros|euro',
    brl: 'reais|real|R$',
    gbp: 'libras',
    rub: 'rublos',
    cny: 'yuans|iuanes',
    km: 'km|quilômetros|quilómetros|quilômetro',
    m: 'metros|metro',
    kg: 'kg|quilos|quilogramas',
    ton: 'toneladas|tonelada',
    barrel: 'barris',
    hectare: 'hectares|ha',
    sqkm: 'quilômetros quadrados|quilómetros quadrados|km²',
    kmh: 'km/h|quilômetros por hora',
    mw: 'MW|megawatts',
    celsius: 'graus|°C|ºC|graus Celsius',
    second: 'segundos',
    minute: 'minutos|minuto',
    hour: 'horas|hora',
    day: 'dias|dia',
    week: 'semanas|semana',
    month: 'meses|mês',
    years: 'anos|ano',
    age: 'anos de idade',
    vote: 'votos|cadeiras|assentos',
    drone: 'drones|drone|veículos aéreos não tripulados',
    missile: 'mísseis|míssil|foguetes|foguete|projéteis|bombas|obuses',
    aircraft: 'aviões|helicópteros|aeronaves|voos|caças|avião|helicóptero|aviões de combate|bombardeiros',
    vehicle:
      'veículos|tanques|carros|blindados|caminhões|camiões|ônibus|autocarros|automóveis|veículos blindados|trens|comboios|viaturas',
    ship: 'navios|barcos|embarcações|navio|barco|fragatas|lanchas|submarinos|petroleiros|botes',
    building:
      'casas|edifícios|prédios|escolas|residências|aldeias|hospitais|pontes|igrejas|fábricas|lojas|cidades|municípios|comunidades|assentamentos|apartamentos|lares|habitações|moradias|imóveis|instalações|casa|edifício|localidades|povoações',
    country: 'países|país|nações|governos',
    company: 'empresas',
    strike: 'ataques aéreos|bombardeios|bombardeamentos|incursões|réplicas',
    weapon: 'fuzis|armas|pistolas|rifles|espingardas|granadas',
  },
  unitsBefore: {
    magnitude: 'magnitude|magnitude de|de magnitude',
    age: 'com idade de',
    usd: 'US$|USD|$',
    brl: 'R$',
    eur: '€',
  },
  designations:
    'voo|resolução|artigo|número|nº|rota|rodovia|capítulo|fase|nível|categoria|canal|grupo dos|unidade|sala|lei|decreto|rodada|dia|episódio|fórmula|boeing|airbus|agenda|expo|tipo|temporada|seção|ponto|reator|brigada',
  decimalComma: true,
}
