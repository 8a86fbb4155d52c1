import type { data as english } from '../en/data';

export const data: Record<keyof typeof english, string> = {
  'data.deleted': '已删除“{table}”。',
  'data.interrupted.text': '没有存入任何内容，已有的数据表不受影响。请重新选择文件。',
  'data.interrupted.title': '页面关闭或重新加载时，{names} 的导入被中断。',
  'data.news.failed': '{file} 没有导入。{problem}',
  'data.news.imported':
    '“{table}”已导入：存入 {rows, number} 行，{apart, plural, =0 {没有单独存放的行} other {# 行单独存放}}。',
  'data.paste.button': '粘贴表格',
  'data.paste.name': '粘贴的表格',
  'data.paste.none': '这不是表格：请粘贴电子表格中的单元格，或带分隔符的多行文字。',
  'data.role.separator': '、',
  'data.sample.failed': '示例商店导入失败',
  'data.sample.importing': '正在导入示例商店',
  'data.sample.synthetic': '全部是合成数据，不含任何真实的人或交易。',
  'data.sample.text': '一家网店两年的数据：2,000 位客户、41,358 条购买明细（含退款），还有评价、推荐关系和问卷。',
  'data.sample.title': '手边没有文件？',
  'data.useful.columns': '例如这些列：',
  'data.useful.customers': '客户资料',
  'data.useful.customers.text': '每行一位客户：年龄、城市、套餐、是否流失。可以用其他列预测其中任意一列。',
  'data.useful.opinions': '问卷与评价',
  'data.useful.opinions.text': '每位客户的打分和回答，可与其消费放在一起看。',
  'data.useful.purchases': '购买记录',
  'data.useful.purchases.text': '每行一次购买：谁、何时、多少钱。足以计算客户价值并分群，网店和收银系统都能导出。',
  'data.useful.title': '哪些文件有用',
  'data.welcome.answer': '一个文件，看清客户的价值',
  'data.welcome.dropHint':
    'CSV、TSV、文本、gzip、Excel 或 Parquet：一个文件、多个文件或整个文件夹。存储之前，您会看到读取方式，并可修改。',
  'data.welcome.privacy': '文件只留在这个浏览器里：在这里读取、存储和分析，没有任何服务器可供上传。',
};
