/** What the tests use of jest-axe, which comes without types. */
declare module "jest-axe" {
  export function axe(
    element: Element,
    options?: { rules?: Record<string, { enabled: boolean }> },
  ): Promise<{ violations: { id: string }[] }>;
  export const toHaveNoViolations: { toHaveNoViolations(results: unknown): jest.CustomMatcherResult };
}

declare namespace jest {
  interface Matchers<R> {
    toHaveNoViolations(): R;
  }
}
