import { element } from './random.mjs';

/** @param {string} words */
const list = (words) => words.split(/\s+/);

const englishGiven = list(
  `Ada Agnes Alfie Amelia Amos Beatrice Bennett Bryony Callum Cassia Cecily Clement Cora Daphne Dorian Edith Elowen
  Ewan Felix Fern Flora Freya Gideon Greta Hamish Hazel Hugo Imogen Iris Ivor Jasper Juno Kit Leonie Linus Lorna Mabel
  Magnus Maren Milo Nell Niamh Olive Orla Oscar Otis Perry Phoebe Quentin Rhona Robin Rowan Rufus Sadie Silas Tamsin
  Theo Una Verity Wilf Winifred Zadie`,
);
const englishFamily = list(
  `Abbott Alder Ashdown Barlow Beckett Birch Blackwood Bramley Calloway Carver Chalmers Coldwell Crane Dalloway
  Denholm Drummond Eastwick Ellery Fairfax Farrow Fenwick Garland Greaves Hadley Halloran Harker Hawthorne Heron Holt
  Ingram Kestrel Kirkwood Lachlan Langley Larkin Lockhart Marlowe Merriweather Moss Nightingale Oakes Ormond Pemberton
  Penrose Quill Ravenscroft Redfern Rook Sedgwick Sinclair Sparrow Thackeray Thistle Underhill Vance Wainwright
  Whitlock Wren Yardley`,
);
const chineseFamily = list(
  '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 蒋 蔡 余',
);
const chineseGiven = list(
  `雨桐 子涵 思远 晓彤 佳怡 浩然 梓萱 文博 欣然 俊杰 若曦 志远 雅琴 明轩 静怡 嘉懿 天佑 诗涵 建国 秀英 海燕 晓峰 丽华 一诺
  语嫣 宇航 春梅 小龙 婉清 景行 云舒 书瑶 沐阳 可欣 芷若 泽宇 慧敏 永强 凤兰 瑞 敏 婷 磊 娜 洋 静 伟 芳 涛 霞 勇 倩 鑫 晨`,
);

/** Where customers live, with weights, and the share of them with a Chinese name. */
const places = [
  {
    country: 'United Kingdom',
    weight: 34,
    chinese: 0.06,
    cities: list('London Bristol Leeds Edinburgh Manchester Bath York'),
  },
  { country: 'Ireland', weight: 8, chinese: 0.02, cities: list('Dublin Cork Galway') },
  {
    country: 'China',
    weight: 26,
    chinese: 1,
    cities: list('Shanghai Hangzhou Beijing Chengdu Guangzhou Suzhou Xiamen'),
  },
  { country: 'Singapore', weight: 9, chinese: 0.62, cities: ['Singapore'] },
  { country: 'Canada', weight: 13, chinese: 0.2, cities: list('Toronto Vancouver Halifax Ottawa') },
  { country: 'Australia', weight: 10, chinese: 0.12, cities: list('Melbourne Sydney Hobart Perth') },
];

/**
 * A made-up person.
 *
 * @param {import('./random.mjs').Draw} draw
 * @returns {{ name: string, city: string, country: string, language: 'en' | 'zh' }}
 */
export function person(draw) {
  const place = element(places, draw.weighted(places.map(({ weight }) => weight)));
  const chinese = draw.chance(place.chinese);
  return {
    name: chinese
      ? draw.pick(chineseFamily) + draw.pick(chineseGiven)
      : `${draw.pick(englishGiven)} ${draw.pick(englishFamily)}`,
    city: draw.pick(place.cities),
    country: place.country,
    language: chinese && draw.chance(0.85) ? 'zh' : 'en',
  };
}
