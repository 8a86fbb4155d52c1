import { describe, expect, it } from 'vitest';
import { IntlMessageFormat } from 'intl-messageformat';
import { en as firstScreen } from '../../src/messages/en';
import { dataParts } from '../../src/messages/en/data-parts';
import { joins } from '../../src/messages/en/joins';
import { predict } from '../../src/messages/en/predict';
import { prepare } from '../../src/messages/en/prepare';
import { segments } from '../../src/messages/en/segments';
import { segmentsAct } from '../../src/messages/en/segments-act';
import { segmentsMap } from '../../src/messages/en/segments-map';
import { customerWorth } from '../../src/messages/en/customer-worth';
import { parameters } from '../../src/messages/en/parameters';
import { segmentsClusters } from '../../src/messages/en/segments-clusters';
import { segmentsRfm } from '../../src/messages/en/segments-rfm';
import { valueCompare } from '../../src/messages/en/value-compare';
import { valueModels } from '../../src/messages/en/value-models';
import { valuePage } from '../../src/messages/en/value-page';
import { valuePeriods } from '../../src/messages/en/value-periods';
import { valueTrust } from '../../src/messages/en/value-trust';
import { zhCN as firstScreenZh } from '../../src/messages/zh-CN';
import { dataParts as dataPartsZh } from '../../src/messages/zh-CN/data-parts';
import { joins as joinsZh } from '../../src/messages/zh-CN/joins';
import { predict as predictZh } from '../../src/messages/zh-CN/predict';
import { prepare as prepareZh } from '../../src/messages/zh-CN/prepare';
import { segments as segmentsZh } from '../../src/messages/zh-CN/segments';
import { segmentsAct as segmentsActZh } from '../../src/messages/zh-CN/segments-act';
import { segmentsMap as segmentsMapZh } from '../../src/messages/zh-CN/segments-map';
import { customerWorth as customerWorthZh } from '../../src/messages/zh-CN/customer-worth';
import { parameters as parametersZh } from '../../src/messages/zh-CN/parameters';
import { segmentsClusters as segmentsClustersZh } from '../../src/messages/zh-CN/segments-clusters';
import { segmentsRfm as segmentsRfmZh } from '../../src/messages/zh-CN/segments-rfm';
import { valueCompare as valueCompareZh } from '../../src/messages/zh-CN/value-compare';
import { valueModels as valueModelsZh } from '../../src/messages/zh-CN/value-models';
import { valuePage as valuePageZh } from '../../src/messages/zh-CN/value-page';
import { valuePeriods as valuePeriodsZh } from '../../src/messages/zh-CN/value-periods';
import { valueTrust as valueTrustZh } from '../../src/messages/zh-CN/value-trust';
import { formatMessage, isMessageKey } from '../../src/messages/format';
import { bestLocale } from '../../src/messages/locales';
import { ERROR_CODES } from '../../src/domain/error';

/** Those of the first screen and those that come with a page. */
const en = {
  ...firstScreen,
  ...dataParts,
  ...joins,
  ...predict,
  ...prepare,
  ...segments,
  ...segmentsAct,
  ...customerWorth,
  ...parameters,
  ...segmentsClusters,
  ...segmentsRfm,
  ...valueCompare,
  ...valueModels,
  ...valuePage,
  ...valuePeriods,
  ...valueTrust,
  ...segmentsMap,
};
const zhCN = {
  ...firstScreenZh,
  ...dataPartsZh,
  ...joinsZh,
  ...predictZh,
  ...prepareZh,
  ...segmentsZh,
  ...segmentsActZh,
  ...customerWorthZh,
  ...parametersZh,
  ...segmentsClustersZh,
  ...segmentsRfmZh,
  ...valueCompareZh,
  ...valueModelsZh,
  ...valuePageZh,
  ...valuePeriodsZh,
  ...valueTrustZh,
  ...segmentsMapZh,
};

interface Node {
  type: number;
  value?: string;
  options?: Record<string, { value: Node[] }>;
}

/** Names that a text fills in, whatever branch is taken. */
function placeholders(text: string, locale: string): string[] {
  const names = new Set<string>();
  const visit = (nodes: Node[]): void => {
    for (const node of nodes) {
      if (node.type !== 0 && node.type !== 7 && node.value !== undefined) names.add(node.value);
      for (const option of Object.values(node.options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst() as unknown as Node[]);
  return [...names].sort();
}

describe('texts of the interface', () => {
  it('are there in both languages under the same keys', () => {
    expect(Object.keys(zhCN).sort()).toEqual(Object.keys(en).sort());
  });

  it('name the same values in both languages', () => {
    const differing = Object.entries(en).filter(
      ([key, text]) => placeholders(text, 'en').join() !== placeholders(zhCN[key as keyof typeof en], 'zh-CN').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('are never empty', () => {
    expect([...Object.entries(en), ...Object.entries(zhCN)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('have a message for every error code', () => {
    expect(ERROR_CODES.filter((code) => !isMessageKey(`error.${code}`))).toEqual([]);
  });
});

describe('formatMessage', () => {
  it('chooses the plural of the language and groups digits', () => {
    expect(formatMessage('en', 'app.rows', { rows: 1 })).toBe('1 row');
    expect(formatMessage('en', 'app.rows', { rows: 12345 })).toBe('12,345 rows');
    expect(formatMessage('zh-CN', 'app.rows', { rows: 12345 })).toBe('12,345 行');
  });

  it('leaves text that looks like markup alone', () => {
    expect(formatMessage('en', 'common.explain', { term: '<b>x</b>' })).toBe('What “<b>x</b>” means');
  });
});

describe('texts that come with a page', () => {
  it('are there once they are added, in both languages', async () => {
    expect(isMessageKey('prepare.make')).toBe(false);
    await import('../../src/messages/prepare');
    expect(isMessageKey('prepare.make')).toBe(true);
    expect(formatMessage('en', 'prepare.unfinished', { step: 3 })).toBe('Step 3 is not finished.');
    expect(formatMessage('zh-CN', 'prepare.unfinished', { step: 3 })).toBe('第 3 步还没有写完。');
    expect(formatMessage('en', 'common.cancel')).toBe('Cancel');
  });
});

describe('bestLocale', () => {
  it('takes the first language that there are texts for', () => {
    expect(bestLocale(['fr-FR', 'zh-TW', 'en-GB'])).toBe('zh-CN');
    expect(bestLocale(['en-US', 'zh-CN'])).toBe('en');
    expect(bestLocale(['de'])).toBe('en');
    expect(bestLocale([])).toBe('en');
  });
});
