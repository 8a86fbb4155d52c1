import { joins as en } from './en/joins';
import { addMessages } from './format';
import { joins as zhCN } from './zh-CN/joins';

/** The texts of the view of joins, which are not part of the first screen. */
addMessages({ en, 'zh-CN': zhCN });
