import { foldWidth } from './fold-width';
import { headerWords } from './header-words';

const NUMERIC_IDENTIFIER = /^(?:0\d+|\d{16,}|\d+[eE]\d+)$/;
const CODE = /^(?=.*\d)(?=.*[a-z])[a-z\d_-]+$/i;

/**
 * Digits that would not survive being a number: a leading zero (`00123`), more than 15 digits, or a bare exponent
 * (`1e5`; programs that print numbers write a point or a signed exponent).
 */
export function isNumericIdentifier(text: string): boolean {
  return NUMERIC_IDENTIFIER.test(foldWidth(text).trim());
}

/** Letters and digits in one word, such as `C536379` or `85123A`: a value, not a failed number. */
export function isCode(text: string): boolean {
  return CODE.test(text.trim());
}

const IDENTIFIER_WORDS = new Set(
  'id ids uid uuid guid code zip zipcode postcode postal phone telephone tel mobile fax sku isbn ean upc gtin barcode ssn iban bic imei'.split(
    ' ',
  ),
);
/** Words that name an identifier only after another word: "order number", but not "number". */
const SECOND_WORDS = new Set(['no', 'nr', 'num', 'number', 'key', 'ref', 'reference']);
/** Words that name an identifier only when alone: "invoice", but not "total invoice". */
const LONE_WORDS = new Set(['invoice', 'receipt', 'voucher']);
const CHINESE_IDENTIFIER =
  /(?:编号|编码|代码|号码|单号|卡号|账号|学号|工号|货号|会员号|客户号|订单号|发票号|流水号|手机|手机号|电话|邮编|邮政编码|身份证|身份证号|条码|条形码)$/;

/** Whether a header says that its column holds identifiers, such as "Customer ID", "zip code", "phone" or "订单号". */
export function headerSaysIdentifier(header: string): boolean {
  const words = headerWords(header);
  const last = words.at(-1);
  if (last === undefined) return false;
  const others = words.length > 1 ? SECOND_WORDS : LONE_WORDS;
  return IDENTIFIER_WORDS.has(last) || others.has(last) || CHINESE_IDENTIFIER.test(last);
}
