import { prepare as en } from './en/prepare';
import { addMessages } from './format';
import { prepare as zhCN } from './zh-CN/prepare';

/** The texts of the Prepare page, which are not part of the first screen. */
addMessages({ en, 'zh-CN': zhCN });
