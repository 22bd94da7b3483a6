/**
 * Fluent's controls whose element the pane takes hold of by a `ref`. Fluent infers that element from a handler's type,
 * which under exactOptionalPropertyTypes may be undefined and then infers nothing; here it is said.
 */
import {
  Button as FluentButton,
  Checkbox as FluentCheckbox,
  Input as FluentInput,
  type ButtonProps,
  type CheckboxProps,
  type InputProps,
} from "@fluentui/react-components";
import type { NamedExoticComponent, RefAttributes } from "react";

type Holding<Props, Element> = NamedExoticComponent<Props & RefAttributes<Element>>;

export const Button = FluentButton as Holding<ButtonProps, HTMLButtonElement>;
export const Checkbox = FluentCheckbox as Holding<CheckboxProps, HTMLInputElement>;
export const Input = FluentInput as Holding<InputProps, HTMLInputElement>;
