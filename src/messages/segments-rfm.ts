import { segmentsRfm as en } from './en/segments-rfm';
import { addMessages } from './format';
import { segmentsRfm as zhCN } from './zh-CN/segments-rfm';

/** The texts of the RFM view and of the movement, which come with them. */
addMessages({ en, 'zh-CN': zhCN });
