import type { views as english } from '../en/views';

export const views: Record<keyof typeof english, string> = {
  'segments.view.act': '行动',
  'segments.view.clusters': '聚类',
  'segments.view.map': '地图',
  'segments.view.movement': '变动',
  'segments.view.rfm': 'RFM',
  'segments.view.understand': '理解',
  'value.view.compare': '对比',
  'value.view.future': '未来价值',
  'value.view.periods': '按期间',
  'value.view.sofar': '至今',
  'value.view.trust': '可信度',
};
