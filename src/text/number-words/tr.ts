import type { NumberWords } from './types.ts'

export const TURKISH: NumberWords = {
  values:
    'sıfır=0|iki=2|üç=3|dört=4|beş=5|yedi=7|sekiz=8|dokuz=9|on bir=11|on iki=12|on üç=13|on dört=14|on beş=15|on altı=16|on yedi=17|on sekiz=18|on dokuz=19|yirmi=20|otuz=30|kırk=40|elli=50|altmış=60|yetmiş=70|seksen=80|doksan=90|yüz binlerce=200000|bir düzine=12|yarım milyon=500000|ikisi=2|üçü=3|dördü=4|beşi=5',
  weak: 'bir=1|altı=6|on=10|yüz=100|yüze=100|yüzden=100|yüzü=100|bin=1000|bine=1000|bini=1000|binden=1000|binin=1000|milyonu=1000000|milyona=1000000|milyondan=1000000|milyonun=1000000',
  multipliers:
    'yüz=100|bin=1000|bine=1000|bini=1000|binden=1000|binin=1000|milyon=1000000|milyonu=1000000|milyona=1000000|milyondan=1000000|milyonun=1000000|milyar=1000000000|trilyon=1000000000000|düzine=12',
  vague:
    'onlarca=20-99|düzinelerce=24-99|yüzlerce=200-999|binlerce=2000-9999|on binlerce=20000-99999|yüz binlerce=200000-999999|milyonlarca=2000000-9999999|birkaç=3-9|çok sayıda=3-99',
  atLeast: 'en az|en azından|asgari',
  atMost: 'en fazla|en çok|azami',
  nearly: 'neredeyse|hemen hemen',
  about: 'yaklaşık|yaklaşık olarak|takriben|aşağı yukarı|tahminen',
  after: {
    atLeast:
      "'den fazla|'dan fazla|'ten fazla|'tan fazla|den fazla|dan fazla|ten fazla|tan fazla|'i aşkın|'ı aşkın|'ü aşkın|'u aşkın|aşkın|'in üzerinde|'ın üzerinde|'den çok|fazla|üzerinde|'ün üzerinde|'un üzerinde|'nin üzerinde|'nın üzerinde|'yi aşkın|'yı aşkın",
    atMost: "'e kadar|'a kadar|'ye kadar|'ya kadar|'den az|'dan az",
    nearly: "yakın|'e yakın|'a yakın|'ye yakın|'ya yakın|yaklaştı|'e yaklaştı|'a yaklaştı",
    about: 'civarında|kadar|dolayında',
  },
  to: 'ila',
  between: '',
  and: 'ile|ila',
  units: {
    ballistic: 'balistik füze|balistik füzeyi|balistik füzenin',
    cruise: 'seyir füzesi|seyir füzesini',
    percent: '%',
    person:
      'kişi|kişinin|kişiyi|kişiye|kişilik|ölü|yaralı|sivil|sivilin|asker|askerin|çocuk|çocuğun|kadın|kadının|erkek|kurban|kayıp|göçmen|yolcu|rehine|rehinenin|mülteci|öğrenci|işçi|ceset|esir|tutuklu|gözaltı|Filistinli|Ukraynalı|polis|insan|vatandaş|gazeteci|terörist|personel|şüpheli|hasta|turist|sivili|sivile|sivillerin|askeri|askere|çocuğu|kadını|erkeği|kişiden|kişiyle|insanın|insanı|kişiydi|yolcusu|mürettebat|mahkum|mahkûm|mahkumu|esirin|esiri|turistin|öğrencinin|öğretmen|doktor|militan|savaşçı|teröristin|teröristi|kurtarma görevlisi|hacı|göstericiyi|gösterici|şehit|cenaze|cansız beden|bebek|genç|yaşlı|üye|çalışan|personeli|görevli|görevlisi|pilot|denizci|gemici|jandarma|komutan|kurbanın|kurbanı|işçinin|işçisi|mültecinin|mülteciyi|göçmenin|düzensiz göçmen|polisin|polisi|bireyin|vatandaşın|vatandaşı|Suriyeli|Rus|Amerikalı|Türk',
    usd: 'dolar*|USD|$',
    eur: 'euro*|avro*',
    try: 'lira*|TL|₺',
    rub: 'ruble',
    cny: 'yuan',
    km: 'km|kilometre*',
    m: 'metre*',
    kg: 'kg|kilogram|kilo',
    ton: 'ton',
    barrel: 'varil',
    hectare: 'hektar|dönüm',
    sqkm: 'kilometrekare|kilometrekarelik',
    mw: 'MW|megavat',
    celsius: 'derece',
    second: 'saniye',
    minute: 'dakika',
    hour: 'saat|saatlik',
    day: 'gün|günlük',
    week: 'hafta|haftalık',
    month: 'ay|aylık',
    years: 'yıl|yıllık|yıldır',
    age: 'yaşında|yaşındaki|yaşlarında',
    vote: 'oy|sandalye',
    drone:
      "İHA|SİHA|dron|insansız hava aracı|insansız hava aracını|insansız hava aracının|İHA'yı|dronu|dronun|kamikaze dron",
    missile: 'füze|roket|füzenin|füzeyi|füzesi|roketi|roketin|bomba|mermi|mühimmat|top mermisi',
    aircraft: 'uçak|helikopter|uçağı|uçağın|uçağını|savaş uçağı|savaş uçağını|helikopteri|jet',
    vehicle: 'araç|tank|aracı|aracın|tankı|tankın|zırhlı araç|kamyon|otobüs|tır|otomobil|vagon',
    ship: 'gemi|tekne|gemiyi|gemisi|geminin|teknesi|savaş gemisi|denizaltı|tanker|bot|feribot',
    building:
      'bina|ev|konut|köy|okul|binanın|binası|evin|evi|konutun|okulun|okulu|köyün|köyü|hastane|köprü|cami|fabrika|iş yeri|işyeri|yerleşim|yerleşim yeri|yerleşim birimi|kasaba|daire|çadır|tesis|depo',
    country: 'ülke*',
    company: 'şirket',
    magnitude: 'büyüklüğünde|büyüklüğündeki|şiddetinde|şiddetindeki',
    strike: 'hava saldırısı|saldırı|artçı',
    weapon: 'tüfek|tüfeğe|tüfeği|silah|tabanca|el bombası',
  },
  unitsBefore: { percent: 'yüzde|%', usd: '$' },
  designations:
    'sefer|karar|madde|numara|no|bölüm|aşama|kategori|kanal|birim|kanun|tur|gün|formula|boeing|airbus|gündem|expo|tip|sezon|nokta|reaktör|tugay|sayılı',
  decimalComma: true,
}
