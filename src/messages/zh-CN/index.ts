import type { MessageKey } from '../en';
import { app } from './app';
import { charts } from './charts';
import { common } from './common';
import { customers } from './customers';
import { data } from './data';
import { errors } from './errors';
import { predict } from './predict';
import { segments } from './segments';
import { value } from './value';

/** Every text of the interface in Simplified Chinese, by key. */
export const zhCN: Record<MessageKey, string> = {
  ...app,
  ...charts,
  ...common,
  ...customers,
  ...data,
  ...errors,
  ...predict,
  ...segments,
  ...value,
};
