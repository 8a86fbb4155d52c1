import type { en } from '../en';
import { app } from './app';
import { charts } from './charts';
import { common } from './common';
import { customers } from './customers';
import { data } from './data';
import { errors } from './errors';
import { value } from './value';
import { views } from './views';

/** Every text of the interface in Simplified Chinese, by key, but those that come with a page. */
export const zhCN: Record<keyof typeof en, string> = {
  ...app,
  ...charts,
  ...common,
  ...customers,
  ...data,
  ...errors,
  ...value,
  ...views,
};
