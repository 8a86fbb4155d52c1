import { dataParts as pageEn } from './en/data-parts';
import { dataReview as reviewEn } from './en/data-review';
import { addMessages } from './format';
import { dataParts as pageZh } from './zh-CN/data-parts';
import { dataReview as reviewZh } from './zh-CN/data-review';

/** The texts of the Data page's parts, which are not part of the first screen. */
addMessages({
  en: { ...reviewEn, ...pageEn },
  'zh-CN': { ...reviewZh, ...pageZh },
});
