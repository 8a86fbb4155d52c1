import { foldWidth } from './fold-width';

/** The words of a header in lower case: `customerID`, `Customer_Id` and `customer id` give the same two. */
export function headerWords(header: string): string[] {
  return foldWidth(header)
    .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .replace(/(\p{Script=Han})(?=[A-Za-z])/gu, '$1 ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0);
}
