/**
 * What the shop sells.
 *
 * @typedef {object} Product
 * @property {string} name
 * @property {string} chinese
 * @property {string} category
 * @property {number} price in cents
 * @property {number} popularity
 * @property {number} most the largest quantity of one line
 * @property {boolean} once nobody buys a second one
 */

/**
 * A row: name, Chinese name, price, popularity, largest quantity of one line.
 *
 * @type {Record<string, readonly (readonly [string, string, number, number, number])[]>}
 */
const shelves = {
  Pantry: [
    ['Semolina flour', '杜兰小麦粉', 5.9, 6, 3],
    ['Bread flour 5 kg', '高筋面粉', 9.5, 16, 3],
    ['Olive oil 1 l', '特级初榨橄榄油', 14.9, 22, 3],
    ['Sea salt flakes', '海盐片', 6.4, 15, 3],
    ['Peppercorn trio', '三色胡椒', 8.2, 9, 2],
    ['Vanilla pods', '香草荚', 11.5, 6, 2],
    ['Wildflower honey', '百花蜜', 9.8, 12, 3],
    ['Chili crisp', '香辣脆油辣椒', 7.6, 13, 4],
    ['Aged soy sauce', '陈酿酱油', 8.9, 8, 2],
    ['Truffle salt', '松露盐', 16.5, 3, 2],
    ['Coffee beans 1 kg', '咖啡豆', 21.9, 26, 3],
    ['Decaf beans 500 g', '低因咖啡豆', 13.9, 7, 3],
    ['Oolong tea', '乌龙茶', 12.4, 7, 3],
    ['Jasmine tea', '茉莉花茶', 10.9, 14, 3],
    ['Earl Grey tin', '伯爵红茶', 9.9, 12, 3],
    ['Baking paper', '烘焙纸', 5.5, 17, 4],
  ],
  Brewing: [
    ['Gaiwan', '盖碗', 28, 14, 1],
    ['Cast iron teapot', '铸铁茶壶', 54, 4, 1],
    ['Pour-over set', '手冲咖啡套装', 39, 8, 1],
    ['Moka pot', '摩卡壶', 34.5, 7, 1],
    ['Burr grinder', '磨豆机', 89, 4, 1],
    ['Glass carafe', '玻璃冷水壶', 24, 6, 2],
  ],
  Cookware: [
    ['Cast iron skillet', '铸铁煎锅', 45, 11, 1],
    ['Dutch oven', '珐琅铸铁锅', 159, 4, 1],
    ['Carbon steel wok', '碳钢炒锅', 49, 9, 1],
    ['Saucepan 2 l', '奶锅', 42, 7, 1],
    ['Copper saucepan', '铜锅', 129, 2, 1],
    ['Cookware set', '锅具套装', 259, 3, 1],
    ['Bamboo steamer', '竹蒸笼', 22, 10, 2],
    ['Pasta machine', '压面机', 49, 13, 1],
    ['Chef knife', '主厨刀', 79, 6, 1],
    ['Knife block set', '刀具套装', 189, 3, 1],
    ['Paring knife', '水果刀', 19, 8, 2],
    ['Cutting board', '砧板', 32, 10, 2],
    ['Pepper mill', '胡椒研磨器', 29, 6, 1],
    ['Silicone spatulas', '硅胶刮刀', 12.5, 14, 2],
    ['Wooden spoons', '木勺套装', 11, 12, 2],
  ],
  Bakeware: [
    ['Banneton', '发酵篮', 24, 14, 2],
    ['Bread lame', '割包刀', 9.9, 7, 1],
    ['Loaf tin', '吐司模', 17.5, 9, 2],
    ['Sheet pan', '烤盘', 18.9, 11, 3],
    ['Muffin tin', '玛芬模', 19.5, 6, 2],
    ['Tart ring', '塔圈', 14, 3, 4],
    ['Rolling pin', '擀面杖', 16, 7, 1],
    ['Pizza stone', '披萨石', 44, 5, 1],
    ['Kitchen scale', '厨房秤', 29.9, 8, 1],
  ],
  Dining: [
    ['Linen napkins', '亚麻餐巾', 32, 14, 2],
    ['Table runner', '桌旗', 26, 6, 1],
    ['Taper candles', '长蜡烛', 13.5, 6, 4],
    ['Stoneware mug', '陶瓷马克杯', 15, 18, 4],
    ['Dinner plates', '餐盘套装', 58, 7, 3],
    ['Pasta bowls', '意面碗套装', 52, 6, 2],
    ['Wine glasses', '红酒杯套装', 46, 7, 3],
    ['Cutlery set', '餐具套装', 95, 4, 2],
    ['Serving platter', '大盘', 38, 5, 2],
    ['Salad bowl', '沙拉碗', 42, 5, 1],
    ['Chopstick set', '筷子套装', 18, 9, 2],
    ['Dinner service', '全套餐具', 289, 2, 1],
  ],
  Bedding: [
    ['Linen sheets', '亚麻床单', 139, 4, 2],
    ['Duvet', '羽绒被', 189, 3, 2],
    ['Duvet cover', '被套', 89, 5, 2],
    ['Pillow', '枕头', 45, 8, 4],
    ['Pillowcases', '枕套', 28, 9, 3],
    ['Wool throw', '羊毛毯', 98, 5, 2],
    ['Quilt', '绗缝被', 169, 2, 1],
  ],
  Bath: [
    ['Bath towel', '浴巾', 26, 13, 4],
    ['Hand towels', '毛巾套装', 18, 12, 3],
    ['Bath mat', '浴室地垫', 32, 6, 2],
    ['Soap bar trio', '手工皂三块装', 14.5, 15, 4],
    ['Waffle robe', '华夫格浴袍', 75, 4, 2],
    ['Laundry basket', '脏衣篮', 48, 4, 1],
  ],
  Decor: [
    ['Scented candle', '香薰蜡烛', 24.5, 16, 3],
    ['Ceramic vase', '陶瓷花瓶', 36, 8, 2],
    ['Picture frame', '相框', 19, 9, 4],
    ['Cushion cover', '靠垫套', 22, 12, 4],
    ['Wall mirror', '挂镜', 119, 3, 1],
    ['Wool rug', '羊毛地毯', 239, 3, 1],
    ['Table lamp', '台灯', 85, 4, 2],
    ['Floor lamp', '落地灯', 149, 3, 1],
    ['Wall clock', '挂钟', 44, 4, 1],
    ['Wicker basket', '藤编篮', 29, 7, 2],
  ],
  Furniture: [
    ['Dining chair', '餐椅', 129, 3, 4],
    ['Bar stool', '吧台椅', 109, 2, 3],
    ['Coffee table', '茶几', 279, 2, 1],
    ['Bookshelf', '书架', 229, 2, 1],
    ['Side table', '边几', 99, 3, 2],
    ['Kitchen trolley', '厨房推车', 149, 2, 1],
  ],
  Appliances: [
    ['Stand mixer', '厨师机', 349, 3, 1],
    ['Espresso machine', '意式咖啡机', 449, 2, 1],
    ['Rice cooker', '电饭煲', 119, 5, 1],
    ['Kettle', '电热水壶', 59, 7, 1],
    ['Toaster', '烤面包机', 69, 5, 1],
    ['Blender', '搅拌机', 99, 4, 1],
    ['Hand blender', '手持搅拌棒', 55, 5, 1],
    ['Air purifier', '空气净化器', 219, 2, 2],
    ['Robot vacuum', '扫地机器人', 329, 2, 1],
  ],
  Cleaning: [
    ['Dish soap refill', '洗洁精补充装', 7.9, 20, 4],
    ['Sponge cloths', '海绵抹布', 6.5, 18, 4],
    ['Tea towels', '茶巾', 16, 13, 3],
    ['Dish rack', '碗碟架', 39, 5, 1],
    ['Storage jars', '储物罐', 27, 10, 3],
    ['Compost caddy', '厨余桶', 34, 3, 1],
  ],
  Garden: [
    ['Herb kit', '香草种植盒', 21, 8, 3],
    ['Terracotta pot', '陶土花盆', 17, 7, 4],
    ['Watering can', '洒水壶', 28, 5, 1],
    ['Pruning shears', '修枝剪', 26, 4, 1],
    ['String lights', '串灯', 31, 6, 3],
  ],
};

/** Dearer than this, in cents, and sold singly: nobody buys a second one. */
const ONCE_FROM = 4500;

/** @type {readonly Product[]} */
export const products = Object.entries(shelves).flatMap(([category, rows]) =>
  rows.map(([name, chinese, price, popularity, most]) => {
    const cents = Math.round(price * 100);
    return { name, chinese, category, price: cents, popularity, most, once: most === 1 && cents >= ONCE_FROM };
  }),
);

/**
 * Planted basket rules, applied in this order: where the antecedents are in the basket the consequent is added with
 * the probability given.
 *
 * @type {readonly { antecedents: readonly string[], consequent: string, confidence: number }[]}
 */
export const rules = [
  { antecedents: ['Pasta machine'], consequent: 'Semolina flour', confidence: 0.62 },
  { antecedents: ['Banneton'], consequent: 'Bread lame', confidence: 0.55 },
  { antecedents: ['Gaiwan'], consequent: 'Oolong tea', confidence: 0.68 },
  { antecedents: ['Linen napkins'], consequent: 'Table runner', confidence: 0.45 },
  { antecedents: ['Linen napkins', 'Table runner'], consequent: 'Taper candles', confidence: 0.7 },
];
