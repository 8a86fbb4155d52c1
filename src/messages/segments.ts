import { segments as en } from './en/segments';
import { addMessages } from './format';
import { segments as zhCN } from './zh-CN/segments';

/** The texts of the Segments page, which are not part of the first screen. */
addMessages({ en, 'zh-CN': zhCN });
