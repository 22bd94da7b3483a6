/** Carries parts that an opened file held into the new one, with all that they relate to. */
import type { Relationship } from "../package";
import type { KeptParts } from "./kept";
import type { PackageWriter } from "./package-writer";

export function keepClosure(kept: KeptParts, source: string, relationships: readonly Relationship[], out: PackageWriter): void {
  for (const relationship of relationships) {
    const bytes = relationship.external ? undefined : kept.reader.parts.get(relationship.target);
    if (!relationship.external && !bytes) continue;
    out.keep(source, relationship);
    if (!bytes || out.has(relationship.target)) continue;
    out.add(relationship.target, bytes, kept.reader.contentType(relationship.target));
    keepClosure(kept, relationship.target, kept.reader.relationships(relationship.target), out);
  }
}
