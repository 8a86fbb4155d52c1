import { predict as en } from './en/predict';
import { addMessages } from './format';
import { predict as zhCN } from './zh-CN/predict';

/** The texts of the Predict page, which are not part of the first screen. */
addMessages({ en, 'zh-CN': zhCN });
