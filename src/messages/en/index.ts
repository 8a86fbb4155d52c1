import { app } from './app';
import { charts } from './charts';
import { common } from './common';
import { customers } from './customers';
import { data } from './data';
import { errors } from './errors';
import { value } from './value';
import { views } from './views';

/** Every text of the interface in English, by key, but those that come with a page. The other languages must have the same keys. */
export const en = {
  ...app,
  ...charts,
  ...common,
  ...customers,
  ...data,
  ...errors,
  ...value,
  ...views,
} as const;
