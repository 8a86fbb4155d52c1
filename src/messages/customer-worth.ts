import { customerWorth as en } from './en/customer-worth';
import { addMessages } from './format';
import { customerWorth as zhCN } from './zh-CN/customer-worth';

/** The texts about one customer's value, which are not part of the first screen. */
addMessages({ en, 'zh-CN': zhCN });
