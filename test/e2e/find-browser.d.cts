export interface FoundBrowser {
  executablePath: string;
  args: string[];
  env?: Record<string, string>;
}
export function findBrowser(root?: string): FoundBrowser | undefined;
export const BROWSER_REMEDY: string;
