import { normalizeText } from "../../domain/model/text";

/** Key of an organization's row: its name as compared everywhere (see normalizeText). */
export function organizationKey(name: string): string {
  return normalizeText(name);
}
