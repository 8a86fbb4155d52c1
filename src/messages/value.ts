import { valueCompare as compareEn } from './en/value-compare';
import { valuePage as pageEn } from './en/value-page';
import { valuePeriods as periodsEn } from './en/value-periods';
import { addMessages } from './format';
import { valueCompare as compareZh } from './zh-CN/value-compare';
import { valuePage as pageZh } from './zh-CN/value-page';
import { valuePeriods as periodsZh } from './zh-CN/value-periods';

/** The texts of the Value page, which are not part of the first screen. */
addMessages({
  en: { ...pageEn, ...periodsEn, ...compareEn },
  'zh-CN': { ...pageZh, ...periodsZh, ...compareZh },
});
