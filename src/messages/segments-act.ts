import { segmentsAct as en } from './en/segments-act';
import { addMessages } from './format';
import { segmentsAct as zhCN } from './zh-CN/segments-act';

/** The texts of the plans for segments, which come with them. */
addMessages({ en, 'zh-CN': zhCN });
