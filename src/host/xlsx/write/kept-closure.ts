/** Carries parts of an opened file over into the new one, with all that they relate to. */
import type { PartReader, Relationship } from "../package";
import type { PackageWriter } from "./package-writer";

export function keepClosure(
  opened: PartReader,
  source: string,
  relationships: readonly Relationship[],
  out: PackageWriter,
): void {
  for (const relationship of relationships) {
    const bytes = relationship.external ? undefined : opened.parts.get(relationship.target);
    if (!relationship.external && !bytes) continue;
    out.keep(source, relationship);
    if (!bytes || out.has(relationship.target)) continue;
    out.add(relationship.target, bytes, opened.contentType(relationship.target));
    keepClosure(opened, relationship.target, opened.relationships(relationship.target), out);
  }
}
