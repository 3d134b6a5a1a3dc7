/**
 * Tells Chinese text from bytes decoded the wrong way.
 *
 * The 300 or so commonest 汉字 (《现代汉语常用字频率统计》) make up most of any Chinese text, while a wrong decoding spreads
 * over tens of thousands of characters.
 */
const commonHan =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别手角期根论运农指几九区强放决西被干做必先回则任取据处南给门即保治北造百规领七口东导志世金增济思术交受联认六共权收证改清更单切务具万目至达示议报完类八名确科信节整今集传步众广记需段研界律究观越织持书布复容际非验连深难近周委技备半办省列习响约支便团历市何除消构府称准精值号率维划选标写存效院查按格养易置派层专状育识适属包调县局照参引该价严推落健监督' +
  '這為個國時來們於對會發動過說產種後學經進著電裡現實兩體機當點從業應開還義間樣與關線內數質氣變條沒結解問無系軍題黨員總設長頭資邊級圖統見計別論運農幾區強決幹戰則據處給門東導術聯認權證單務萬達議報類確節話況傳許廣記觀織裝眾書復兒際驗連斷難備辦習響約團歷構稱準號維劃選標寫適屬調縣參價嚴監規責領';

const common = new Set([...commonHan, ...'，。、；：“”（）《》〔〕—？！·…「」　']);
const plain = /[\t\n\r\x20-\x7e\uff01-\uff5e]/u;
const broken = /[\p{Cn}\p{Co}\p{Cs}\p{Cc}\ufffd]/u;

/** Returns how much `text` reads like Chinese or plain ASCII: 1 wholly, 0 or less not at all. */
export function measurePlausibility(text: string): number {
  let sum = 0;
  let count = 0;
  for (const character of text) {
    count += 1;
    if (common.has(character) || plain.test(character)) sum += 1;
    else if (broken.test(character)) sum -= 1;
  }
  return count === 0 ? 0 : sum / count;
}
