const HERE = 'https://own.example';

/** An address of this product only: what a browser would read as another site's is none, nor what no header can hold. */
const isOwnPage = (address: string): boolean =>
  /^\/[\x21-\x7e]*$/.test(address) && URL.canParse(address, HERE) && new URL(address, HERE).origin === HERE;

/** The page somebody wanted, when it is one of this product. */
export const ownPage = (address: string | undefined): string | undefined =>
  address !== undefined && isOwnPage(address) ? address : undefined;
