/** Before the host's tests, once for all of them: their add-in, which several files would otherwise bundle at the same time. */
import { addIn } from "./bundle";

export default async function setUp(): Promise<void> {
  await addIn();
}
