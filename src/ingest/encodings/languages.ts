/** A language by its letters beyond ASCII, in lower case. */
export interface Language {
  /** What most of its letters beyond ASCII are. */
  readonly common: string;
  readonly others: string;
  /** Whether the letters of ASCII belong to it too. */
  readonly latin: boolean;
  /** How likely it is among those of its encoding, as a logarithm. */
  readonly prior: number;
}

const latin = (common: string, others = ''): Language => ({ common, others, latin: true, prior: 0 });
const own = (common: string, others: string, prior = 0): Language => ({ common, others, latin: false, prior });

const WESTERN = [
  latin('äöüß', 'éèàç'),
  latin('éèàêçî', 'âæëïôœùûüÿ'),
  latin('áéíóúñ', 'üªº'),
  latin('ãçáéíóê', 'âàôõúüªº'),
  latin('àèéìòù', 'íîóú'),
  latin('åäö', 'éüàæø'),
  latin('æøå', 'éäöüóò'),
  latin('ëéïü', 'áèêíóöúû'),
  latin('áíðóþæö', 'éúý'),
];
const CENTRAL = [
  latin('ąćęłńóśźż'),
  latin('áčěířšýžéů', 'ďňóťúľĺŕôä'),
  latin('áéóöüő', 'íúű'),
  latin('ăâîşţ'),
  latin('čćđšž'),
  latin('äöüß'),
];
const TURKISH = [latin('ıışğüöç', 'âîû')];
const BALTIC = [latin('ėšųąžūį', 'čę'), latin('āīēšņū', 'čģķļž'), latin('äõöü', 'šž')];
const CYRILLIC = [
  own('оеаинтсрвлкм', 'бгдёжзйпуфхцчшщъыьэюя'),
  own('оанитевірслк', 'бгґдєжзїймпуфхцчшщьюя', -1),
  own('аиоенртсјкув', 'бгдђжзлљмњпћфхцчџшѓќѕ', -2),
];
const GREEK = [own('αοιετσνηυρπκς', 'βγδζθλμξφχψωάέήίόύώϊϋΐΰ')];
const HEBREW = [own('יוהלארתבמשנ', 'גדזחטךכםןסעףפץצק')];
const ARABIC = [own('اليمنرتبوةعدسه', 'ءآأؤإئثجحخذزشصضطظغفقكىًٌٍَُِّْپچژگک')];
const THAI = [own('านรกอเงมยล่วดทสต้ัี', 'ขคฆจฉชซฌญฎฏฐฑฒณถธบปผฝพฟภฤศษหฬฮะำิึืุูแโใไๅๆ็๊๋์ฯํฺ๐๑๒๓๔๕๖๗๘๙')];
const VIETNAMESE = [latin('ăâđêôơư', 'àáãèéêìíòóõùúý\u0300\u0301\u0303\u0309\u0323')];

/** The languages that each encoding of one byte a character is used for. */
export const LANGUAGES: Readonly<Record<string, readonly Language[]>> = {
  'windows-1252': WESTERN,
  'windows-1250': CENTRAL,
  'windows-1251': CYRILLIC,
  'windows-1253': GREEK,
  'windows-1254': TURKISH,
  'windows-1255': HEBREW,
  'windows-1256': ARABIC,
  'windows-1257': BALTIC,
  'windows-1258': VIETNAMESE,
  'windows-874': THAI,
  'koi8-r': CYRILLIC,
  'iso-8859-2': CENTRAL,
  'iso-8859-5': CYRILLIC,
  'iso-8859-7': GREEK,
  'iso-8859-15': WESTERN,
};

/** Signs that stand within or beside words of any language, the frequent ones and the others. */
export const COMMON_SIGNS = '€’–“”°';
export const OTHER_SIGNS = '£¥—‘„«»…•§®©™½¼¾²³±×·№¿¡´\u00a0';
