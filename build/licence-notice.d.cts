export declare class LicenceNotice {
  apply(compiler: unknown): void;
}
/** Throws where a package in this directory has no licence, or none that the product may take. */
export declare function licenceOf(directory: string): string;
export declare function isPermissive(licence: string): boolean;
