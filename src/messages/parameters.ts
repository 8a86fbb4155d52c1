import { parameters as en } from './en/parameters';
import { addMessages } from './format';
import { parameters as zhCN } from './zh-CN/parameters';

/** What parameters are called where it is told how a result was made; not part of the first screen. */
addMessages({ en, 'zh-CN': zhCN });
