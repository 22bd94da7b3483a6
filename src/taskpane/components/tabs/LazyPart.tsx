/** A part of the pane that is loaded when it is first shown: what is there meanwhile, and what if it cannot be loaded. */
import { Component, Suspense, lazy, useState, type ComponentType, type ReactNode } from "react";
import { PartLoading } from "./PartLoading";
import { PartError } from "./PartError";

interface LazyPartProps<Props extends object> {
  /** Always the same function: a new one would load again. */
  load(): Promise<{ default: ComponentType<Props> }>;
  props: Props;
  /** What a user calls it, for the words while it loads. */
  name?: string;
  fallback?: ReactNode;
}

export function LazyPart<Props extends object>({ load, props, name, fallback }: LazyPartProps<Props>) {
  // A part that could not be loaded stays so for React: trying again takes a new one.
  const [part, setPart] = useState(() => ({ Part: lazy(load), attempt: 0 }));
  const again = () => setPart(({ attempt }) => ({ Part: lazy(load), attempt: attempt + 1 }));
  return (
    <PartBoundary key={part.attempt} problem={(error) => <PartError error={error} name={name} onRetry={again} />}>
      <Suspense fallback={fallback === undefined ? <PartLoading name={name} /> : fallback}>
        <part.Part {...(props as Props & object)} />
      </Suspense>
    </PartBoundary>
  );
}

interface PartBoundaryProps {
  problem(error: unknown): ReactNode;
  children: ReactNode;
}

/** One broken part leaves the others whole. */
class PartBoundary extends Component<PartBoundaryProps, { error: unknown }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error() };
  }

  override render() {
    return this.state.error === undefined ? this.props.children : this.props.problem(this.state.error);
  }
}
