/** Words of customers' tables in one language, and the encodings that such tables are met in. */
export interface CorpusLanguage {
  readonly language: string;
  readonly encodings: readonly string[];
  readonly headers: readonly [id: string, name: string, city: string, product: string, note: string];
  readonly names: string;
  readonly cities: string;
  readonly products: string;
  readonly notes: readonly string[];
}

export const CORPUS: readonly CorpusLanguage[] = [
  {
    language: 'simplified Chinese',
    encodings: ['gb18030'],
    headers: ['客户编号', '姓名', '城市', '产品', '备注'],
    names: '王伟 李娜 张敏 刘洋 陈静 杨帆 赵磊 黄丽 周杰 吴婷 徐强 孙悦 马超 朱琳 胡军 郭燕 何平 高翔 林芳 罗刚',
    cities: '北京 上海 广州 深圳 成都 杭州 武汉 西安 南京 重庆 天津 苏州 长沙 郑州 青岛 沈阳',
    products: '保温杯 充电宝 笔记本 洗发水 牛奶 咖啡豆 运动鞋 耳机 台灯 雨伞 毛巾 饼干 大米 手机壳 键盘',
    notes: ['退货', '已付款，待发货', '质量很好', '会员折扣', '电话联系', '地址有误'],
  },
  {
    language: 'traditional Chinese',
    encodings: ['big5'],
    headers: ['客戶編號', '姓名', '城市', '產品', '備註'],
    names: '王小明 林美玲 陳志豪 張雅婷 李國華 黃淑芬 吳建宏 劉怡君 蔡明哲 楊佩珊 許文雄 鄭惠如 謝家豪 郭俊傑 洪玉珍',
    cities: '台北 高雄 台中 台南 新竹 桃園 基隆 嘉義 花蓮 香港 九龍 屏東',
    products: '保溫瓶 行動電源 筆記本 洗髮精 鮮奶 咖啡豆 運動鞋 耳機 檯燈 雨傘 毛巾 餅乾 白米 鍵盤 滑鼠',
    notes: ['退貨', '已付款，待出貨', '品質很好', '會員折扣', '電話聯絡', '地址錯誤'],
  },
  {
    language: 'Japanese',
    encodings: ['shift_jis', 'euc-jp'],
    headers: ['顧客番号', '氏名', '都市', '商品', '備考'],
    names:
      '佐藤太郎 鈴木花子 高橋健一 田中美咲 伊藤翔 渡辺さくら 山本大輔 中村愛 小林誠 加藤ゆい 吉田健 山田優子 佐々木蓮 松本葵',
    cities: '東京 大阪 横浜 名古屋 札幌 福岡 神戸 京都 仙台 広島 さいたま 千葉',
    products:
      'マグカップ ノート シャンプー 牛乳 コーヒー豆 スニーカー イヤホン ランプ かさ タオル クッキー お米 キーボード',
    notes: ['返品', '支払い済み、発送待ち', 'とても良い', '会員割引', '電話で連絡', '住所が違います'],
  },
  {
    language: 'Korean',
    encodings: ['euc-kr'],
    headers: ['고객번호', '이름', '도시', '상품', '비고'],
    names:
      '김민준 이서연 박지훈 최수빈 정예준 강지우 조현우 윤서윤 장도윤 임하은 한시우 오지민 서준서 신유진 권민서 황지호',
    cities: '서울 부산 대구 인천 광주 대전 울산 수원 제주 창원 전주 청주',
    products: '머그컵 공책 샴푸 우유 커피 운동화 이어폰 램프 우산 수건 과자 쌀 키보드 가방',
    notes: ['반품', '결제 완료, 배송 대기', '품질이 좋아요', '회원 할인', '전화 요망', '주소 오류'],
  },
  {
    language: 'German',
    encodings: ['windows-1252'],
    headers: ['Kundennr', 'Name', 'Ort', 'Artikel', 'Bemerkung'],
    names:
      'Müller Schäfer Köhler Jäger Groß Weiß Krüger Böhm Schröder Lange Schmidt Fischer Weber Wagner Becker Hoffmann',
    cities: 'München Köln Düsseldorf Nürnberg Lübeck Göttingen Berlin Hamburg Würzburg Osnabrück Gießen',
    products:
      'Kaffeemühle Schlüsselanhänger Bücherregal Wärmflasche Tasse Lampe Regenschirm Küchenmesser Nüsse Brötchen',
    notes: [
      'zurückgeschickt',
      'bezahlt, Lieferung folgt',
      'sehr schön',
      'Stammkunde',
      'für Geschäftskunden',
      'Größe prüfen',
    ],
  },
  {
    language: 'French',
    encodings: ['windows-1252'],
    headers: ['N° client', 'Nom', 'Ville', 'Article', 'Remarque'],
    names: 'Lefèvre Béranger François Gérard Hervé Chloé Noël Hélène Dupont Martin Bernard Durand Moreau Léger Amélie',
    cities: 'Orléans Nîmes Besançon Genève Sète Paris Lyon Angoulême Béziers Évreux Saint-Étienne',
    products: 'théière crème café bougie écharpe lunettes pâtes sucre château cuillère tasse fenêtre chaîne',
    notes: ['retourné', 'payé, à livrer', 'très bien', 'client fidèle', 'déjà remboursé', 'coûte 12 €', 'l’adresse'],
  },
  {
    language: 'Spanish',
    encodings: ['windows-1252'],
    headers: ['Código', 'Nombre', 'Ciudad', 'Artículo', 'Observación'],
    names: 'Núñez Peña Muñoz Martínez Gómez Hernández Ibáñez Sánchez López Pérez Jiménez Ruiz Castro Ríos',
    cities: 'Málaga Córdoba Cádiz Logroño León Madrid Bogotá Medellín Cancún Mérida A Coruña'.replace('A ', 'La '),
    products: 'café azúcar jabón champú lámpara paraguas plátano pañuelo cinturón jamón taza camión',
    notes: ['devuelto', 'pagado, envío pendiente', 'muy bueno', '¿llamar mañana?', 'dirección errónea', 'niño'],
  },
  {
    language: 'Portuguese',
    encodings: ['windows-1252'],
    headers: ['Código', 'Nome', 'Cidade', 'Artigo', 'Observação'],
    names: 'João Conceição Antônio Lúcia Sebastião Inês Gonçalves Simões Araújo Magalhães Silva Pereira Costa Luís',
    cities: 'São Paulo Brasília Belém Maceió Goiânia Lisboa Évora Setúbal Florianópolis'.replace(
      'São Paulo',
      'São-Paulo',
    ),
    products: 'pão maçã feijão café sabão lâmpada guarda-chuva calça chapéu relógio',
    notes: ['devolução', 'pago, aguardando envio', 'ótimo', 'endereço incorreto', 'não ligar', 'já está'],
  },
  {
    language: 'Swedish',
    encodings: ['windows-1252'],
    headers: ['Kundnr', 'Namn', 'Ort', 'Vara', 'Anmärkning'],
    names: 'Åkesson Öberg Sjöberg Lindström Nordström Ström Bäck Hägg Svensson Karlsson Nilsson Björk Östlund',
    cities: 'Göteborg Malmö Västerås Örebro Linköping Jönköping Umeå Stockholm Luleå Gävle',
    products: 'smörgås kaffe mjölk tvål lampa handduk strumpor skål fåtölj bröd',
    notes: ['återlämnad', 'betald, skickas', 'mycket bra', 'ring före', 'fel på adressen', 'också större'],
  },
  {
    language: 'Polish',
    encodings: ['windows-1250', 'iso-8859-2'],
    headers: ['Nr klienta', 'Nazwisko', 'Miasto', 'Towar', 'Uwagi'],
    names:
      'Wójcik Kowalski Zieliński Woźniak Dąbrowski Kozłowski Jabłońska Król Wróbel Pawłowski Michalski Gołębiowska Żak Śliwa',
    cities: 'Łódź Kraków Gdańsk Wrocław Poznań Białystok Rzeszów Toruń Częstochowa Zamość Świdnica',
    products: 'książka żarówka młynek kubek ręcznik szampon chleb masło jabłko świeca łyżka',
    notes: ['zwrócone', 'zapłacono, w wysyłce', 'bardzo dobre', 'błędny adres', 'proszę dzwonić', 'większy rozmiar'],
  },
  {
    language: 'Czech',
    encodings: ['windows-1250', 'iso-8859-2'],
    headers: ['Číslo', 'Jméno', 'Město', 'Zboží', 'Poznámka'],
    names: 'Dvořák Černý Novotný Procházka Kučera Veselý Horák Němec Pokorný Růžička Šťastný Žák Kříž Svoboda',
    cities: 'Plzeň Děčín Břeclav České-Budějovice Hradec-Králové Olomouc Ústí Jihlava Třebíč Kroměříž',
    products: 'hrnek svíčka ručník mýdlo chléb máslo jablko příbor lžíce stůl židle',
    notes: ['vráceno', 'zaplaceno, odesláno', 'velmi dobré', 'špatná adresa', 'volejte zítra', 'větší'],
  },
  {
    language: 'Hungarian',
    encodings: ['windows-1250', 'iso-8859-2'],
    headers: ['Ügyfél', 'Név', 'Város', 'Termék', 'Megjegyzés'],
    names: 'Kovács Szabó Tóth Horváth Kiss Molnár Németh Balogh Őri Győri Szűcs Fekete László Jenő Erzsébet',
    cities: 'Győr Pécs Debrecen Szeged Székesfehérvár Kőszeg Hódmezővásárhely Érd Zalaegerszeg',
    products: 'bögre törölköző szappan kenyér vaj gyertya kanál szék esernyő füzet kávé',
    notes: ['visszaküldve', 'kifizetve, szállítás alatt', 'nagyon jó', 'hibás cím', 'hívni kell', 'nő'],
  },
  {
    language: 'Russian',
    encodings: ['windows-1251', 'koi8-r', 'iso-8859-5'],
    headers: ['Клиент', 'Имя', 'Город', 'Товар', 'Примечание'],
    names:
      'Иванов Смирнова Кузнецов Попова Васильев Петрова Соколов Михайлова Новиков Фёдорова Морозов Волкова Лебедев',
    cities: 'Москва Казань Самара Омск Пермь Воронеж Саратов Тюмень Тверь Калуга Псков',
    products: 'кружка тетрадь шампунь молоко кофе кроссовки наушники лампа зонт полотенце печенье рис',
    notes: ['возврат', 'оплачено, ждёт отправки', 'очень хорошо', 'скидка', 'позвонить завтра', 'неверный адрес'],
  },
  {
    language: 'Bulgarian',
    encodings: ['windows-1251'],
    headers: ['Клиент', 'Име', 'Град', 'Стока', 'Бележка'],
    names: 'Иванов Георгиева Димитров Петрова Николов Стоянова Тодоров Христова Атанасов Ангелова',
    cities: 'София Пловдив Варна Бургас Русе Плевен Сливен Добрич Шумен',
    products: 'чаша тетрадка шампоан мляко кафе маратонки слушалки лампа чадър кърпа',
    notes: ['върнато', 'платено, чака изпращане', 'много добре', 'отстъпка', 'грешен адрес'],
  },
  {
    language: 'Greek',
    encodings: ['windows-1253', 'iso-8859-7'],
    headers: ['Πελάτης', 'Όνομα', 'Πόλη', 'Προϊόν', 'Σχόλιο'],
    names: 'Παπαδόπουλος Γεωργίου Νικολάου Δημητρίου Ιωάννου Βασιλείου Αντωνίου Ελένη Μαρία Κώστας Γιάννης',
    cities: 'Αθήνα Θεσσαλονίκη Πάτρα Ηράκλειο Λάρισα Βόλος Ιωάννινα Χανιά Καβάλα',
    products: 'κούπα τετράδιο σαμπουάν γάλα καφές παπούτσια ακουστικά λάμπα ομπρέλα πετσέτα',
    notes: ['επιστροφή', 'πληρώθηκε, αναμονή', 'πολύ καλό', 'έκπτωση', 'λάθος διεύθυνση'],
  },
  {
    language: 'Turkish',
    encodings: ['windows-1254'],
    headers: ['Müşteri', 'Ad', 'Şehir', 'Ürün', 'Açıklama'],
    names: 'Yılmaz Şahin Çelik Yıldız Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Koç Kurt Güneş Işık',
    cities: 'İstanbul İzmir Eskişehir Diyarbakır Şanlıurfa Muğla Balıkesir Çanakkale Niğde Kırşehir',
    products: 'fincan şampuan süt kahve ayakkabı kulaklık şemsiye havlu pirinç bisküvi çay',
    notes: ['iade', 'ödendi, gönderilecek', 'çok güzel', 'müşteri aranacak', 'adres yanlış', 'değişim'],
  },
  {
    language: 'Hebrew',
    encodings: ['windows-1255'],
    headers: ['לקוח', 'שם', 'עיר', 'מוצר', 'הערה'],
    names: 'כהן לוי מזרחי פרץ ביטון דהן אברהם פרידמן מלכה אזולאי יעקב דוד שרה רחל',
    cities: 'ירושלים חיפה באר-שבע נתניה אשדוד הרצליה עכו אילת',
    products: 'ספל מחברת שמפו חלב קפה נעליים אוזניות מנורה מטריה מגבת',
    notes: ['הוחזר', 'שולם, ממתין למשלוח', 'טוב מאוד', 'הנחה', 'כתובת שגויה'],
  },
  {
    language: 'Arabic',
    encodings: ['windows-1256'],
    headers: ['العميل', 'الاسم', 'المدينة', 'المنتج', 'ملاحظة'],
    names: 'محمد أحمد فاطمة علي خالد مريم يوسف عائشة حسن نور إبراهيم سارة',
    cities: 'القاهرة الرياض دبي بيروت عمان الدوحة الكويت بغداد تونس',
    products: 'كوب دفتر شامبو حليب قهوة حذاء سماعة مصباح مظلة منشفة',
    notes: ['مرتجع', 'تم الدفع والشحن قريبا', 'جيد جدا', 'خصم', 'العنوان خطأ'],
  },
  {
    language: 'Thai',
    encodings: ['windows-874'],
    headers: ['ลูกค้า', 'ชื่อ', 'เมือง', 'สินค้า', 'หมายเหตุ'],
    names: 'สมชาย สมหญิง วิชัย มาลี ประเสริฐ สุดา อนันต์ กมล ศิริพร ณัฐ',
    cities: 'กรุงเทพ เชียงใหม่ ภูเก็ต ขอนแก่น พัทยา หาดใหญ่ อยุธยา',
    products: 'แก้ว สมุด แชมพู นม กาแฟ รองเท้า หูฟัง โคมไฟ ร่ม ผ้าเช็ดตัว',
    notes: ['คืนสินค้า', 'ชำระแล้ว รอจัดส่ง', 'ดีมาก', 'ส่วนลด', 'ที่อยู่ผิด'],
  },
  {
    language: 'Lithuanian',
    encodings: ['windows-1257'],
    headers: ['Klientas', 'Vardas', 'Miestas', 'Prekė', 'Pastaba'],
    names: 'Kazlauskas Petrauskienė Jankauskas Žukauskas Stankevičius Paulauskaitė Šimkus Čepaitė Rūta Jūratė Mažeika',
    cities: 'Šiauliai Panevėžys Klaipėda Kėdainiai Telšiai Vilnius Mažeikiai Plungė Utena',
    products: 'puodelis sąsiuvinis šampūnas pienas kava batai ausinės skėtis rankšluostis žvakė',
    notes: ['grąžinta', 'apmokėta, laukia siuntimo', 'labai gerai', 'nuolaida', 'klaidingas adresas', 'ačiū'],
  },
];

/** How much of the file is in the language: all text, or one short word in ten rows. */
export type Density = 'full' | 'sparse';

/** A table of orders with as many rows; every choice is fixed by the row. */
export function corpusCsv(language: CorpusLanguage, rows: number, density: Density): string {
  const { headers, notes } = language;
  const words = [language.names, language.cities, language.products].map((list) => list.split(' '));
  const pick = (list: readonly string[], row: number, step: number): string => list[(row * step + step) % list.length]!;
  const head = density === 'full' ? [...headers, 'amount'] : ['id', 'name', 'city', 'product', 'note', 'amount'];
  const lines = Array.from({ length: rows }, (_, row) => {
    const native = density === 'full' || row % 10 === 3;
    const [name, city, product] = words.map((list, index) => pick(list, row, 3 + 2 * index)) as [
      string,
      string,
      string,
    ];
    const note = row % 3 === 0 ? pick(notes, row, 1) : '';
    const cells = native
      ? [
          name,
          density === 'full' ? city : 'London',
          density === 'full' ? product : 'cup',
          density === 'full' ? note : '',
        ]
      : ['Smith', 'London', 'cup', row % 3 === 0 ? 'call back' : ''];
    return [`C${1000 + row}`, ...cells.map((cell) => (/[,]/.test(cell) ? `"${cell}"` : cell)), `${row * 3}.50`];
  });
  return [head, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}
