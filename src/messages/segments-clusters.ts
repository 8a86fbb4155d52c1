import { segmentsClusters as en } from './en/segments-clusters';
import { addMessages } from './format';
import { segmentsClusters as zhCN } from './zh-CN/segments-clusters';

/** The texts of the views that find clusters, which come with them. */
addMessages({ en, 'zh-CN': zhCN });
