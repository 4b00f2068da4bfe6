import type { Grammar } from '../grammar.ts'

export const TURKISH: Grammar = {
  order: 'verb-last',
  head: 'last',
  harm: {
    dies: 'öldü|öldüler|hayatını kaybetti|hayatını kaybeden|hayatını kaybettiğini',
    finite:
      'vurdu|vuruyor|vurdular|vurmuştu|vurmadı|vuracak|öldürdü|öldürüyor|öldürdüler|öldürmedi|yaraladı|bombaladı|bombalıyor|bombalamadı|saldırdı|saldırıyor|saldırdılar|saldırmadı|saldıracak|patlattı|patlatmadı|havaya uçurdu|havaya uçurmadı|yok etti|imha etti|tahrip etti|yıktı|batırdı|işgal etti|işgal ediyor|ele geçirdi|kaçırdı|tutukladı|gözaltına aldı|idam etti|katletti|hedef aldı|hedef alıyor|hedef almadı|ateş açtı|baskın düzenledi|saldırı düzenledi|hava saldırısı düzenledi|suikast düzenledi|kuşattı|zehirledi|sınır dışı etti|ilhak etti|sabote etti|top ateşine tuttu|füze fırlattı|şehit etti',
    nonfinite:
      'patlatmakla|havaya uçurmakla|vurmakla|saldırmakla|öldürmekle|yıkmakla|yok etmekle|bombalamakla|hedef almakla|sabote etmekle|düzenlemekle|patlattığını|havaya uçurduğunu|vurduğunu|vurduklarını|saldırdığını|öldürdüğünü|yıktığını|bombaladığını|hedef aldığını|yok ettiğini|imha ettiğini|düşürdüğünü|vurmadığını|saldırmadığını|patlatmadığını|havaya uçurmadığını|bombalamadığını|hedef almadığını|vuracağını|saldıracağını|vurması|saldırması|vuran|öldüren|saldıran|patlatan|bombalayan|katletmekle',
    passive:
      'vuruldu|öldürüldü|öldürülen|yaralandı|bombalandı|patlatıldı|havaya uçuruldu|yıkıldı|yok edildi|imha edildi|düşürüldü|işgal edildi|ele geçirildi|kaçırıldı|tutuklandı|gözaltına alındı|idam edildi|katledildi|hedef alındı|saldırıya uğradı|şehit oldu|şehit edildi|zehirlendi|hasar gördü|vurulduğunu|öldürüldüğünü|patlatıldığını|yıkıldığını',
    noun: 'saldırısı|saldırı|saldırısında|saldırılarında|saldırıları|saldırılar|saldırısının|saldırılarının|hava saldırısı|hava saldırısında|hava saldırıları|bombardımanı|bombardımanında|işgali|baskını|baskınında|ateşi|füzesi',
  },
  blame: {
    finite:
      'suçladı|suçluyor|suçladılar|suçlamadı|itham etti|itham ediyor|sorumlu tuttu|sorumlu tutuyor|sorumlu gösterdi|sorumlu tutmadı',
    nonfinite: 'suçlayarak|suçladığını|suçlaması|suçlayan',
    passive: 'suçlandı|suçlanıyor|sorumlu tutuldu',
  },
  words: {
    agentBehind: 'tarafından|tarafınca',
    about: 'nedeniyle|yüzünden|için|dolayı',
    preposition: 'ile|karşı|sonra|önce|kadar|gibi|göre|hakkında|sonucu|sonucunda|üzerine|rağmen|boyunca|beri',
    and: 've|veya|ya da',
    opens: 'ama|ancak|fakat|çünkü|ki|oysa|iken',
    condition: 'eğer|takdirde|halinde|durumunda|şayet',
    verb: 'dedi|söyledi|açıkladı|bildirdi|belirtti|duyurdu|kaydetti|ifade etti|vurguladı|yalanladı|reddetti|doğruladı|istedi|çağrısında bulundu|başladı|başlattı|devam etti|kınadı|uyardı|tehdit etti|iddia etti|öne sürdü|savundu|oldu|etti|yaptı|verdi|aldı',
    adverb: 'yine|tekrar|kasten|bilerek|bugün|dün|gece|sabah|daha sonra|ayrıca|en az|yaklaşık|ağır',
    negation:
      'değil|yok|hiç|asla|hiçbir|vurmadı|öldürmedi|saldırmadı|patlatmadı|bombalamadı|hedef almadı|etmedi|vurmadığını|saldırmadığını|patlatmadığını|bombalamadığını|hedef almadığını|havaya uçurmadığını|havaya uçurmadı|suçlamadı|sorumlu tutmadı|olmadığını|yapmadığını|etmediğini',
    future:
      'vuracak|saldıracak|saldıracağını|vuracağını|edecek|yapacak|olacak|planlıyor|hazırlanıyor|edeceğini|düzenleyecek|alacak|bekleniyor',
    possible: 'olabilir|edebilir|vurabilir|belki|muhtemelen|ihtimali|olası',
    demanded:
      'gerekiyor|gerekir|gerek|zorunda|çağrısında bulundu|istedi|talep etti|meli|malı|şart|etmeli|olmalı|durmalı',
    hedge:
      'iddiaya göre|sözde|güya|muhtemelen|iddia edilen|şüpheli|olası|görünüyor|tahmin ediliyor|olduğu belirtilen',
  },
  forces:
    'ordusu|ordusunun|güçleri|güçlerinin|birlikleri|askerleri|kuvvetleri|hükümeti|hükümetinin|yönetimi|yönetiminin|polisi|savaş uçakları|savaş uçaklarının|savaş uçağı|uçakları|uçaklarının|insansız hava aracı|insansız hava araçları|insansız hava araçlarının|ihaları|sihaları|ihası|füzesi|füzeleri|füzelerinin|donanması|istihbaratı|militanları|savaşçıları|örgütü|saldırısı|saldırıları|bombardımanı|rejimi|yerleşimciler|yerleşimcileri|savunma bakanlığı|dışişleri bakanlığı|bakanlığı|devlet başkanı|cumhurbaşkanı|başbakanı|bakanı|lideri',
}
