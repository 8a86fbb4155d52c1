import { valueCompare as compareEn } from './en/value-compare';
import { valueModels as modelsEn } from './en/value-models';
import { valuePage as pageEn } from './en/value-page';
import { valuePeriods as periodsEn } from './en/value-periods';
import { valueTrust as trustEn } from './en/value-trust';
import { addMessages } from './format';
import { valueCompare as compareZh } from './zh-CN/value-compare';
import { valueModels as modelsZh } from './zh-CN/value-models';
import { valuePage as pageZh } from './zh-CN/value-page';
import { valuePeriods as periodsZh } from './zh-CN/value-periods';
import { valueTrust as trustZh } from './zh-CN/value-trust';

/** The texts of the Value page, which are not part of the first screen. */
addMessages({
  en: { ...pageEn, ...periodsEn, ...compareEn, ...modelsEn, ...trustEn },
  'zh-CN': { ...pageZh, ...periodsZh, ...compareZh, ...modelsZh, ...trustZh },
});
