import type { NumberWords } from './types.ts'

export const SPANISH: NumberWords = {
  values:
    'cero=0|dos=2|tres=3|cuatro=4|cinco=5|seis=6|siete=7|ocho=8|nueve=9|diez=10|once=11|doce=12|trece=13|catorce=14|quince=15|dieciséis=16|dieciseis=16|diecisiete=17|dieciocho=18|diecinueve=19|veinte=20|veintiuno=21|veintiún=21|veintiuna=21|veintidós=22|veintitrés=23|veinticuatro=24|veinticinco=25|veintiséis=26|veintisiete=27|veintiocho=28|veintinueve=29|treinta=30|cuarenta=40|cincuenta=50|sesenta=60|setenta=70|ochenta=80|noventa=90|cien=100|ciento=100|doscientos=200|doscientas=200|trescientos=300|trescientas=300|cuatrocientos=400|cuatrocientas=400|quinientos=500|quinientas=500|seiscientos=600|seiscientas=600|setecientos=700|ochocientos=800|ochocientas=800|novecientos=900|una docena=12|media docena=6|una veintena=20|una treintena=30|una quincena=15|una decena=10|un centenar=100|medio centenar=50|medio millón=500000|cincuentena=50|un millar=1000|ambos=2',
  weak: 'uno=1|una=1|un=1|mil=1000',
  multipliers:
    'mil=1000|millón=1000000|millones=1000000|billón=1000000000000|billones=1000000000000|docena=12|docenas=12|millardo=1000000000|mdd=1000000|mdp=1000000',
  vague:
    'decenas=20-99|docenas=24-99|centenares=200-999|cientos=200-999|miles=2000-9999|millares=2000-9999|millones=2000000-9999999|varias decenas=30-90|varios cientos=300-900|varios miles=3000-9000|varios=3-9|varias=3-9|decenas de miles=20000-99999|cientos de miles=200000-999999|centenares de miles=200000-999999',
  atLeast:
    'al menos|por lo menos|como mínimo|más de|más que|no menos de|superan los|supera los|supera las|mínimo|un mínimo de|superior a|superiores a',
  atMost: 'hasta|como máximo|menos de|no más de|a lo sumo|un máximo de|máximo|inferior a',
  nearly: 'casi|cerca de|próximo a|rozan los|prácticamente',
  about:
    'unos|unas|alrededor de|aproximadamente|en torno a|cerca de las|aproximadamente unos|en torno a los|alrededor de los|alrededor de las|sobre',
  after: { atLeast: 'o más', about: 'aproximadamente' },
  to: 'a',
  between: 'entre|de',
  and: 'y|a',
  units: {
    ballistic: 'misiles balísticos|misil balístico',
    cruise: 'misiles de crucero|misil de crucero',
    percent: '%|por ciento|puntos porcentuales|por cien',
    person:
      'personas|persona|muertos|muerto|muertas|muerta|fallecidos|fallecido|fallecidas|heridos|herido|heridas|civiles|civil|soldados|soldado|militares|niños|niñas|menores|mujeres|mujer|hombres|hombre|víctimas|víctima|desaparecidos|desaparecido|migrantes|migrante|pasajeros|rehenes|rehén|refugiados|estudiantes|habitantes|trabajadores|cadáveres|cuerpos|detenidos|detenido|detenidas|desplazados|evacuados|palestinos|ucranianos|rusos|israelíes|prisioneros|policías|agentes|combatientes|manifestantes|vecinos|periodistas|efectivos|integrantes|bebés|jóvenes|inmigrantes|turistas|alumnos|ancianos|asistentes|bomberos|ciudadanos|cuerpos sin vida|decesos|delincuentes|empleados|extranjeros|funcionarios|guerrilleros|homicidios|lesionados|marinos|médicos|mercenarios|miembros|milicianos|mineros|muertes|obreros|ocupantes|opositores|pacientes|pescadores|peregrinos|pobladores|policía|presos|rescatados|residentes|sanitarios|secuestrados|seguidores|sobrevivientes|supervivientes|sospechosos|terroristas|trabajadoras|tripulantes|uniformados|viajeros|voluntarios|aficionados|adultos|adolescentes|bajas|arrestos|detenciones|damnificados|reclusos|soldada',
    usd: 'dólares|dólar|USD|$',
    eur: 'euros|euro|EUR',
    gbp: 'libras|libras esterlinas',
    rub: 'rublos',
    cny: 'yuanes',
    jpy: 'yenes|yen',
    mxn: 'pesos',
    brl: 'reales',
    km: 'km|kilómetros|kilómetro',
    m: 'metros|metro',
    kg: 'kg|kilos|kilogramos',
    ton: 'toneladas|tonelada',
    barrel: 'barriles',
    hectare: 'hectáreas|hectárea|ha',
    sqkm: 'kilómetros cuadrados|km2|km²',
    kmh: 'km/h|kilómetros por hora',
    mw: 'MW|megavatios',
    celsius: 'grados|°C|ºC|grados centígrados',
    second: 'segundos',
    minute: 'minutos|minuto',
    hour: 'horas|hora',
    day: 'días|día',
    week: 'semanas|semana',
    month: 'meses|mes',
    years: 'años|año',
    age: 'años de edad',
    vote: 'votos|sufragios|escaños',
    drone: 'drones|dron|vehículos aéreos no tripulados|aeronaves no tripuladas',
    missile: 'misiles|misil|cohetes|cohete|proyectiles|obuses|bombas',
    aircraft:
      'aviones|helicópteros|vuelos|cazas|aeronaves|avión|helicóptero|cazabombarderos|bombarderos|aparatos',
    vehicle:
      'vehículos|tanques|coches|autos|blindados|camiones|automóviles|carros|vehículos blindados|carros de combate|autobuses|trenes|vagones|piezas de artillería',
    ship: 'buques|barcos|embarcaciones|buque|barco|fragatas|lanchas|pateras|submarinos|petroleros|naves|cayucos|ferris',
    building:
      'viviendas|casas|edificios|escuelas|pueblos|localidades|inmuebles|hospitales|puentes|iglesias|fábricas|comercios|aldeas|poblaciones|municipios|comunidades|asentamientos|apartamentos|hogares|colegios|instalaciones|negocios|mezquitas|casa|vivienda|edificio|tiendas',
    country: 'países|países|estados|país|naciones|gobiernos',
    company: 'empresas|compañías',
    strike: 'bombardeos|ataques aéreos|incursiones|réplicas',
    weapon: 'fusiles|armas|pistolas|rifles|granadas|armas de fuego',
  },
  unitsBefore: { magnitude: 'magnitud|magnitud de|de magnitud', age: '', usd: 'US$|USD|$', eur: '€' },
  designations:
    'vuelo|resolución|artículo|número|núm.|n.º|nº|ruta|capítulo|fase|nivel|categoría|canal|grupo de los|unidad|sala|ley|decreto|ronda|jornada|día|episodio|fórmula|boeing|airbus|agenda|expo|tipo|temporada|sección|punto|reactor|brigada|distrito',
  decimalComma: true,
}
