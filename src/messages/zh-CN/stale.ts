import type { stale as en } from '../en/stale';

export const stale: Record<keyof typeof en, string> = {
  'stale.changed': '这张数据表得出之后，{names}发生了变化。',
  'stale.deleted': '这张数据表得出之后，{names}被删除了。',
  'stale.done': '已重新得出“{table}”：{rows, number} 行。',
  'stale.failed': '没有重新得出，数据表保持原样',
  'stale.lost': '现有内容会保留，但无法重新得出。',
  'stale.named': '{table, select, none {一张数据表} other {“{table}”}}',
  'stale.rebuild': '重新得出',
  'stale.running': '正在重新得出“{table}”',
  'stale.text': '下面仍是当时的内容。可以用相同的步骤按现有数据重新得出。',
};
