import { dataParts as en } from './en/data-parts';
import { addMessages } from './format';
import { dataParts as zhCN } from './zh-CN/data-parts';

/** The texts of the Data page's parts, which are not part of the first screen. */
addMessages({ en, 'zh-CN': zhCN });
