import { headerWords } from '../table/header-words';
import type { Role } from '../table/role';
import { roleOfHeader } from '../table/role-headers';

/** What the name of a column says of the thing that it identifies. */
export interface KeyWords {
  /** Words for the thing, without those that only say that it is identified. */
  readonly words: readonly string[];
  /** Whether the name says that it identifies something. */
  readonly identifies: boolean;
  /** Whether the words are those of the table, because the column's name has none: `Customers.id`. */
  readonly ofTable: boolean;
  readonly role: Role | undefined;
}

/** Roles that identify something, so that two columns of different ones do not belong together. */
const IDENTIFYING: ReadonlySet<Role> = new Set<Role>(['customerId', 'orderId', 'item', 'referrer']);

const IDENTIFIER_WORDS = new Set(
  'id ids uid uuid guid no nr num nummer number numero code codigo key ref reference pk fk 编号 编码 代码 号码 号 码'.split(
    ' ',
  ),
);
const LATIN_SUFFIX = /^(\p{Script=Latin}{3,})(?:id|no|nr|num|number|nummer|code|key|uuid)$/u;
const CHINESE_SUFFIX = /^(\p{Script=Han}+?)(?:编号|编码|代码|号码|号|码)$/u;

/** `customer_id`, `CustomerID`, `Customers.id` and `customerno` all give the word `customer`; `客户编号` gives `客户`. */
export function keyWords(column: string, table: string, role: Role | undefined): KeyWords {
  const own = splitWords(column);
  const ofTable = own.words.length === 0;
  const words = ofTable ? splitWords(table).words : own.words;
  const known = role ?? roleOfHeader(ofTable ? `${words.join(' ')} id` : column)?.role;
  return {
    words,
    ofTable,
    identifies: own.identifies || (known !== undefined && IDENTIFYING.has(known)),
    role: known !== undefined && IDENTIFYING.has(known) ? known : undefined,
  };
}

function splitWords(name: string): { words: string[]; identifies: boolean } {
  const all = headerWords(name).map(withoutAccents);
  const stems = all.filter((word) => !IDENTIFIER_WORDS.has(word)).map((word) => stem(word));
  const identifies = stems.length < all.length || stems.some(({ cut }) => cut);
  return { words: stems.map(({ text }) => text), identifies };
}

function stem(word: string): { text: string; cut: boolean } {
  const cut = LATIN_SUFFIX.exec(word) ?? CHINESE_SUFFIX.exec(word);
  return { text: singular(cut?.[1] ?? word), cut: cut !== null };
}

function singular(word: string): string {
  if (/^[a-z]{3,}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /^[a-z]{3,}[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}
