import type { value as english } from '../en/value';

export const value: Record<keyof typeof english, string> = {
  'value.featuresFailed': '无法生成客户指标',
  'value.makingFeatures': '正在把购买记录汇总为每位客户一行',
  'value.scale.minmax': '0 到 1',
  'value.scale.none': '原值',
  'value.scale.zscore': 'z 分数',
};
