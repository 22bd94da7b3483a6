/** Ends what `server.ts` began. */
export default async function tearDown(): Promise<void> {
  await globalThis.rehearsal?.stop();
}
