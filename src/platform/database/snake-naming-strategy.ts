import { DefaultNamingStrategy } from 'typeorm';

/** The column of a property: `firstName` is kept in `first_name`. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `hostCompanyId` in the code is `host_company_id` in the table. */
export class SnakeNamingStrategy extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snake(propertyName);
  }
}
