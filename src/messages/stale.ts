import { stale as en } from './en/stale';
import { addMessages } from './format';
import { stale as zhCN } from './zh-CN/stale';

/** The texts about tables whose sources changed, which are not part of the first screen. */
addMessages({ en, 'zh-CN': zhCN });
