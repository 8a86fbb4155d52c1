import { segmentsMap as en } from './en/segments-map';
import { addMessages } from './format';
import { segmentsMap as zhCN } from './zh-CN/segments-map';

/** The texts of the map and of what segments are like, which come with them. */
addMessages({ en, 'zh-CN': zhCN });
