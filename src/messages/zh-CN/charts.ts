import type { charts as english } from '../en/charts';

export const charts: Record<keyof typeof english, string> = {
  'charts.asChart': '显示为图表',
  'charts.asTable': '显示为表格',
  'charts.binned': '分为 {bins, number} 个区间统计。',
  'charts.count': '数量',
  'charts.csv': '下载 CSV 数据',
  'charts.from': '下限',
  'charts.group': '分组',
  'charts.linear': '线性',
  'charts.log': '对数',
  'charts.nothing': '还没有可以绘制的内容。',
  'charts.other': '其他',
  'charts.png': '下载 PNG 图片',
  'charts.sampled': '共 {total, number} 行，均匀抽取 {shown, number} 行绘制。',
  'charts.scale': '刻度',
  'charts.summary.bars': '{measure}，共 {bars, number} 项。最大：{largest}，{most}；最小：{smallest}，{least}。',
  'charts.summary.flow': '共 {count, number} 条流向。最大的：{largest}。',
  'charts.summary.heat': '按{rows}和{columns}统计的{measure}。',
  'charts.summary.histogram':
    '{measure}从 {low} 到 {high}，分为 {bins, number} 个区间。最集中的区间为 {from} 至 {to}，有 {count, number} 个。',
  'charts.summary.line': '{name}从 {first} 变化到 {last}。',
  'charts.summary.points': '{y}与{x}的关系：{points, number} 个点，{groups, number} 组。',
  'charts.to': '上限',
};
